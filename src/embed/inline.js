// The check in the page itself: starts the wasm, mounts the widget into the element's shadow root, and sees to it that a
// failure of the wasm costs no answer. Becomes widget.js together with the glue that wasm-bindgen and wasm_split write.

import { begin, imports, mount } from "glue";
import { get, instantiate } from "./files.js";
import { Funnel } from "./funnel.js";
import { Entries } from "./history.js";
import { Leaving } from "./leaving.js";
import { Logo } from "./logo.js";
import { keepQuiet } from "./quiet.js";
import { reworded, wording } from "./wording.js";

/** By language tag: what is said when the widget stops working. */
const WORDS = __WORDS__;

/** The texts that the site's owner may word anew, by name: number of chunk and line, most characters, placeholders. */
const WORDED = __WORDED__;

/** The views on the page: when one fails, the wasm behind all of them is lost. */
const views = new Set();

/** By file: the promise of what it brings. */
const promised = {};

/** Promises a file. One that does not arrive can be asked for again. */
const once = (name, bring) =>
  (promised[name] ??= get(name)
    .then((response) => response.text())
    .then(bring)
    .catch((error) => {
      promised[name] = undefined;
      throw error;
    }));

/** Promises the owner's own words, by language tag. */
let ownersWords;

/** Promises the texts of a language, one line each, in the order that the widget knows: of the first chunk or of the second. */
const texts = (tag, chunk = 0) =>
  once(`texts.${tag}.${chunk ? "result." : ""}txt`, async (lines) => reworded(lines, (await ownersWords)[tag], WORDED, chunk));

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

/** The styles of all views: of the first chunk, and once it is there of the second. */
const styles = [];

/** What the zoom of text is, for all views. */
const zoom = new CSSStyleSheet();
let factor = 1;

/**
 * Firefox can enlarge text alone. A length that is one em has grown with it already, and text that is as large as that length would grow
 * once more: a box that shall be as large as ten of them tells how much.
 */
function followZoom(box) {
  const style = getComputedStyle(box);
  const now = Math.round((parseFloat(style.fontSize) / parseFloat(style.getPropertyValue(REM))) * 10) / 100;
  if (now > 0 && now != factor) zoom.replaceSync(`:host{--text-zoom:${(factor = now)}}`);
}

/** Promises the styles of a chunk. */
const addStyles = (name) =>
  once(name, (rules) => {
    const style = new CSSStyleSheet();
    // A page's root stands in where the length cannot be named.
    style.replaceSync(register(REM, "<length>", "16px") ? rules : rules.replaceAll(`var(${REM})`, "1rem"));
    styles.push(style);
    for (const view of views) view.adoptStyles();
  });

// What another tab has saved or deleted; without a key it has deleted everything.
addEventListener("storage", ({ key }) => {
  if (key == null || key == "readiness-check") for (const view of views) view.stored();
});

/** Does something once the page has nothing more urgent to do, where the browser can tell. */
const whenIdle = window.requestIdleCallback ?? setTimeout;

/**
 * Starts the wasm, which is on its way, and gives the function that shows the widget in an element. The words of the first
 * one's language come at the same time.
 */
export default async function start(wasm, { element, tag }, forget) {
  ownersWords = wording(WORDED, Object.keys(WORDS), element);
  // A score that counts up: style/result/score.css.
  register("--readiness-points", "<integer>", "0");
  // The styles are read while the wasm is still on its way.
  const files = [instantiate(wasm, imports()), addStyles("widget.css"), texts(tag)];
  const [{ instance, module }] = await Promise.all(files);
  begin({ exports: guarded(instance.exports, forget) }, module);
  return async function show(host) {
    const { element, tag } = host;
    const words = await texts(tag);
    // The page has changed its mind meanwhile.
    if (element.mode == "frame") return host.open();
    if (tag != host.tag) return show(host);
    if (host.view || !element.isConnected) return;
    host.view = new View(host, words);
  };
}

/**
 * What the wasm exports, each function so that nothing of it runs any more once one has thrown, whatever it was: its memory may be in
 * any state then. Nothing else would tell all failures: a stack can be cut off, and what a page has put in the place of one of the
 * browser's functions throws errors of any kind.
 */
function guarded(exports, forget) {
  let isLost = false;
  const guard = (run) => (...given) => {
    if (isLost) return undefined;
    try {
      return run(...given);
    } catch (error) {
      isLost = true;
      forget();
      const lost = [...views];
      views.clear();
      // What called the wasm still runs. Each by itself: what a page does to one element is no business of the others.
      for (const view of lost) queueMicrotask(() => view.lose(error));
      throw error;
    }
  };
  const entries = Object.entries(exports).map(([name, value]) => [name, typeof value == "function" ? guard(value) : value]);
  return Object.fromEntries(entries);
}

/** Promises the texts of a chunk, and with those of the second its styles. */
async function chunk(tag, number) {
  const [words] = await Promise.all([texts(tag, number), number && addStyles("widget.result.css")]);
  return words;
}

/** Attributes of which the widget knows nothing: they are the business of the styles, of the element and its entries, of its texts and the logo. */
const OUTSIDE = ["lang", "theme", "data-layer", "history", "texts", "logo"];

class View {
  #widget;
  #logo;

  constructor(host, words) {
    this.host = host;
    const { element, root } = host;
    const focused = element.matches(":focus-within");
    const { visit } = host;
    const entries = (visit.entries ??= new Entries());
    const leaving = (visit.leaving ??= new Leaving());
    const funnel = (visit.funnel ??= new Funnel());
    funnel.open(host, "inline");
    const reveal = host.reveal ?? ((element, block) => element.scrollIntoView({ block, behavior: "instant" }));
    keepQuiet(root);
    root.replaceChildren();
    this.#logo = new Logo(element);
    this.#widget = mount(
      {
        element,
        root,
        tag: host.tag,
        snapshot: visit.snapshot,
        take_link: () => host.takeLink(),
        download: (name, type, text) => host.download(name, type, text),
        texts: chunk,
        keep: (snapshot, tag, isAtRisk) => {
          host.keep(snapshot, tag);
          leaving.isAtRisk = isAtRisk;
        },
        emit: (name, detail) => funnel.emit(name, detail),
        reveal,
        push_entry: () => entries.push(),
        go_along: (by) => entries.go(by),
        again: () => queueMicrotask(() => host.again()),
        sheets: () => [host.sheet, ...styles],
        logo: this.#logo.image,
        drawn_logo: () => this.#logo.drawn(),
        // The wasm is done by then with what it is doing.
        fail: () => queueMicrotask(() => views.has(this) && host.fail(new Error("a file of the check did not come"))),
      },
      words,
    );
    views.add(this);
    entries.open(element, (by) => this.#widget.traversed(by));
    leaving.open(root);
    this.adoptStyles();
    // Larger text makes it higher.
    const box = root.lastElementChild;
    new ResizeObserver(() => followZoom(box)).observe(box);
    // Firefox scrolls to nothing that lies in the window, be it behind the bar that stays in sight there.
    box.addEventListener("focusin", ({ target }) => target.matches(":focus-visible") && reveal(target, "nearest"));
    // What comes after the questions, so that nobody waits for it later and the first question does not wait for it now.
    whenIdle(() => views.has(this) && this.#widget.prepare());
    // What had the focus is gone.
    if (focused) this.focus();
  }

  /** Gives the widget the styles that are there, after those of the loader. */
  adoptStyles() {
    const { root, sheet } = this.host;
    const own = [sheet, ...styles, zoom];
    // Plug-ins add sheets of theirs.
    root.adoptedStyleSheets = [...own, ...[...root.adoptedStyleSheets].filter((other) => !own.includes(other))];
  }

  /** Loads all there is in all languages, so that nothing has to be requested later. */
  loadAll() {
    const words = Object.keys(WORDS).flatMap((tag) => [texts(tag), chunk(tag, 1)]);
    return Promise.all([...words, this.#widget.load_code(), this.#logo.settled()]);
  }

  /** Its wasm is lost. */
  lose(error) {
    if (this.host.view == this) this.host.fail(error, WORDS[this.host.tag].stopped);
  }

  /** Takes over a changed attribute, or that a `link` has come. */
  changed(name) {
    if (name == "link") this.#widget.follow_link();
    else if (!OUTSIDE.includes(name)) this.#widget.set_options();
    if (name == "lang" || name == "languages") this.#widget.set_language(this.host.tag);
    // Last: what a page has made of the element may throw here, and the widget must have seen it by then.
    if (name == "logo" || name == "brand") this.#logo.changed();
  }

  /** Moves the focus to the heading of the screen. */
  focus() {
    this.#widget.focus();
  }

  /** Another tab has saved or deleted something. */
  stored() {
    this.#widget.stored();
  }

  /** Says on the screen that nothing can be requested any more. */
  offline() {
    this.#widget.set_offline();
  }

  /** Takes the widget off the page, unless its wasm is lost. */
  free() {
    const { entries, leaving, funnel } = this.host.visit;
    for (const part of [entries, leaving, funnel]) part.close();
    if (views.delete(this)) this.#widget.free();
  }
}
