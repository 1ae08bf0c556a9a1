// The loader and custom element <readiness-check>. It exists before anything else is loaded, so that the tag upgrades at
// once; it fetches the widget when it comes near the viewport or gets the focus, and shows the page's own fallback wherever
// that does not work. It must stay small and knows nothing of questions and answers: what is inside the element is the
// business of a view, made by inline.js in the page itself or by frame.js in a frame.
//
// The page has the element with its attributes and events and nothing else: all that these files share is in a Host, which
// no property of the element leads to.
//
// The build replaces the names in capitals with underscores: hashes of the final files, and words from content/*.toml.

import { request } from "./request.js";

/** The hash of each file that is loaded from here, by its name; the widget knows those of its other files. */
const FILES = __FILES__;
/** By language tag: what is said where the check cannot be loaded. */
const WORDS = __WORDS__;

const TAG = "readiness-check";
const WASM = "widget_bg.wasm";

// A form or a picture of the page by the name `createElement` would stand in the place of the document's own.
const make = (name, properties) => Object.assign(Document.prototype.createElement.call(document, name), properties);

/**
 * What follows `#readiness=` in the page's address, in whatever spelling, until an element takes it. Out of the address before
 * anything else is done: the page's own scripts, which run later, take it for a selector or a route, and statistics would keep it.
 */
let link = takeLink();

function takeLink() {
  const [, shared] = location.hash.match(/^#readiness(?:=|%3d)(.+)/i) ?? [];
  try {
    // Absolute, for a `<base>` may lead elsewhere. A sandboxed page may not touch its history; the code is then still used.
    if (shared) history.replaceState(history.state, "", location.href.split("#")[0]);
  } catch {}
  return shared;
}

/** By name: the promise of a module's work, shared by all elements on the page. Emptied by every failure. */
let modules = {};
/** How often one was loaded: a module that has failed is not loaded again under the same address, nor its files out of a cache. */
let loads = 0;

/** In a frame that is itself a second try. */
export function loadAnew() {
  loads++;
}

async function start(name, host) {
  // The largest file at once with the module that needs it.
  const wasm = name == "frame.js" || request(WASM, { integrity: FILES[WASM], anew: loads });
  // Where the module does not come, nobody waits for it.
  wasm.catch?.(() => {});
  const href = new URL(name, import.meta.url).href + (loads++ ? `?${loads}` : "");
  // A preload is the way to have a hash checked before `import`.
  document.head.append(make("link", { rel: "modulepreload", href, integrity: FILES[name], referrerPolicy: "no-referrer" }));
  return (await import(href)).default(wasm, host, () => (modules = {}));
}

/** Whether the page lets WebAssembly run; its policy says so only to who tries, here with the empty module. */
function runs() {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {}
}

/** How many checks are being loaded, and whether the page is being left meanwhile, which breaks that off and is no failure. */
let loading = 0;
let isLeft = false;
const leave = () => (isLeft = true);

const near = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting && hosts.get(entry.target).open()),
  { rootMargin: "600px" },
);

/** The elements on the page: the first one shows what a link brings. */
const here = new Set();

/** The host of the last one that the page has taken away in the middle of a visit; it may have been put in again since. */
let away;

/** Has the first element open the result code of a link, whenever one comes. */
async function follow() {
  const [first] = here;
  if (!first || !link) return;
  const host = hosts.get(first);
  [host.link, link] = [link];
  host.view?.changed("link");
  await host.open();
  first.scrollIntoView();
}

// Before a router of the page, where this script runs before the router: it need not know of steps within a visit (history.js), and
// one with its routes behind `#` would take a link to a result for a route. Links within a page bring this event too, before `hashchange`.
addEventListener(
  "popstate",
  (event) => {
    link = takeLink() ?? link;
    follow();
    const steps = [...here].map((element) => hosts.get(element).visit.entries?.look());
    if (steps.some(Boolean)) event.stopImmediatePropagation();
  },
  true,
);

/** The language of a tag, also of `en_US`, as some systems write it. */
const languageOf = (tag) => tag?.trim().toLowerCase().split(/[-_]/)[0];

/**
 * The nearest language from a node on that there are texts for, else English. `:lang()` ends at a language without texts. `tag` is what was
 * found so far.
 */
const languageAt = (node, tag) => {
  if (WORDS[tag]) return tag;
  if (!node) return "en";
  return languageAt(node.parentNode ?? node.host, languageOf(node.lang));
};

/** By element: its host. */
export const hosts = new WeakMap();

/** What an element has that no page can reach: the view inside it, and what outlives a view. */
class Host {
  /** What is shown, by inline.js or frame.js: has `changed`, `focus` and `free`. */
  view;
  /**
   * What outlives a view, and where a router makes each page anew also the element:
   * - `snapshot`: what a later view goes on with, as the last one wants it. Pushed by the view whenever it changes.
   * - `language`: the tag of the one that the visitor has chosen, where that is not the page's. Pushed likewise.
   * - `entries`, `leaving`: what a view has to do with the browser's history, and with leaving the page. Made by the first one in the page itself.
   * - `funnel`: what a view tells beside the widget's events. Made by the first one.
   */
  visit = {};
  /** What a link has brought, see `takeLink`. */
  link;
  /** What each push holds in any case, known once a view stood. */
  pushed;
  hasFailed;

  constructor(element, root) {
    this.element = element;
    this.root = root;
    this.sheet = place;
    root.adoptedStyleSheets = [place];
    this.close();
  }

  /** The language the visitor has chosen, else the one the page is in here; of those that the page offers, where it names some. */
  get tag() {
    const tag = this.visit.language ?? languageAt(this.element);
    const offered = (this.element.languages ?? "").split(/[\s,]+/).map(languageOf).filter((tag) => WORDS[tag]);
    return offered.includes(tag) ? tag : (offered[0] ?? tag);
  }

  /** Loads the widget and shows it. */
  async open() {
    near.unobserve(this.element);
    if (this.view) return;
    // What a router brings anew goes on with the visit that it took away; `code`, be it empty, is a visit of its own.
    if (away?.element.isConnected == false && !this.visit.snapshot && this.element.code == null)
      [this.visit, away.visit] = [away.visit, {}];
    // Only as long as files are on their way: some browsers forget a page with such a listener when it is left.
    if (!loading++) addEventListener("beforeunload", leave);
    try {
      const name = this.file;
      const show = await (modules[name] ??= start(name, this));
      // The page has changed its mind meanwhile.
      if (name != this.file) return this.open();
      await show(this);
      this.hasFailed = false;
    } catch (error) {
      if (isLeft) this.#wait();
      else this.fail(error);
    }
    if (--loading) return;
    removeEventListener("beforeunload", leave);
    isLeft = false;
  }

  /** Tries again after a while: what looked like leaving may have been a download. */
  #wait() {
    modules = {};
    setTimeout(() => near.observe(this.element), 1_000);
  }

  /** The module that shows it. */
  get file() {
    return this.element.mode == "frame" || !runs() ? "frame.js" : "widget.js";
  }

  /** What a link has brought, once. */
  takeLink() {
    const { link } = this;
    this.link = undefined;
    return link;
  }

  /** Offers the visitor a file. */
  download(name, type, text) {
    const href = URL.createObjectURL(new Blob([text], { type }));
    make("a", { href, download: name }).click();
    // Some browsers of phones look at the address a moment later.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }

  /** Keeps what a later view goes on with, and the language of this one. */
  keep(snapshot, tag) {
    this.visit.snapshot = snapshot;
    if (tag != this.tag) this.visit.language = tag;
  }

  /** Shows the page's own fallback, what has happened, and the way to load the check again. */
  fail(error, message) {
    console.error(`[${TAG}]`, error);
    modules = {};
    this.hasFailed = true;
    const words = WORDS[this.tag];
    this.close();
    this.root.append(
      make("p", { role: "alert", textContent: message ?? words.failed }),
      make("button", { textContent: words.again, onclick: () => this.open() }),
    );
    this.emit("error");
  }

  /** Loads everything again, from the server. */
  again() {
    modules = {};
    this.close();
    this.open();
  }

  /** Tells the page: by an event, and where it asks for that also through the array of its tag manager, by a name that it takes. */
  emit(name, detail = {}) {
    this.element.dispatchEvent(new CustomEvent(`${TAG}:${name}`, { bubbles: true, composed: true, detail }));
    const { dataLayer } = this.element;
    const key = "readiness_check";
    if (dataLayer) (window[dataLayer] ??= []).push({ event: `${key}_${name}`, [key]: { ...this.pushed, lang: this.tag, ...detail } });
  }

  /** Ends what is shown; the page's own fallback stands again. */
  close() {
    this.view?.free();
    this.view = undefined;
    this.root.replaceChildren(make("slot"));
  }
}

/** All attributes; each but `lang`, which every element has, is a property too (`heading-level` as `headingLevel`). */
const ATTRIBUTES = [
  "lang",
  "booking",
  "contact",
  "brand",
  "privacy",
  "theme",
  "mode",
  "heading-level",
  "code",
  "data-layer",
  "share-outcome",
  "page",
  "history",
  "texts",
  "languages",
  "logo",
];

/** Those with a dash, by how frameworks write them that take a property for an attribute: `headinglevel`. */
const IN_ONE_WORD = Object.fromEntries(ATTRIBUTES.filter((name) => /-/.test(name)).map((name) => [name.replace("-", ""), name]));

/**
 * Reserves the place of the intro, whatever the page makes of `rem` and font sizes, so that the page does not jump.
 * style/base.css reserves the same; a test compares both with the intro at many widths.
 */
const place = new CSSStyleSheet();
place.replaceSync(
  ":host{display:block;container-type:inline-size}:host([hidden]){display:none}:host:before{content:'';float:left;font-size:medium;height:var(--readiness-min-height,max(48em,91em - 150cqi))}slot~button{font:inherit;padding:.7em 1.2em}",
);

class ReadinessCheck extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, ...Object.keys(IN_ONE_WORD)];

  constructor() {
    super();
    // What the page has set before the element had its class.
    for (const [property, value] of Object.entries(this)) {
      delete this[property];
      this[property] = value;
    }
    const root = this.attachShadow({ mode: "open" });
    const host = new Host(this, root);
    hosts.set(this, host);
    // After a failure the fallback must stay usable by keyboard.
    this.addEventListener("focusin", () => host.hasFailed || host.open());
  }

  connectedCallback() {
    near.observe(this);
    if (here.add(this).size == 1) follow();
  }

  disconnectedCallback() {
    // An element that is only moved is connected again by then and keeps everything.
    queueMicrotask(() => {
      if (this.isConnected) return;
      here.delete(this);
      const host = hosts.get(this);
      host.close();
      if (host.visit.snapshot) away = host;
    });
  }

  attributeChangedCallback(name, before, after) {
    const known = IN_ONE_WORD[name];
    if (known) return after == null ? this.removeAttribute(known) : this.setAttribute(known, after);
    const host = hosts.get(this);
    // While the element is being made, the page's properties become attributes before there is anything to tell.
    if (before == after || !host) return;
    if (name == "lang") host.visit.language = undefined;
    if (name != "mode") host.view?.changed(name);
    else if (host.view) {
      host.close();
      host.open();
    }
  }
}

for (const name of ATTRIBUTES.slice(1)) {
  Object.defineProperty(ReadinessCheck.prototype, name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), {
    get() {
      // Not the element's own, which a page can have put there: what says that the check has failed asks here too.
      const value = Element.prototype.getAttribute.call(this, name);
      // Frameworks write `false` into an attribute that they do not know. It names an array, but not any that a page may have.
      return name == "data-layer" ? value != null && value != "false" && (value == "_mtm" ? value : "dataLayer") : value;
    },
    set(value) {
      if (value == null || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

// A second script, or another version of this one, finds the name taken and leaves it.
customElements.get(TAG) ?? customElements.define(TAG, ReadinessCheck);
