// The custom element <readiness-check>. It exists before the widget is loaded, so that the tag upgrades at once; it loads
// glue and wasm when it comes near the viewport or gets the focus, mounts the widget into its shadow root, and shows the
// page's own fallback wherever that does not work. It knows nothing of questions and answers.
//
// The build replaces the names in capitals below: hashes of the final files, and texts from content/*.toml.

const GLUE_INTEGRITY = "__GLUE_INTEGRITY__";
const WASM_INTEGRITY = "__WASM_INTEGRITY__";
const STYLE_INTEGRITY = "__STYLE_INTEGRITY__";
/** By language tag: the hash of its texts, and what is said where the widget cannot run. The first is the fallback. */
const LANGUAGES = __LANGUAGES__;

const TAG = "readiness-check";
const file = (name) => new URL(name, import.meta.url);

/** The widget's module and its style sheet, loaded once for all elements on the page. */
let widget;
/** How often it has been loaded: a module that has failed is not loaded again under the same address. */
let loads = 0;

function load() {
  widget ??= start().catch((error) => {
    widget = undefined;
    throw error;
  });
  return widget;
}

async function start() {
  const glue = file("widget.js");
  if (loads++) glue.search = `again=${loads}`;
  const preload = document.createElement("link");
  Object.assign(preload, { rel: "modulepreload", href: glue.href, integrity: GLUE_INTEGRITY });
  document.head.append(preload);
  // All at once; a module that cannot be had is the first to say so.
  const wasm = get("widget_bg.wasm", WASM_INTEGRITY);
  const rules = get("widget.css", STYLE_INTEGRITY).then((answer) => answer.text());
  const module = await import(glue.href);
  await module.default({ module_or_path: wasm });
  const style = new CSSStyleSheet();
  style.replaceSync(await rules);
  return [module, style];
}

/** Fetches one of the widget's files. Whatever is not that file, an error page among it, does not have its hash and fails. */
const get = (name, integrity) => fetch(file(name), { integrity });

/** The texts of a language: one line each, in the order that the widget knows. */
const texts = async (tag) => (await get(`texts.${tag}.txt`, LANGUAGES[tag].integrity)).text();

/** Elements with a mounted widget: when one fails, the wasm behind all of them is lost. */
const mounted = new Set();

function failed({ error, reason }) {
  if ((error ?? reason) instanceof WebAssembly.RuntimeError && mounted.size) {
    widget = undefined;
    for (const element of [...mounted]) element.fail(error ?? reason);
  }
}
addEventListener("error", failed);
addEventListener("unhandledrejection", failed);

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.open();
  },
  { rootMargin: "600px" },
);

/** All attributes; each but `lang`, which every element has, is a property too (`heading-level` as `headingLevel`). */
const ATTRIBUTES = ["lang", "booking", "contact", "brand", "privacy", "theme", "heading-level", "code", "data-layer"];

/** Reserves the place of the intro until the widget brings its own styles, so that the page does not jump. */
const place = new CSSStyleSheet();
place.replaceSync(
  ":host{display:block;min-height:var(--readiness-min-height,38rem)}@media(max-width:30rem){:host{min-height:var(--readiness-min-height,54rem)}}",
);

class ReadinessCheck extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: "open" });
  #view;
  /** What a later widget goes on with: outlives a removal from the page and a failure. */
  #kept;
  /** The language the visitor has chosen, until the page sets another. */
  #language;
  #failed;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [place];
    this.#root.append(document.createElement("slot"));
    // Every change of the answers is one of these.
    for (const type of ["change", "click"]) this.#root.addEventListener(type, (event) => this.#keep(event));
    // After a failure the fallback must stay usable by keyboard.
    this.addEventListener("focusin", () => this.#failed || this.open());
  }

  connectedCallback() {
    if (this.#view) return;
    if (location.hash.startsWith("#readiness=")) this.open().then(() => this.scrollIntoView());
    else near.observe(this);
  }

  disconnectedCallback() {
    // An element that is only moved is connected again by then and keeps everything.
    queueMicrotask(() => {
      if (this.isConnected) return;
      near.unobserve(this);
      this.#keep();
      mounted.delete(this);
      this.#view?.free();
      this.#view = undefined;
      this.#root.replaceChildren(document.createElement("slot"));
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name !== "lang") return this.#view?.attribute_changed(name);
    this.#language = undefined;
    this.#view?.set_language(this.#tag());
  }

  /** Loads the widget and mounts it. */
  async open() {
    near.unobserve(this);
    if (this.#view) return;
    try {
      const tag = this.#tag();
      const [[{ mount }, style], lines] = await Promise.all([load(), texts(tag)]);
      if (this.#view || !this.isConnected) return;
      const focused = this.matches(":focus-within");
      this.#root.adoptedStyleSheets = [style];
      this.#root.replaceChildren();
      this.#view = mount(this, this.#root, tag, lines, texts, this.#kept);
      this.#failed = false;
      mounted.add(this);
      // What had the focus is gone.
      if (focused) this.#view.focus();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Shows the page's own fallback, with the booking link in it, and the way to load the widget again. */
  fail(error) {
    console.error(`[${TAG}]`, error);
    this.dispatchEvent(new CustomEvent(`${TAG}:error`, { bubbles: true, composed: true }));
    this.#failed = true;
    this.#view = undefined;
    const words = LANGUAGES[this.#tag()];
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = mounted.delete(this) ? words.stopped : words.failed;
    const again = document.createElement("button");
    again.textContent = words.again;
    again.onclick = () => this.open();
    this.#root.replaceChildren(document.createElement("slot"), message, again);
  }

  /** The language the visitor has chosen, else the nearest one that there are texts for. */
  #tag() {
    const tag = this.#language ?? this.closest("[lang]")?.lang.slice(0, 2).toLowerCase();
    return LANGUAGES[tag] ? tag : Object.keys(LANGUAGES)[0];
  }

  #keep(event) {
    this.#kept = this.#view?.kept() ?? this.#kept;
    // Inside, only the buttons that choose a language have one.
    this.#language = event?.target.lang || this.#language;
  }
}

for (const name of ATTRIBUTES.slice(1)) {
  Object.defineProperty(ReadinessCheck.prototype, name.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), {
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value == null || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value === true ? "" : value);
    },
  });
}

// A second script, or another version of this one, finds the name taken and leaves it.
customElements.get(TAG) ?? customElements.define(TAG, ReadinessCheck);
