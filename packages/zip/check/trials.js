// What only a trial shows: whether WebAssembly runs under this server's policy, and whether frame.html stands in a frame. The frame is
// spoken to as the element does it (src/embed/frame.js and messages.js), with no answer, no code and no booking link.

import { FOLDER } from "./files.js";
import { mayBeFramed, missing, parse } from "./policy.js";

const CONTRACT = { contract: "readiness-check", version: 1 };
const isMessage = (data, type) => data?.contract == CONTRACT.contract && data.version == CONTRACT.version && data.type == type;

/** How long the frame may take to speak after it is loaded, and to show the check, in milliseconds; the element waits as long. */
const PATIENCE = 5_000;
const WHOLE_PATIENCE = 30_000;

/** What this page's document was kept from doing, as far as a policy said no. */
export function watchPolicies() {
  const violations = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective, originalPolicy, disposition }) => {
    if (disposition == "enforce") violations.push({ directive: effectiveDirective, policy: originalPolicy });
  });
  return violations;
}

/** "runs", "blocked" by a policy, or "none" in this browser. The empty module is enough to see. */
export function tryWebAssembly() {
  if (typeof WebAssembly != "object") return "none";
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))) && "runs";
  } catch {
    return "blocked";
  }
}

/** How far frame.html comes in a frame: "shown", "failed", "silent", or "blocked" where the browser did not open it at all. */
export function tryFrame(frame, language) {
  return new Promise((tell) => {
    const end = (outcome) => {
      removeEventListener("message", meet);
      tell(outcome);
    };
    const hear = ({ data }) => {
      if (isMessage(data, "shown")) end("shown");
      else if (isMessage(data, "failed")) end("failed");
    };
    const meet = ({ source, origin, data }) => {
      if (source !== frame.contentWindow || origin != FOLDER.origin || !isMessage(data, "hello")) return;
      hasMet = true;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = hear;
      // Steps of a trial are no steps of this page.
      const settings = { attributes: { lang: language, history: "off" }, looks: { "--readiness-font": getComputedStyle(document.body).fontFamily }, scheme: "light dark" };
      source.postMessage({ ...CONTRACT, type: "settings", ...settings }, FOLDER.origin, [port2]);
      setTimeout(end, WHOLE_PATIENCE, "failed");
    };
    let hasMet = false;
    addEventListener("message", meet);
    frame.onload = () => {
      if (!hasMet && !isOpen(frame)) end("blocked");
      else if (!hasMet) setTimeout(() => hasMet || end("silent"), PATIENCE);
    };
    frame.src = new URL("frame.html#hosted", FOLDER).href;
  });
}

/** A page of the own origin can be looked into; what the browser shows in its place cannot. */
function isOpen(frame) {
  try {
    return frame.contentDocument?.location.pathname == new URL("frame.html", FOLDER).pathname;
  } catch {
    return false;
  }
}

/** What the trials say, with the headers of frame.html; `isExplained` is whether its files are known not to be right. */
export function judgeTrials({ webAssembly, frame, files, violations, isExplained }) {
  const page = files.find(({ name }) => name == "frame.html");
  // An error page has headers of its own.
  const headers = page?.status == 200 ? page.headers : undefined;
  const policies = parse(headers?.get("content-security-policy"));
  const findings = [];
  const bad = (code, filling, lines = true) => findings.push({ level: "bad", code, files: [], with: filling, lines });
  const hint = (code, filling) => findings.push({ level: "hint", code, files: [], with: filling, lines: true });

  const here = new URL("frame.html", FOLDER).href;
  const url = new URL("framed.js", FOLDER).href;
  const lacking = missing(policies, [{ type: "script", url }, { type: "wasm" }, { type: "connect", url }], here);
  if (lacking.length) bad("frame-policy", { lacking: lacking.map(({ line }) => line) });
  else if (webAssembly == "blocked") bad("wasm-blocked");
  if (webAssembly == "none") bad("wasm-none", undefined, false);

  const framed = mayBeFramed(policies, here);
  const option = headers?.get("x-frame-options")?.trim();
  // The option counts only where no policy says who may.
  if (framed === false) bad("frame-ancestors");
  else if (framed === undefined && option && !/^sameorigin$/i.test(option)) bad("frame-option", { option });
  else if (framed === undefined && headers) hint("frame-open");

  if (frame != "shown" && !findings.some(({ level }) => level == "bad")) {
    const isForbidden = violations.some(({ directive }) => /^(frame|child|default)-src/.test(directive));
    if (isForbidden) bad("frame-forbidden");
    else if (!isExplained) bad(`frame-${frame}`);
  }
  return findings;
}

/** Where the server's policy keeps this page from asking anything, nothing else can be said; the browser then hands over that policy. */
export function silencedBy(violations, meta) {
  const plain = (policy) => policy.replace(/[\s;]+/g, " ").trim();
  return violations.find(({ directive, policy }) => /^(connect|default)-src/.test(directive) && plain(policy) != plain(meta))?.policy;
}

