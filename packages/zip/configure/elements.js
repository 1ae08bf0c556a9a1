// Elements of this page and their words, in both languages. Words only ever become text: nothing here or anywhere on this page takes
// HTML from a text.

/** What says something in two languages, and what. */
const spoken = new Map();
let language = "en";

/** A new element with some properties and children. */
export function make(name, { role, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  if (role) element.setAttribute("role", role);
  element.append(...children);
  return element;
}

/** Gives an element words, `{ de, en }`, which follow the language of the page. The same words again are no change. */
export function say(element, words) {
  spoken.set(element, words);
  if (element.textContent != words[language]) element.textContent = words[language];
  return element;
}

/** Takes an element's words away. */
export function silence(element) {
  spoken.delete(element);
  element.textContent = "";
}

/** Turns the page to another language. */
export function speak(tag) {
  language = tag;
  document.documentElement.lang = tag;
  for (const element of document.querySelectorAll("body [lang]:not(button, readiness-check, [data-both] *)")) {
    element.hidden = element.lang != tag;
  }
  for (const [element, words] of spoken) {
    if (element.isConnected) say(element, words);
    else spoken.delete(element);
  }
}

/** What each list shows, for a screen reader would say the same once more. */
const reported = new WeakMap();

/** Shows in a list what there is to say, each with a state. */
export function report(list, entries) {
  const all = JSON.stringify(entries);
  if (reported.get(list) == all) return;
  reported.set(list, all);
  list.hidden = !entries.length;
  list.replaceChildren(
    ...entries.map(([state, words]) => {
      const entry = say(make("li"), words);
      entry.dataset.state = state;
      return entry;
    }),
  );
}
