// Whether a page has a router of its own: every one of them keeps something in the state of the browser's history.

/** The property of that state that is ours, see history.js. */
export const NAME = "readinessCheck";

/** Whether the page itself has something in the state of the present entry. */
export function hasRouter() {
  const { [NAME]: _, ...own } = Object(history.state);
  return Object.keys(own).length > 0;
}
