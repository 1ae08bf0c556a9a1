// How the page is made: elements from plain values. Text becomes text nodes and nothing else; nothing that came from a server is ever HTML.

import { arrived } from "./files.js";

/** An element with properties, `data` for its data attributes among them, and children. */
export function make(tag, { data = {}, role, lang, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  Object.assign(element.dataset, data);
  if (role) element.setAttribute("role", role);
  if (lang) element.lang = lang;
  element.append(...children.flat().filter((child) => child != null));
  return element;
}

/** A sentence; what stands between backticks is code. */
export const rich = (text) => text.split("`").map((part, place) => (place % 2 ? make("code", { textContent: part }) : part));

/** The names of files, as code, with commas. */
export const names = (files) => files.flatMap((name, place) => [place ? ", " : "", make("code", { textContent: name })]);

export const paragraph = (text, properties) => make("p", properties, rich(text));

/** A button that copies a text, and says so in `heard`; where a page may not copy, the text is shown selected. */
export function copyButton(label, text, words, heard) {
  const copy = async () => {
    const copied = text();
    try {
      await navigator.clipboard.writeText(copied);
      heard.replaceChildren(words.copied);
    } catch {
      const field = make("textarea", { value: copied, readOnly: true, rows: 10, ariaLabel: label });
      heard.replaceChildren(make("p", {}, words.copyByHand), field);
      field.select();
    }
  };
  return make("button", { type: "button", textContent: label, onclick: copy });
}

/** A number of bytes as people read it. */
const bytesIn = (language, count) =>
  count < 1000
    ? `${count} B`
    : `${new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(count / 1000)} kB`;

/** What arrived of what a file is; on the way it may be packed. */
export function sizeOf(words, file, language) {
  if (!file.bytes) return "–";
  const size = bytesIn(language, file.bytes.length);
  const came = arrived(file);
  return words.size({ size, arrived: came ? bytesIn(language, came) : "–", encoding: file.encoding });
}
