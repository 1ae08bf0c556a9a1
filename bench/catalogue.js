// The questions and texts for the peers, taken from our own content files, so that all three say the same.
//
// In two parts, as ours comes in two: what the questions need, and what only the result says.

import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { BLOCKS, CONTEXT } from "./peers/shared/rules.js";

const root = new URL("../", import.meta.url);
const toml = (name) => parse(readFileSync(new URL(`content/${name}.toml`, root), "utf8"));

/** A table with other values. */
const mapped = (table, use) => Object.fromEntries(Object.entries(table).map(([key, value]) => [key, use(value)]));

const en = toml("en");
const law = toml("law");
const day = (on) => on.toISOString().slice(0, 10);

/** The dates of the law by name, and in words. */
const dates = mapped(law.dates, ({ on }) => day(on));
const inWords = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const spoken = mapped(law.dates, ({ on }) => inWords.format(on));
const words = (text) => text.replace(/\{date\.(\w+)\}/g, (_, name) => spoken[name]);
const pick = (table, ...keys) => Object.fromEntries(keys.map((key) => [key, words(at(table, key))]));

/** All texts of a section, whatever stands below it. */
const whole = (of) => (typeof of === "string" ? words(of) : mapped(of, (below) => whole(below)));

/** What a peer needs for everything before the result, as plain data. */
export function catalogue() {
  // `lone` is the number of options at the end that stand alone; none where one option is asked.
  const context = Object.entries(CONTEXT).map(([id, kind]) => ({
    id,
    ...pick(en.question[id], "title", "help"),
    lone: kind === "one" ? 0 : kind,
    options: Object.entries(en.option[id]).map(([option, { label, hint }]) => ({
      id: option, label: words(label), ...(hint && { hint: words(hint) }),
    })),
  }));
  const scored = Object.entries(BLOCKS).flatMap(([block, { questions }]) => questions.map((id) => {
    const { level_0, level_1, level_2, level_3 } = en.question[id];
    const labels = [level_0, level_1, level_2, level_3, en.quiz.unknown];
    return {
      id,
      block,
      ...pick(en.question[id], "title", "help", "evidence"),
      lone: 0,
      options: labels.map((label, level) => ({ id: level < 4 ? String(level) : "unknown", label: words(label) })),
    };
  }));
  return {
    questions: [...context, ...scored],
    words: {
      title: en.frame.title, private: en.frame.private,
      intro: { ...en.intro },
      quiz: { ...en.quiz },
      stop: { ...en.stop },
      review: { ...en.review },
      // What the driver of the bench finds the result by.
      result: pick(en.result, "title", "again"),
    },
  };
}

/** What a peer needs for the result. */
export function resultCatalogue() {
  const sections = [
    "result", "card", "band", "block", "gap", "class", "role", "duty", "status", "fit", "reason", "roadmap", "pays_off", "answer", "fine",
    "method", "limits",
  ];
  const having = (table, key) => Object.fromEntries(Object.entries(table).filter(([, entry]) => entry[key]));
  return {
    ...Object.fromEntries(sections.map((name) => [name, whole(en[name])])),
    frame: pick(en.frame, "new_tab"),
    ask: mapped(having(en.question, "ask"), (question) => pick(question, "ask", "ask_whom")),
    cap: mapped(having(en.question, "cap"), ({ cap }) => words(cap)),
    reuse: mapped(having(en.option.systems, "reuse"), ({ reuse }) => words(reuse)),
    law: {
      articles: law.articles,
      dates,
      fines: Object.keys(law.fines).sort().map((id) => ({ id, ...law.fines[id] })),
      germanFine: law.national_fines.german.euro,
      reviewed: day(law.status.reviewed), nextReview: day(law.status.next_review), sourcesUntil: day(law.status.sources_until),
    },
  };
}

/** A key that must be there: a renamed text should stop the bench with its name. */
function at(table, key) {
  const text = table?.[key];
  if (typeof text !== "string") throw new Error(`the content files have no text "${key}" any more; bench/catalogue.js takes it`);
  return text;
}
