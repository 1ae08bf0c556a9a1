// What a visitor types and presses in the check is nobody else's business: seen from the page, such an event comes from the element,
// which no script takes for an input, so that a shortcut of the page would swallow what is typed. Scripts that listen before the event
// comes here (capturing) hear it all the same.

/** What pages act on when keys are pressed. */
const KEYS = ["keydown", "keypress", "keyup"];
/** Keys that lead on among or out of parts of a page: traps of focus and dialogs wait for them. */
const OF_THE_PAGE = ["Tab", "Escape"];
/** What pages forbid to protect their words, and words of ours with them. */
const HANDLED = ["copy", "cut", "paste", "selectstart", "dragstart", "contextmenu"];
/** Whoever forbids these cannot be clicked into. */
const POINTED = ["mousedown", "pointerdown", "touchstart"];

/** Keeps them inside a root. */
export function keepQuiet(root) {
  const stop = (names, isOurs) => {
    for (const name of names) root.addEventListener(name, (event) => isOurs(event) && event.stopPropagation(), { passive: true });
  };
  stop(KEYS, ({ key }) => !OF_THE_PAGE.includes(key));
  stop(HANDLED, () => true);
  stop(POINTED, ({ target }) => target.matches?.("input, textarea"));
}
