// The part of the page that looks at another page of this server, which the agency names.

import { verdictOf } from "./verdict.js";
import { make, paragraph, rich } from "./view.js";
import { lookAt } from "./website.js";

/** Made once, so that what was typed stays when the language changes; `draw` says it in another one. */
export function websiteSection(state) {
  const heading = make("h2");
  const explanation = make("p");
  const label = make("label");
  const input = make("input", { name: "address", type: "text", value: "/", inputMode: "url", autocapitalize: "off", spellcheck: false });
  const button = make("button", { type: "submit" });
  const result = make("div", { role: "status" });
  // What a browser says of an empty field it says for a moment, and not everywhere.
  const form = make("form", { noValidate: true }, label, make("p", {}, button));
  let words;
  form.onsubmit = async (event) => {
    event.preventDefault();
    const address = input.value.trim();
    if (!address) {
      state.website = { fault: "page-none" };
      draw(words);
      input.focus();
      return;
    }
    result.replaceChildren(words.looking);
    const frame = state.folder?.files.find(({ name }) => name == "frame.html");
    state.website = await lookAt(address, frame?.headers);
    draw(words);
  };
  const draw = (now) => {
    words = now;
    heading.textContent = words.website;
    explanation.textContent = words.websiteText;
    label.replaceChildren(words.address, input);
    button.textContent = words.look;
    result.replaceChildren(...(state.website ? resultOf(words, state) : []));
  };
  return { element: make("section", {}, heading, explanation, form, result), draw };
}

function resultOf(words, state) {
  const { path, fault, modes, notes, policy, metas, isReportOnly, with: filling } = state.website;
  if (fault) return [paragraph(words.pageFaults[fault](filling ?? {}), { data: { state: "bad" } })];
  const verdict = verdictOf(modes, state);
  const policies = (policy ? 1 : 0) + metas.length;
  return [
    make("h3", {}, make("code", { textContent: path })),
    make(
      "div",
      { data: { state: verdict.state } },
      paragraph(words.modes[verdict.code]),
      verdict.plain ? paragraph(words.modes[verdict.plain]) : undefined,
      verdict.isWrong ? paragraph(words.wrongAnyway) : undefined,
      ...lacks(words, modes, policies > 1),
    ),
    make("ul", {}, notes.map(({ level, code, with: filling }) => make("li", { data: { state: level } }, rich(words.notes[code](filling ?? {}))))),
    ...(policies ? policyTexts(words, policy, metas) : [paragraph(isReportOnly ? words.reportOnly : words.noPolicy)]),
  ];
}

/** The directives as they would have to be, for each mode that does not work. */
function lacks(words, modes, areSeveral) {
  const entries = ["inline", "frame"].filter((mode) => modes[mode].length);
  const item = ({ line, policy }) => make("li", {}, make("code", { textContent: line }), areSeveral ? ` (${words.several(policy + 1)})` : "");
  const toAdd = (mode) => modes[mode].filter(({ add }) => add.length);
  return [
    entries.some((mode) => modes[mode].some(({ needsNonce }) => needsNonce)) ? paragraph(words.needsNonce) : undefined,
    ...entries.filter((mode) => toAdd(mode).length).flatMap((mode) => [paragraph(words.lacks[mode]), make("ul", {}, toAdd(mode).map(item))]),
  ];
}

const policyTexts = (words, policy, metas) => [
  ...(policy ? [paragraph(words.policyHeader), make("pre", { tabIndex: 0, textContent: policy })] : []),
  ...metas.flatMap((content) => [paragraph(words.policyMeta), make("pre", { tabIndex: 0, textContent: content })]),
];
