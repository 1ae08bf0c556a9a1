// The check in a frame of its own, seen from inside: the script of frame.html. It takes its settings from the element in
// the page around it (frame.js), or, in a plain <iframe> without any script in the page, from the fragment of its
// address. When everything is loaded it closes the document's network for good.

import { hosts, loadAnew } from "./element.js";
import { EVENTS, FOR_ALL, LOOKS, OWNERS, PASSED, isMessage, message } from "./messages.js";
import { request } from "./request.js";

/** Nothing can be requested any more; links that the visitor follows are no requests of the page. What no policy covers: offline.html. */
const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** What the site's owner says about pages of other origins and about this page by itself; theirs, and no part of the release. */
const OWNERS_FILE = "frame-settings.json";
/** How long it may take, in milliseconds. */
const PATIENCE = 10_000;

const element = document.querySelector("readiness-check");
const host = hosts.get(element);

const base = new CSSStyleSheet();
base.replaceSync("html,body{margin:0;background:none}");
document.adoptedStyleSheets = [base];

/** What the frame has to say before the page has given it a port. */
const waiting = [];
let port;
/** Whether the page around the frame is one of the owner's, who may then be told everything. */
let isOwners = false;

if (location.search) loadAnew();
// Not before the settings are there.
host.open = async () => {};
const hosted = parent !== window && location.hash == "#hosted";
if (hosted) {
  addEventListener("message", meet);
  parent.postMessage(message("hello"), "*");
  // The frame is as high as its content: were it scrolled while it grows, it would stay so.
  document.documentElement.style.overflow = "hidden";
  addEventListener("scroll", () => scrollTo(0, 0));
} else {
  standAlone();
}

/** A plain frame, or no frame at all: the settings are in the address, where anybody can have written them. */
async function standAlone() {
  use(ofAddress(), isInOwnPage() ? undefined : await ownersFile());
  // Left by `close` for the document after a failure, and for no other.
  const { snapshot, ...state } = history.state ?? {};
  if (snapshot) {
    host.visit.snapshot = snapshot;
    history.replaceState(Object.keys(state).length ? state : null, "");
  }
  delete host.open;
  host.open();
}

/** Whether the page around the frame is of this origin, and could look into the frame anyway. */
function isInOwnPage() {
  try {
    return parent !== window && parent.location.origin == location.origin;
  } catch {
    return false;
  }
}

/** What the owner's file says: the origins of pages that count as theirs, and settings for all others. */
async function ownersFile() {
  try {
    const response = await request(OWNERS_FILE, { cache: "no-cache", signal: AbortSignal.timeout(PATIENCE) });
    const { origins, settings } = await response.json();
    return { origins: Array.isArray(origins) ? origins : [], settings: Object(settings) };
  } catch {
    return { origins: [], settings: {} };
  }
}

/** The page around the frame gives its settings and a port that nobody else hears. */
async function meet({ source, origin, data, ports }) {
  if (source !== parent || !isMessage(data, "settings") || !ports[0] || port) return;
  port = ports[0];
  const file = origin == location.origin ? undefined : await ownersFile();
  isOwners = !file || file.origins.includes(origin);
  const take = (given) => {
    use(given, isOwners ? undefined : file);
    if (typeof given.link == "string") {
      host.link = given.link;
      host.view?.changed("link");
    }
  };
  take(data);
  port.onmessage = (event) => isMessage(event.data, "settings") && take(event.data);
  for (const [type, content] of waiting.splice(0)) say(type, content);
  if (typeof data.snapshot == "string") host.visit.snapshot = data.snapshot;
  const { keep } = host;
  host.keep = (snapshot, tag) => {
    keep.call(host, snapshot, tag);
    say("snapshot", { snapshot, tag });
  };
  // The policy of a page counts a file that is offered in a frame as a frame.
  if (isOwners) host.download = (name, media, text) => say("file", { name, media, text });
  // The page scrolls, for the frame is as high as what stands in it. For a frame from another origin Safari scrolls no page, and Firefox
  // does so some time later to where the frame stood before.
  host.reveal = (element, block) => {
    // The height of what is drawn now is told first.
    requestAnimationFrame(() => {
      const { top, bottom } = element.getBoundingClientRect();
      const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(element);
      say("place", { top: top - parseFloat(scrollMarginTop), bottom: bottom + parseFloat(scrollMarginBottom), block });
    });
  };
  delete host.open;
  host.open().then(() => data.focus && host.view?.focus());
}

function say(type, content) {
  if (!hosted) return;
  if (!port) waiting.push([type, content]);
  else if (isOwners || FOR_ALL.includes(type)) port.postMessage(message(type, content));
}

/**
 * Takes over settings: attributes of the element, looks, and the colour scheme of the place. Where they come from somebody else, what
 * speaks in the owner's name is in the owner's file or nowhere.
 */
function use({ attributes, looks, scheme }, file) {
  for (const name of [...PASSED, "lang", "page", "framed"]) {
    const value = (file && OWNERS.includes(name) ? file.settings : attributes)?.[name];
    if (typeof value == "string") element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
  for (const name of LOOKS) {
    const value = looks?.[name];
    element.style.setProperty(name, typeof value == "string" ? value : "");
  }
  document.documentElement.lang = host.tag;
  document.documentElement.style.colorScheme = scheme ?? "light dark";
}

/** Settings in the fragment, as in `frame.html#lang=de&booking=https%3A…&accent=%23b4530a`. */
function ofAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const attributes = Object.fromEntries([...PASSED, "lang"].map((name) => [name, given.get(name)]));
  const looks = Object.fromEntries(LOOKS.map((name) => [name, given.get(name.replace("--readiness-", ""))]));
  const campaign = new URLSearchParams([...given].filter(([name]) => name.startsWith("utm_")));
  attributes.page = given.get("page");
  attributes.framed = `?${campaign}`;
  return { attributes, looks };
}

new ResizeObserver(() => say("height", { height: Math.ceil(element.getBoundingClientRect().height) })).observe(element);

element.addEventListener("readiness-check:ready", () => say("shown"));
for (const name of EVENTS) {
  // Of a failure the page tells its own listeners, when it shows its own fallback.
  const type = name == "error" ? "failed" : "event";
  element.addEventListener(`readiness-check:${name}`, ({ detail }) => say(type, { name, detail }));
}
element.addEventListener("readiness-check:ready", () => close(), { once: true });

async function close() {
  // The event comes out of the widget while it is being shown.
  await Promise.resolve();
  const { view } = host;
  await view.loadAll();
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = CLOSED;
  document.head.append(policy);
  view.offline();
  // Only a new document can load anything again.
  host.open = async () => {
    if (host.view) return;
    // Not into the address, from where a later reload would bring old answers back; there it is taken out again.
    history.replaceState({ ...history.state, snapshot: host.visit.snapshot }, "");
    location.reload();
  };
}
