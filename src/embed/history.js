// The browser's history as a way through the visit: its Back leads to the screen before, its Forward to the one after. Each screen
// that the visitor goes on to has an entry, at the page's own address and with the page's own state, to which one property is
// added: numbers, by random names of the visits. No entry holds a screen or an answer; which screen a number stands for, the
// widget knows (src/app/trail.rs), and nobody once the document is gone.
//
// A page with a state of its own has a router, and a router takes an entry that it meets for a page of its own: Turbo and Astro
// fetch it and put it in the place of the check. That it hears nothing of our entries is certain only where element.js runs before
// it, for Chromium asks the window's listeners in the order of their coming. So there the page has to want it.

import { NAME, hasRouter } from "./router.js";

// Routers put functions of their own in place of those of `history`.
const { pushState, replaceState } = History.prototype;

/** How long the browser may take to go where it was sent, in milliseconds. */
const PATIENCE = 2_000;

/** Those of the elements with a widget at the moment. */
const present = new Set();

/** The entries of one visit, which outlive its widgets. Their numbers count from the entry at which the visitor began. */
export class Entries {
  #element;
  #visit;
  /** The entry that the browser is at, as far as is known. */
  #at;
  /** The last one there is. */
  #last;
  /** The one that the visit is at. */
  #wanted;
  /** The one that the browser was sent to and has not reached yet. */
  #underway;
  /** Whether the browser has been at an entry of the page's own since. */
  #isAway;
  #tell;

  constructor() {
    this.#begin();
  }

  /** A widget stands in an element. It is told how many entries the visitor goes on, or back where it is less than none. */
  open(element, tell) {
    this.#element = element;
    this.#tell = tell;
    const here = this.#here;
    if (here == undefined) this.#begin();
    else this.#at = this.#last = this.#wanted = here;
    present.add(this);
  }

  /** None does any more. */
  close() {
    this.#tell = undefined;
    present.delete(this);
  }

  /** The visitor has gone on to a new screen: what was ahead is over. */
  push() {
    if (!this.#isReady) this.#begin();
    if (!isFree(this.#element)) return;
    this.#last = Math.min(this.#last, this.#wanted++);
    this.#settle();
  }

  /** The visitor has gone so many screens on, or back. */
  go(by) {
    if (!this.#isReady) return;
    this.#wanted = Math.max(0, this.#wanted + by);
    if (this.#underway != undefined || history.state[NAME].pushed == this.#visit) return this.#settle();
    // Another check on the page has gone on since, and must not be led back with this one: the entry becomes the one wanted.
    this.#at = this.#last = this.#wanted;
    this.#mark();
  }

  /** The browser has come to an entry. Says whether it came from another one of this visit, which is nobody else's business. */
  look() {
    const [here, from] = [this.#here, this.#isAway ? undefined : this.#at];
    const wasSent = this.#underway != undefined && this.#underway == here;
    this.#underway = undefined;
    this.leave();
    if (!this.#tell || this.#element.history == "off" || here == undefined) return false;
    this.#isAway = false;
    this.#at = Math.min(here, this.#last);
    if (this.#at != here) this.#mark();
    const by = this.#at - this.#wanted;
    if (wasSent) {
      this.#settle();
    } else if (by) {
      this.#wanted = this.#at;
      this.#tell(by);
    }
    return from != undefined && from != here;
  }

  /** The page may have gone on to an entry of its own. */
  leave() {
    this.#isAway ||= this.#here == undefined;
  }

  /** What an entry is marked with. */
  get mark() {
    return [this.#visit, this.#at];
  }

  /** The number of the entry that the browser is at, if it is one of this visit. */
  get #here() {
    return history.state?.[NAME]?.numbers[this.#visit];
  }

  /** Whether the browser is where it was last seen, or on its way, and the page lets us. */
  get #isReady() {
    return isFree(this.#element) && (this.#underway != undefined || this.#here == this.#at);
  }

  /** Begins anew at the entry that the browser is at. */
  #begin() {
    this.#visit = Math.random();
    this.#at = this.#last = this.#wanted = 0;
    this.#underway = undefined;
    this.#isAway = false;
  }

  /** Writes the number into the entry that the browser is at. */
  #mark() {
    const { numbers, pushed } = history.state?.[NAME] ?? {};
    write(replaceState, { ...numbers, [this.#visit]: this.#at }, pushed);
  }

  /** Brings the browser to where the visit is. What happens while it is on its way is made up for when it has come. */
  #settle() {
    if (this.#underway != undefined) return;
    const next = Math.min(this.#wanted, this.#last);
    try {
      if (next != this.#at) {
        this.#underway = next;
        history.go(next - this.#at);
        // In a frame it may have gone elsewhere, and is not heard of again.
        setTimeout(() => this.#underway == next && this.#begin(), PATIENCE);
        return;
      }
      while (this.#last < this.#wanted) {
        if (this.#here != this.#at) this.#mark();
        this.#at = ++this.#last;
        write(pushState, {}, this.#visit);
      }
    } catch {
      // Some sandboxes allow none of it: Back is the page's, as before.
      this.#begin();
    }
  }
}

/** Whether the page lets us add entries, and has a state that something can be added to. */
function isFree({ history: wish }) {
  const isPlain = Object.getPrototypeOf(history.state ?? {}) == Object.prototype;
  return isPlain && (wish == "on" || (wish != "off" && !hasRouter()));
}

/**
 * Writes into an entry, beside what the page has there, the numbers of all visits, some of them as given, and which of the visits it
 * was made for.
 */
function write(method, given, pushed) {
  const numbers = { ...Object.fromEntries([...present].map(({ mark }) => mark)), ...given };
  method.call(history, { ...history.state, [NAME]: { numbers, pushed } }, "");
}

window.navigation?.addEventListener("currententrychange", ({ navigationType }) => {
  if (navigationType != "traverse") for (const entries of present) entries.leave();
});
