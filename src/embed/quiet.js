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

/** Listeners that let an event go no further where it is ours. */
const stop = (isOurs) => (event) => isOurs(event) && event.stopPropagation();
const STOPPED = [
  [KEYS, stop(({ key }) => !OF_THE_PAGE.includes(key))],
  [HANDLED, stop(() => true)],
  [POINTED, stop(({ target }) => target.matches?.("input, textarea"))],
];

/** Keeps them inside a root, however often it is asked to. */
export function keepQuiet(root) {
  for (const [names, listener] of STOPPED) for (const name of names) root.addEventListener(name, listener, { passive: true });
}
