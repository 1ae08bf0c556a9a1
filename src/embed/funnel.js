// What the page hears beside the widget's own events: that the check was seen, and that the page was left in the middle of it. And what
// each push to a tag manager's array holds. It knows the names of events and places and nothing of answers.

/**
 * What a push can say, see docs/embedding.md. Tag managers keep what they are not told otherwise, so each push names them all. What
 * the check is, and how it stands there, comes on top.
 */
export const KEYS = ["step", "index", "total", "direction", "seconds", "elapsed", "first", "how", "channel", "band", "fit"];

/** How long something must be in sight to count as seen, in milliseconds. */
const GLANCE = 1_000;
/** Often enough to know a half, however much higher than the window the check is. */
const STEPS = Array.from({ length: 101 }, (_, step) => step / 100);

/** What is told of one visit; outlives its views. */
export class Funnel {
  #host;
  #isSeen = false;
  /** Whether a visit has begun and no result was shown since, and its last place. */
  #isUnderway = false;
  #step;
  #timer;
  #sight = new IntersectionObserver((entries) => this.#look(entries.at(-1)), { threshold: STEPS });

  /** A view stands: `inline`, or in a `frame`. */
  open(host, mode) {
    this.#host = host;
    const none = Object.fromEntries(KEYS.map((key) => [key, undefined]));
    this.#host.pushed = { ...none, mode, version: __VERSION__ };
    addEventListener("pagehide", this.#leave);
  }

  /** None does any more. */
  close() {
    removeEventListener("pagehide", this.#leave);
    this.#sight.disconnect();
    clearTimeout(this.#timer);
  }

  /** Hands on what the widget tells. */
  emit(name, detail) {
    if (name == "ready" && !this.#isSeen) this.#sight.observe(this.#host.element);
    if (name == "start") [this.#isUnderway, this.#step] = [true, undefined];
    if (name == "step") this.#step = detail.step;
    if (name == "complete") this.#isUnderway = false;
    this.#host.emit(name, detail);
  }

  /** Seen is what has half of itself, or half of the window, in sight for a while. */
  #look({ intersectionRect, boundingClientRect, rootBounds }) {
    const half = Math.min(boundingClientRect.height, rootBounds?.height ?? innerHeight) / 2;
    clearTimeout(this.#timer);
    if (intersectionRect.height && intersectionRect.height >= half) this.#timer = setTimeout(() => this.#see(), GLANCE);
  }

  #see() {
    // Nobody looks at a tab in the background.
    if (document.hidden) return (this.#timer = setTimeout(() => this.#see(), GLANCE));
    this.#isSeen = true;
    this.#sight.disconnect();
    this.#host.emit("view");
  }

  #leave = () => this.#isUnderway && this.#host.emit("leave", { step: this.#step });
}
