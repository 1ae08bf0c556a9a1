// The check in a frame of its own, seen from the page: makes the frame, gives it what the element's attributes and custom
// properties say, and takes from it its height, its events and what a later view goes on with. The other side is
// framed.js; both look at who speaks and at the shape of every message.

import { Funnel } from "./funnel.js";
import { HEIGHT_LIMIT, LOOKS, PASSED, isEvent, isMessage, message } from "./messages.js";
import { ofThisSite } from "./request.js";
import { hasRouter } from "./router.js";
import { namedBy } from "./wording.js";

/** By language tag: the frame's name, and what is said when the check stops working in it. */
const WORDS = __WORDS__;

const PAGE = new URL("frame.html#hosted", import.meta.url);
// A second try asks for another address, which no cache knows.
PAGE.search = new URL(import.meta.url).search;

const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";

/** Where the page may be asked to scroll to. */
const BLOCKS = ["start", "center", "nearest"];

/** How long the frame may take to speak after it is loaded; a page that is not ours never does. In milliseconds. */
const PATIENCE = 5_000;
/** How long it may take until the check stands in it; so long the page's own fallback does. */
const WHOLE_PATIENCE = 30_000;

/** The files that the visitor can be offered. */
const FILE_TYPES = ["text/calendar", "application/json"];

/** Gives the function that shows the check in an element. */
export default function start() {
  if (location.pathname == PAGE.pathname) throw new Error("no WebAssembly in this browser");
  return (host) => {
    const { element } = host;
    if (host.view || !element.isConnected) return;
    if (element.mode != "frame") {
      console.warn("[readiness-check] mode: shown in a frame, for the page's script-src lacks 'wasm-unsafe-eval'.");
    }
    host.view = new View(host);
  };
}

class View {
  #host;
  #element;
  #frame = document.createElement("iframe");
  #port;
  /** Whether the check has stood in it. */
  #isShown = false;
  #height;
  /** The styles of the element around the frame. */
  #looks = new CSSStyleSheet();
  #wants_focus;
  #timer;
  #wholeTimer;
  #listening = new AbortController();
  #observer = new MutationObserver(() => this.changed());
  #sight = new IntersectionObserver(() => this.changed());

  constructor(host) {
    const { element, root } = host;
    this.#host = host;
    this.#element = element;
    host.visit.funnel ??= new Funnel();
    this.#wants_focus = element.matches(":focus-within");
    const { signal } = this.#listening;
    addEventListener("message", (event) => this.#meet(event), { signal });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.changed(), { signal });
    // Looks that change where no attribute of the element does, like a class of the whole page, show as transitions. While one
    // runs, the look still has its old value, also for who asks because of an attribute; so its end counts as well.
    for (const type of ["transitionrun", "transitionend", "transitioncancel"]) {
      element.addEventListener(type, ({ target }) => target == element && this.changed(), { signal });
    }
    this.#observer.observe(element, { attributeFilter: ["style", "class"] });
    // Nothing of an element that the page hides shows as a transition.
    this.#sight.observe(element);

    const frame = this.#frame;
    frame.src = PAGE;
    frame.title = WORDS[host.tag].title;
    frame.part = "frame";
    frame.referrerPolicy = "no-referrer";
    // From another origin than the page's, a sandbox keeps the frame from leading the page away; everything else a frame may
    // do is what the check needs: its files, storage and downloads on request, the booking in a new tab, print. From the
    // page's own origin a frame with scripts could take off its sandbox, so there is none; the policy of frame.html holds.
    if (PAGE.origin != location.origin) frame.sandbox = SANDBOX;
    frame.allow = navigator.share ? "clipboard-write; web-share" : "clipboard-write";
    // Until the check stands in it, it lies unseen over the page's own fallback.
    frame.style.cssText =
      "display:block;position:absolute;inset:0;width:100%;height:100%;opacity:0;pointer-events:none;border:0;color-scheme:inherit";
    const fail = (why) => host.fail(new Error(why));
    frame.onload = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#port || fail("frame.html did not answer"), PATIENCE);
    };
    // Of a frame that the page's policy forbids Firefox tells nothing else.
    const forbidden = ({ blockedURI, disposition, effectiveDirective }) =>
      effectiveDirective == "frame-src" &&
      disposition == "enforce" &&
      PAGE.href.startsWith(blockedURI) &&
      fail("the page's frame-src forbids frame.html");
    document.addEventListener("securitypolicyviolation", forbidden, { signal });
    this.#wholeTimer = setTimeout(() => this.#isShown || fail("the check in the frame did not come"), WHOLE_PATIENCE);
    const looks = this.#looks;
    // Under names of our own each look always has a value: Firefox shows no transition from none. The second line as in style/isolation.css.
    const watched = LOOKS.map((name, place) => [`--look-${place}`, name]);
    looks.replaceSync(
      `:host{${watched.map(([own, name]) => `${own}:var(${name},none);`).join("")}transition:${watched.map(([own]) => `${own} 1ms`)},color-scheme 1ms;transition-behavior:allow-discrete}
      :host{position:relative;flex-flow:row!important}:host:before,iframe{grid-area:1/1}`,
    );
    root.adoptedStyleSheets = [host.sheet, looks];
    root.append(frame);
  }

  /** Takes over a changed attribute or look, or that a `link` has come. */
  changed() {
    this.#frame.title = WORDS[this.#host.tag].title;
    if (this.#port) this.#tell(this.#port);
  }

  /** What the page says, and what a link has brought. */
  #tell(to, content, ...rest) {
    to.postMessage(message("settings", { ...this.#settings(), link: this.#host.takeLink(), ...content }), ...rest);
  }

  /** The check stands in the frame, which takes the place of the page's own fallback. */
  #show() {
    if (this.#isShown) return;
    this.#isShown = true;
    this.#host.visit.funnel.open(this.#host, "frame");
    this.#frame.style.cssText = `display:block;width:100%;height:${this.#height ?? 640}px;border:0;color-scheme:inherit`;
    // Put in again, the frame would load again.
    while (this.#frame.previousSibling) this.#frame.previousSibling.remove();
  }

  free() {
    this.#listening.abort();
    this.#observer.disconnect();
    this.#sight.disconnect();
    this.#host.visit.funnel.close();
    clearTimeout(this.#timer);
    clearTimeout(this.#wholeTimer);
    this.#port?.close();
    const { root } = this.#host;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((sheet) => sheet != this.#looks);
  }

  /** The frame has loaded its page, for the first time or again after the element was moved. */
  #meet({ source, origin, data }) {
    if (source !== this.#frame.contentWindow || origin !== PAGE.origin || !isMessage(data, "hello")) return;
    clearTimeout(this.#timer);
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (event) => this.#hear(event.data);
    const { snapshot } = this.#host.visit;
    this.#tell(source, { snapshot, focus: this.#wants_focus }, PAGE.origin, [port2]);
    this.#wants_focus = false;
  }

  #hear(data) {
    const host = this.#host;
    if (isMessage(data, "height") && Number.isInteger(data.height) && data.height > 0 && data.height < HEIGHT_LIMIT) {
      this.#height = data.height;
      if (this.#isShown) this.#frame.style.height = `${data.height}px`;
    } else if (isMessage(data, "shown")) {
      this.#show();
    } else if (isMessage(data, "failed")) {
      host.fail(new Error("the check in the frame has failed"), this.#isShown ? WORDS[host.tag].stopped : undefined);
    } else if (isMessage(data, "file") && isFile(data)) {
      host.download(data.name, data.media, data.text);
    } else if (isMessage(data, "place") && Number.isFinite(data.top) && Number.isFinite(data.bottom)) {
      this.#reveal(data);
    } else if (isMessage(data, "snapshot") && typeof data.snapshot == "string" && WORDS[data.tag]) {
      host.keep(data.snapshot, data.tag);
    } else if (isMessage(data, "event") && isEvent(data)) {
      host.visit.funnel.emit(data.name, data.detail);
    }
  }

  /** Scrolls the page to a part of the frame, whatever in it scrolls: a mark lies over that part for as long as it takes. */
  #reveal({ top, bottom, block }) {
    const mark = document.createElement("div");
    mark.style.cssText = `position:absolute;width:1px;top:${top}px;height:${bottom - top}px;scroll-margin-block-start:var(--readiness-scroll-margin,0px)`;
    this.#host.root.append(mark);
    mark.scrollIntoView({ block: BLOCKS.includes(block) ? block : "nearest", behavior: "instant" });
    mark.remove();
  }

  /** Everything that the page says about the check. */
  #settings() {
    const element = this.#element;
    const attributes = Object.fromEntries(PASSED.map((name) => [name, element.getAttribute(name)]));
    attributes.lang = this.#host.tag;
    // A router takes the frame away with its page, but not the entries of the frame.
    if (hasRouter()) attributes.history ??= "off";
    // Pages of this site, whatever the host of the frame.
    for (const name of ["booking", "privacy"]) attributes[name] &&= inFull(attributes[name]);
    if (attributes.logo) attributes.logo = absolute(attributes.logo);
    // JSON that stands in the element goes along as it is.
    const words = namedBy(element);
    attributes.texts = words.startsWith("{") ? words : words && absolute(words);
    // Where shared links lead, and where the campaign of a booking comes from; frame.html has neither.
    const { href } = document.querySelector("link[rel=canonical]") ?? {};
    attributes.page = new URL(element.getAttribute("page") || href || location.pathname, location).href;
    attributes.framed = campaign();
    const style = getComputedStyle(element);
    const looks = Object.fromEntries(LOOKS.map((name) => [name, style.getPropertyValue(name)]));
    looks["--readiness-font"] ||= style.fontFamily;
    const probe = style.colorScheme;
    return { attributes, looks, scheme: probe == "normal" ? "light" : probe };
  }
}

/** An address of the page in full; what is none is left to whoever follows it. */
function absolute(address) {
  try {
    return new URL(address, location).href;
  } catch {
    return address;
  }
}

/** A path of this site as a whole address, with its placeholders; anything else as it is. What only looks like a path can name another host. */
function inFull(address) {
  return (address.trim().startsWith("/") && ofThisSite(address)) || address;
}

/** The campaign in the page's address and nothing else of it. */
function campaign() {
  const query = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith("utm_"));
  return `?${new URLSearchParams(query)}`;
}

/** Whether it is a file that a visitor may have asked for. */
const isFile = ({ name, media, text }) => /^[\w.-]{1,60}$/.test(name) && FILE_TYPES.includes(media) && typeof text == "string";
