// The custom element <readiness-check>. It exists before the widget is loaded, so that the tag upgrades at once; it loads
// glue and wasm when it comes near the viewport or gets the focus, mounts the widget into its shadow root, and shows the
// page's own fallback wherever that does not work. It knows nothing of questions and answers.
//
// The build replaces the names in capitals below: hashes of the final files, and texts from content/*.toml.

const GLUE_INTEGRITY = "__GLUE_INTEGRITY__";
const WASM_INTEGRITY = "__WASM_INTEGRITY__";
/** By language tag: the hash of its texts, and what is said where the widget cannot run. The first is the fallback. */
const LANGUAGES = __LANGUAGES__;

const TAG = "readiness-check";
const file = (name) => new URL(name, import.meta.url);

/** The module of the widget, loaded once for all elements on the page. */
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
  const wasm = fetch(file("widget_bg.wasm"), { integrity: WASM_INTEGRITY });
  const module = await import(glue.href);
  await module.default({ module_or_path: wasm });
  return module;
}

/** The texts of a language: one line each, in the order that the widget knows. */
async function texts(tag) {
  const answer = await fetch(file(`texts.${tag}.txt`), { integrity: LANGUAGES[tag].integrity });
  if (!answer.ok) throw new Error(`texts.${tag}.txt: ${answer.status}`);
  return answer.text();
}

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

class ReadinessCheck extends HTMLElement {
  static observedAttributes = ["lang"];

  #root = this.attachShadow({ mode: "open" });
  #view;
  /** The answers so far as a result code: outlives a removal from the page and a failure. */
  #code;

  constructor() {
    super();
    this.#root.append(document.createElement("slot"));
    this.#root.addEventListener("change", () => this.#keep());
    this.addEventListener("focusin", () => this.open());
  }

  connectedCallback() {
    if (!this.#view) near.observe(this);
  }

  disconnectedCallback() {
    // An element that is only moved is connected again by then and keeps everything.
    queueMicrotask(() => {
      if (this.isConnected) return;
      near.unobserve(this);
      this.#keep();
      this.#unmount();
    });
  }

  attributeChangedCallback(name, before, after) {
    this.#view?.set_language(this.#tag());
  }

  /** Loads the widget and mounts it. */
  async open() {
    near.unobserve(this);
    if (this.#view) return;
    try {
      const tag = this.#tag();
      const [{ mount }, lines] = await Promise.all([load(), texts(tag)]);
      if (this.#view || !this.isConnected) return;
      this.#root.replaceChildren();
      this.#view = mount(this, this.#root, tag, lines, texts, this.#code);
      mounted.add(this);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Shows the page's own fallback, with the booking link in it, and the way to load the widget again. */
  fail(error) {
    console.error(`[${TAG}]`, error);
    this.#view = undefined;
    mounted.delete(this);
    const words = LANGUAGES[this.#tag()];
    const message = Object.assign(document.createElement("p"), { textContent: words.failed });
    message.setAttribute("role", "alert");
    const again = Object.assign(document.createElement("button"), { type: "button", textContent: words.again });
    again.addEventListener("click", () => this.open());
    this.#root.replaceChildren(document.createElement("slot"), message, again);
  }

  /** The nearest language that there are texts for. */
  #tag() {
    const tag = this.closest("[lang]")?.lang.slice(0, 2).toLowerCase();
    return LANGUAGES[tag] ? tag : Object.keys(LANGUAGES)[0];
  }

  #keep() {
    this.#code = this.#view?.code() ?? this.#code;
  }

  #unmount() {
    mounted.delete(this);
    this.#view?.free();
    this.#view = undefined;
    this.#root.replaceChildren(document.createElement("slot"));
  }
}

// A second script, or another version of this one, finds the name taken and leaves it.
customElements.get(TAG) ?? customElements.define(TAG, ReadinessCheck);
