// A page of this server on which the check is to stand: whether its policies let it, in which mode, and whether script, element and
// fallback arrived in it as they were pasted. The page is parsed and never shown, and nothing of it runs or is loaded.

import { FOLDER } from "./files.js";
import { missing, parse } from "./policy.js";

const TAG = "readiness-check";
/** The types under which a browser runs a script. */
const RUNS = /^\s*(module|((text|application)\/(x-)?(java|ecma)script)?)\s*$/i;
const LOADER = /(^|\/)readiness-check(\.min)?\.js$/;

/** Fetches a page as a visitor's browser would. The parser of the request makes a document without a window: no string becomes HTML here. */
function load(address) {
  return new Promise((give) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    // A page out of a cache may be the one before the change.
    request.setRequestHeader("Cache-Control", "no-cache");
    request.onloadend = () => give(request);
    request.send();
  });
}

/** All that is to be said of a page; `fault` says why nothing can. */
export async function lookAt(address, frameHeaders) {
  const url = new URL(address, location.origin);
  if (url.origin != location.origin) return { fault: "page-elsewhere" };
  const request = await load(url.href);
  const { status, responseXML: document } = request;
  const path = new URL(request.responseURL || url.href).pathname;
  if (!status) return { path, fault: "page-unreachable" };
  if (status != 200) return { path, fault: "page-status", with: { status } };
  if (!document) return { path, fault: "page-no-html", with: { type: request.getResponseHeader("content-type") ?? "–" } };

  const policy = request.getResponseHeader("content-security-policy");
  const metas = [...document.querySelectorAll("head meta[http-equiv]")]
    .filter(({ httpEquiv }) => httpEquiv.toLowerCase() == "content-security-policy")
    .map(({ content }) => content);
  const policies = [...parse(policy), ...metas.flatMap((content) => parse(content, true))];
  const script = loaderOf(document, request.responseURL);
  const elements = [...document.querySelectorAll(TAG)];
  const frames = [...document.querySelectorAll("iframe")].filter((frame) => /\/frame\.html$/.test(addressOf(frame, request.responseURL)?.pathname));
  return {
    path,
    policy,
    metas,
    isReportOnly: !policy && Boolean(request.getResponseHeader("content-security-policy-report-only")),
    modes: modesUnder(policies, script, url.href),
    notes: [
      ...scriptNotes(script, elements, frames),
      ...elementNotes(elements, frames),
      ...orderNotes(document, script),
      ...embedderNotes(request.getResponseHeader("cross-origin-embedder-policy"), frameHeaders),
    ],
  };
}

/** What each mode lacks under a page's policies; nothing where it works. */
function modesUnder(policies, { element, url } = {}, self) {
  const loader = {
    type: "script",
    // A page without the script is judged as if it had it.
    url: (url ?? new URL("readiness-check.js", FOLDER)).href,
    nonce: element?.getAttribute("nonce"),
    integrity: element?.getAttribute("integrity"),
  };
  const next = { type: "script", url: new URL("widget.js", loader.url).href, by: loader };
  const inFrame = { type: "frame", url: new URL("frame.html", loader.url).href };
  return {
    inline: missing(policies, [loader, next, { type: "wasm" }, { type: "connect", url: next.url }], self),
    frame: missing(policies, [loader, next, inFrame], self),
    plain: missing(policies, [inFrame], self),
  };
}

/** Where the `src` of an element leads, on a page that may say what addresses are relative to. */
function addressOf(element, page) {
  try {
    const base = element.ownerDocument.querySelector("base[href]")?.getAttribute("href") ?? "";
    return new URL(element.getAttribute("src"), new URL(base, page));
  } catch {
    return undefined;
  }
}

/** The script of the element. */
function loaderOf(document, base) {
  const scripts = [...document.querySelectorAll("script")];
  // Some keep the address for later, in an attribute of their own.
  const named = scripts.find((element) => [...element.attributes].some(({ value }) => LOADER.test(value.split(/[?#]/)[0])));
  return named && { element: named, url: named.hasAttribute("src") ? addressOf(named, base) : undefined };
}

function scriptNotes(script, elements, frames) {
  const note = (level, code, filling) => [{ level, code, with: filling }];
  if (!script) return frames.length && !elements.length ? [] : note("bad", "script-missing");
  const { element, url } = script;
  const type = element.getAttribute("type");
  if (!url || !RUNS.test(type ?? "")) return note("bad", "script-held", { type: type ?? "–" });
  if (!/^\s*module\s*$/i.test(type)) return note("bad", "script-no-module");
  if (url.origin != FOLDER.origin) return note("hint", "script-elsewhere");
  if (new URL("./", url).href != FOLDER.href) return note("bad", "script-other-folder", { path: url.pathname, here: `${FOLDER.pathname}readiness-check.js` });
  return note("good", "script-found", { path: url.pathname });
}

function elementNotes(elements, frames) {
  if (!elements.length) return frames.length ? [{ level: "good", code: "plain-frame-found" }] : [{ level: "bad", code: "element-missing" }];
  const note = { level: "good", code: "element-found", with: { count: elements.length } };
  // What is shown until the check has come, and where it cannot.
  const isFilled = elements.every((element) => element.children.length || element.textContent.trim());
  return [note, isFilled ? { level: "good", code: "fallback-found" } : { level: "hint", code: "fallback-missing" }];
}

/** Once a module has begun, some browsers take no import map any more. */
function orderNotes(document, script) {
  const map = document.querySelector("script[type=importmap]");
  if (!map || !script) return [];
  const isLate = script.element.compareDocumentPosition(map) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isLate ? [{ level: "hint", code: "importmap-late" }] : [];
}

/** A page that is isolated shows only frames that say so too. */
function embedderNotes(ofPage, frameHeaders) {
  if (!/^(require-corp|credentialless)/i.test(ofPage ?? "")) return [];
  const isSent = /^(require-corp|credentialless)/i.test(frameHeaders?.get("cross-origin-embedder-policy") ?? "");
  return isSent ? [] : [{ level: "hint", code: "embedder-missing", with: { value: ofPage } }];
}
