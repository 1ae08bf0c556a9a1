// The check in the page itself: starts the wasm, mounts the widget into the element's shadow root, and sees to it that a
// failure of the wasm costs no answer. Becomes widget.js together with the glue that wasm-bindgen writes.

import init, { mount } from "glue";

/** The hash of each file that is loaded from here, by its name. */
const FILES = __FILES__;
/** By language tag: what is said when the widget stops working. */
const WORDS = __WORDS__;

/** The views on the page: when one fails, the wasm behind all of them is lost. */
const views = new Set();

/** Fetches one of the widget's files as text. Whatever is not that file, an error page among it, has another hash and fails. */
const get = async (name) =>
  (await fetch(new URL(name, import.meta.url).href, { integrity: FILES[name] })).text();

/** By file: the promise of its texts, one line each, in the order that the widget knows. */
const texts = {};

/** Promises a file of texts. One that does not arrive can be asked for again. */
const lines = (name) =>
  (texts[name] ??= get(name).catch((error) => {
    texts[name] = undefined;
    throw error;
  }));

/** Promises the texts of a language that every visit begins with, and those that the result needs. */
const first = (tag) => lines(`texts.${tag}.txt`);
const result = (tag) => lines(`texts.${tag}.result.txt`);
const load = (tag) => Promise.all([first(tag), result(tag)]);

// A number that styles can count: style/result.css. Another version on the page may have named it before.
try {
  CSS.registerProperty({ name: "--readiness-points", syntax: "<integer>", inherits: true, initialValue: "0" });
} catch {}

/** Starts the wasm, which is on its way, and gives the function that shows the widget in an element. */
export default async function start(wasm) {
  const style = new CSSStyleSheet();
  const [rules] = await Promise.all([get("widget.css"), init({ module_or_path: wasm })]);
  style.replaceSync(withOwnUnit(rules));
  addEventListener("error", failed);
  addEventListener("unhandledrejection", failed);
  return async function show(element, root) {
    const { tag } = element;
    const words = await first(tag);
    // The page has changed its mind meanwhile.
    if (element.mode == "frame") return element.open();
    if (tag != element.tag) return show(element, root);
    if (element.view || !element.isConnected) return;
    element.view = new View(element, root, words);
    root.adoptedStyleSheets = [root.adoptedStyleSheets[0], style];
  };
}

/** Makes the visitor's font size a length of its own, see style/isolation.css. A page's root stands in where that is not possible. */
function withOwnUnit(rules) {
  const name = "--readiness-rem";
  try {
    CSS.registerProperty({ name, syntax: "<length>", inherits: true, initialValue: "16px" });
  } catch (error) {
    // It is there already, from an earlier version or a widget that has failed.
    if (error.name != "InvalidModificationError") return rules.replaceAll(`var(${name})`, "1rem");
  }
  return rules;
}

/** A failure of this wasm and of no other on the page. */
function failed({ error, reason }) {
  const cause = error ?? reason;
  if (!(cause instanceof WebAssembly.RuntimeError && cause.stack?.includes(import.meta.url))) return;
  removeEventListener("error", failed);
  removeEventListener("unhandledrejection", failed);
  const lost = [...views];
  views.clear();
  for (const { element } of lost) element.fail(cause, WORDS[element.tag].stopped);
}

class View {
  #widget;
  #listening = new AbortController();

  constructor(element, root, words) {
    this.element = element;
    const focused = element.matches(":focus-within");
    root.replaceChildren();
    const tell = (name, detail) => element.tell(name, detail);
    this.#widget = mount(element, root, element.tag, words, load, tell, element.kept);
    views.add(this);
    // On their way while the first questions are answered, so that those need not wait for them.
    const { tag } = element;
    result(tag).then(
      (words) => views.has(this) && this.#widget.add_result(tag, words),
      (error) => views.has(this) && element.fail(error),
    );
    // Every change of the answers is one of these.
    for (const type of ["change", "click"]) {
      root.addEventListener(type, (event) => this.#keep(event), { signal: this.#listening.signal });
    }
    // What had the focus is gone.
    if (focused) this.focus();
  }

  /** Loads the words of all languages, so that none has to be requested later. */
  loadAll() {
    return Promise.all(Object.keys(WORDS).map(load));
  }

  /** Takes over a changed attribute. */
  changed(name) {
    if (name == "lang") this.#widget.set_language(this.element.tag);
    else this.#widget.attribute_changed(name);
    this.#keep();
  }

  /** Moves the focus to the heading of the screen. */
  focus() {
    this.#widget.focus();
  }

  /** Says on the screen that nothing can be requested any more. */
  offline() {
    this.#widget.went_offline();
  }

  /** Takes the widget off the page, unless its wasm is lost. */
  free() {
    this.#listening.abort();
    if (!views.delete(this)) return;
    this.#keep();
    this.#widget.free();
  }

  /** Notes what a later view goes on with. */
  #keep(event) {
    this.element.kept = this.#widget.kept();
    // Inside, only the buttons that choose a language have one.
    this.element.language = event?.target.lang || this.element.language;
  }
}
