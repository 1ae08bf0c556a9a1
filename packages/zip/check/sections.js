// The parts of the page that only show: the result with its findings, the hints, and the table of all files.

import { FOLDER, OWNERS_FILE, canHash } from "./files.js";
import { ofLevel } from "./judge.js";
import { reportOf } from "./report.js";
import { hintsCodeOf, rightCodeOf } from "./verdict.js";
import { copyButton, make, names, paragraph, sizeOf } from "./view.js";

/** The result in one word. */
export function resultHeading(words, state) {
  if (!state.isDone) return make("h2", {}, words.checking);
  const { length } = ofLevel(state, "bad");
  return make("h2", { data: { state: length ? "bad" : "good" } }, length ? words.wrong(length) : words.allRight);
}

/** What is wrong, each with its reason and its cure. */
export function resultSection(words, state) {
  if (!state.isDone) return [];
  const [bad, hints] = ["bad", "hint"].map((level) => ofLevel(state, level));
  const heard = make("div", { role: "status" });
  return [
    bad.length ? make("ul", { data: { wide: "" } }, bad.map((finding) => findingItem(words, finding))) : paragraph(words.allRightText[rightCodeOf(state)]),
    hints.length ? make("p", {}, make("a", { href: "#hints", textContent: words.hintsBelow(hints.length) })) : undefined,
    canHash ? undefined : paragraph(words.byBrowser),
    make("p", {}, copyButton(words.copy, () => reportOf(words, state), words, heard)),
    heard,
  ];
}

export function hintsSection(words, state) {
  const hints = state.isDone ? ofLevel(state, "hint") : [];
  if (!hints.length) return [];
  return [
    make("h2", { id: "hints" }, words.hints(hints.length)),
    paragraph(words.hintsText[hintsCodeOf(state)]),
    make("ul", { data: { wide: "" } }, hints.map((finding) => findingItem(words, finding))),
  ];
}

/** More names than these stand behind the sentence, which else nobody would find. */
const FEW = 3;

function findingItem(words, { level, code, files, lines, with: filling }) {
  const which = files.length ? make("p", {}, make("strong", {}, words.files(files.length), ": "), names(files)) : undefined;
  const cure = lines ? make("p", {}, make("a", { href: "#lines", textContent: words.curedByLines })) : undefined;
  const said = paragraph(words.findings[code](filling ?? {}));
  return make("li", { data: { state: level } }, ...(files.length > FEW ? [said, which] : [which, said]), cure);
}

/** Every file with what arrived of it, and what the server sends with this very page. */
export function detailsSection(words, state, language) {
  if (!state.isDone || !state.folder) return [];
  const { files, owners, own } = state.folder;
  const { columns } = words;
  const head = Object.values(columns).map((column) => make("th", { scope: "col", role: "columnheader" }, column));
  const policy = own?.headers?.get("content-security-policy");
  const isOpen = files.some(({ headers }) => headers?.get("access-control-allow-origin") == "*");
  return [
    make("h2", {}, words.details),
    make(
      "table",
      { role: "table", data: { stacked: "" } },
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, head)),
      make("tbody", { role: "rowgroup" }, [...files, owners].filter((file) => file.name != OWNERS_FILE || file.status == 200).map((file) => row(words, file, language))),
    ),
    policy ? paragraph(words.ownPolicy) : paragraph(words.noOwnPolicy),
    policy ? make("pre", { tabIndex: 0, textContent: policy }) : undefined,
    paragraph(isOpen ? words.cors.yes : words.cors.no),
  ];
}

function row(words, file, language) {
  const { columns } = words;
  const cell = (label, state, ...children) => make("td", { role: "cell", data: { label, ...(state && { state }) } }, ...children);
  return make(
    "tr",
    { role: "row" },
    make("th", { scope: "row", role: "rowheader" }, make("code", { textContent: file.name })),
    cell(columns.status, file.status == 200 ? "" : "bad", String(file.status ?? "–")),
    cell(columns.type, "", file.type || "–"),
    cell(columns.size, "", sizeOf(words, file, language)),
    cell(columns.cache, "", file.headers?.get("cache-control") ?? words.none),
    cell(columns.hash, { true: "good", false: "bad" }[file.isRight], { true: words.right, false: words.other }[file.isRight] ?? words.notCompared),
  );
}

/** What stands above all: the name of the page, and what it looks at. */
export const introSection = (words) => [make("h1", {}, words.title), paragraph(words.intro(FOLDER.pathname))];
