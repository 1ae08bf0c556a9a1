// Before the page goes, the browser asks once whether answers that are saved nowhere may be lost. It is asked to only while there are
// some, for a listener alone makes some browsers forget a page that one leaves.

/** How long a link of ours may take to open a window, a mail program or a file, in milliseconds. */
const OPENING = 1_000;

/** What one element has to do with it; outlives its widgets. */
export class Leaving {
  #isAtRisk = false;
  #wasAsked = false;
  #isOpen = false;

  constructor(root) {
    // Some browsers take them for leaving.
    root.addEventListener("click", ({ target }) => {
      if (!target.closest("a")) return;
      removeEventListener("beforeunload", this.#ask);
      setTimeout(() => this.#listen(), OPENING);
    });
  }

  /** A widget stands in the element, or none does any more. */
  set isOpen(isOpen) {
    this.#isOpen = isOpen;
    this.#listen();
  }

  /** Whether answers would be lost. */
  set isAtRisk(isAtRisk) {
    // It is told with every answer.
    if (this.#isAtRisk == isAtRisk) return;
    this.#isAtRisk = isAtRisk;
    // The next visit.
    if (!isAtRisk) this.#wasAsked = false;
    this.#listen();
  }

  #listen() {
    if (this.#isOpen && this.#isAtRisk && !this.#wasAsked) addEventListener("beforeunload", this.#ask);
    else removeEventListener("beforeunload", this.#ask);
  }

  #ask = (event) => {
    event.preventDefault();
    this.#wasAsked = true;
    this.#listen();
  };
}
