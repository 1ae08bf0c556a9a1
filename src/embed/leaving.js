// Before the page goes, the browser asks once whether answers that are saved nowhere may be lost. It is asked to only while there are
// some, for a listener alone makes some browsers forget a page that one leaves.

/** How long a link of ours may take to open a window, a mail program or a file, in milliseconds. */
const OPENING = 1_000;

/** What one visit has to do with it; outlives its widgets. */
export class Leaving {
  #isAtRisk = false;
  #wasAsked = false;
  #isOpen = false;

  /** A widget stands in an element. */
  open(root) {
    root.addEventListener("click", this.#follow);
    this.#isOpen = true;
    this.#listen();
  }

  /** None does any more. */
  close() {
    this.#isOpen = false;
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

  /** Some browsers take a link of ours for leaving. */
  #follow = ({ target }) => {
    if (!target.closest("a")) return;
    removeEventListener("beforeunload", this.#ask);
    setTimeout(() => this.#listen(), OPENING);
  };

  #ask = (event) => {
    event.preventDefault();
    this.#wasAsked = true;
    this.#listen();
  };
}
