// The check in a frame of its own, seen from inside: the script of frame.html. It takes its settings from the element in
// the page around it (frame.js), or, in a plain <iframe> without any script in the page, from the fragment of its
// address. When everything is loaded it closes the document's network for good.

import { hosts } from "./element.js";
import { EVENTS, LOOKS, PASSED, isMessage, message } from "./messages.js";

/** Nothing can be requested any more, by whatever means; links that the visitor follows are no requests of the page. */
const CLOSED = "default-src 'none'; base-uri 'none'; form-action 'none'";

const element = document.querySelector("readiness-check");
const host = hosts.get(element);

const base = new CSSStyleSheet();
base.replaceSync("html,body{margin:0;background:none}");
document.adoptedStyleSheets = [base];

/** What the frame has to say before the page has given it a port. */
const waiting = [];
let port;

const hosted = parent !== window && location.hash == "#hosted";
if (hosted) {
  // Not before the settings are there.
  host.open = async () => {};
  addEventListener("message", meet);
  parent.postMessage(message("hello"), "*");
  // The frame is as high as its content: were it scrolled while it grows, it would stay so.
  document.documentElement.style.overflow = "hidden";
  addEventListener("scroll", () => scrollTo(0, 0));
} else {
  const { attributes, looks, snapshot } = ofAddress();
  use({ attributes, looks });
  if (snapshot) host.snapshot = snapshot;
  host.open();
}

/** The page around the frame gives its settings and a port that nobody else hears. */
function meet({ source, origin, data, ports }) {
  if (source !== parent || !isMessage(data, "settings") || !ports[0] || port) return;
  port = ports[0];
  port.onmessage = (event) => isMessage(event.data, "settings") && use(event.data);
  for (const one of waiting.splice(0)) port.postMessage(one);
  use(data);
  if (typeof data.snapshot == "string") host.snapshot = data.snapshot;
  const { keep } = host;
  host.keep = (snapshot, tag) => {
    keep.call(host, snapshot, tag);
    say("snapshot", { snapshot, tag });
  };
  // Safari scrolls no page for what happens in a frame from another origin.
  host.revealed = (element, block) => {
    // The height of what is drawn now is told first.
    requestAnimationFrame(() => {
      const { top, bottom } = element.getBoundingClientRect();
      say("place", { top, bottom, block });
    });
  };
  delete host.open;
  host.open().then(() => data.focus && host.view?.focus());
}

function say(type, content) {
  if (!hosted) return;
  const one = message(type, content);
  if (port) port.postMessage(one);
  else waiting.push(one);
}

/** Takes over settings: attributes of the element, looks, and the colour scheme of the place. */
function use({ attributes, looks, scheme }) {
  for (const name of [...PASSED, "lang", "page", "framed"]) {
    const value = attributes?.[name];
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
  return { attributes, looks, snapshot: given.get("snapshot") };
}

new ResizeObserver(() => say("height", { height: Math.ceil(element.getBoundingClientRect().height) })).observe(element);

for (const name of EVENTS) {
  element.addEventListener(`readiness-check:${name}`, ({ detail }) => say("event", { name, detail }));
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
    const given = new URLSearchParams(location.hash.slice(1));
    given.set("snapshot", host.snapshot ?? "");
    location.replace(`#${given}`);
    location.reload();
  };
}
