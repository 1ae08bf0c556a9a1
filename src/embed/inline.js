// The check in the page itself: starts the wasm, mounts the widget into the element's shadow root, and sees to it that a
// failure of the wasm costs no answer. Becomes widget.js together with the glue that wasm-bindgen writes.

import { begin, imports, mount } from "glue";

/** The hash of each file that is loaded from here, by its name. */
const FILES = __FILES__;
/** By language tag: what is said when the widget stops working. */
const WORDS = __WORDS__;

/** The views on the page: when one fails, the wasm behind all of them is lost. */
const views = new Set();

/** Fetches one of the widget's files. Whatever is not that file, an error page among it, has another hash and fails. */
const get = (name) => fetch(new URL(name, import.meta.url).href, { integrity: FILES[name] });
const getText = async (name) => (await get(name)).text();

/** By file: the promise of what it brings. */
const promised = {};

/** Promises a file. One that does not arrive can be asked for again. */
const once = (name, bring) =>
  (promised[name] ??= bring(name).catch((error) => {
    promised[name] = undefined;
    throw error;
  }));

/** The pieces of the widget after the first one, in their order: each has code, and in every language texts. */
const LATER = ["result", "extras"];

/** What the pieces of the wasm use of each other. */
const shared = {};

/** Runs a piece of the wasm, compiled while it arrives; a server that does not say what it is has it compiled afterwards. */
async function run(arriving) {
  const response = await arriving;
  const all = { ...imports(), 0: shared };
  const { instance, module } = await (response.headers.get("content-type") == "application/wasm"
    ? WebAssembly.instantiateStreaming(response, all)
    : WebAssembly.instantiate(await response.arrayBuffer(), all));
  Object.assign(shared, instance.exports);
  return [instance, module];
}

/** Promises the code of a later piece, which needs that of the pieces before. */
const code = (place) =>
  once(`${LATER[place]}.wasm`, async (name) => {
    const [response] = await Promise.all([get(name), place && code(place - 1)]);
    await run(response);
  });

/** Promises the texts of a language that every visit begins with, one line each, in the order that the widget knows. */
const first = (tag) => once(`texts.${tag}.txt`, getText);

/** Promises the texts of the first and this many later pieces, with their code. */
const load = (tag, later) =>
  Promise.all([
    first(tag),
    ...LATER.slice(0, later).map(async (name, place) => {
      const [texts] = await Promise.all([once(`texts.${tag}.${name}.txt`, getText), code(place)]);
      return texts;
    }),
  ]);

/** Names a property that styles can count with, for the whole page; says whether it is there, perhaps since an earlier version. */
function register(name, syntax, initialValue) {
  try {
    CSS.registerProperty({ name, syntax, inherits: true, initialValue });
  } catch (error) {
    return error.name == "InvalidModificationError";
  }
  return true;
}

/** The visitor's font size as a length of its own, see style/isolation.css. */
const REM = "--readiness-rem";

/** Promises the styles of all views, read while the wasm is still on its way. */
async function styles() {
  const style = new CSSStyleSheet();
  const rules = await getText("widget.css");
  // A score that counts up: style/result.css.
  register("--readiness-points", "<integer>", "0");
  // A page's root stands in where the length cannot be named.
  style.replaceSync(register(REM, "<length>", "16px") ? rules : rules.replaceAll(`var(${REM})`, "1rem"));
  return style;
}

/** Does something once the page has nothing more urgent to do, where the browser can tell. */
const whenIdle = window.requestIdleCallback ?? setTimeout;

/**
 * Starts the wasm, which is on its way, and gives the function that shows the widget in an element. The words of the first
 * one's language come at the same time.
 */
export default async function start(wasm, tag) {
  const [style, begun] = await Promise.all([styles(), run(wasm), first(tag)]);
  begin(...begun);
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
    const bring = (tag, later, waits) => {
      const pieces = load(tag, later);
      if (waits) pieces.catch((error) => views.has(this) && element.fail(error));
      return pieces;
    };
    this.#widget = mount(element, root, element.tag, words, bring, tell, element.kept);
    views.add(this);
    // What comes after the questions, so that nobody waits for it later and the first question does not wait for it now.
    whenIdle(() => views.has(this) && this.#widget.prepare());
    // Every change of the answers is one of these.
    for (const type of ["change", "click"]) {
      root.addEventListener(type, (event) => this.#keep(event), { signal: this.#listening.signal });
    }
    // Paper has all that is folded away, as far as it can be made at once; the widget's own print always can.
    addEventListener(
      "beforeprint",
      () => root.querySelectorAll("details").forEach((folded) => folded.dispatchEvent(new Event("toggle"))),
      { signal: this.#listening.signal },
    );
    // What had the focus is gone.
    if (focused) this.focus();
  }

  /** Loads all pieces in all languages, so that nothing has to be requested later. */
  loadAll() {
    return Promise.all(Object.keys(WORDS).map((tag) => load(tag, LATER.length)));
  }

  /** Takes over a changed attribute, or as `hash` the page's address. */
  changed(name) {
    if (name == "lang") this.#widget.set_language(this.element.tag);
    else this.#widget.changed(name);
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
