// The questions and texts for the peers, taken from our own content files, so that all three say the same.
//
// Only what the peers show is taken: their result has score, band, blocks, gaps with a first step, classes and duties. Ours has more.

import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { BLOCKS, CONTEXT } from "./peers/shared/rules.js";

const root = new URL("../", import.meta.url);
const toml = (name) => parse(readFileSync(new URL(`content/${name}.toml`, root), "utf8"));

/** Everything a peer needs, as plain data. */
export function catalogue() {
  const en = toml("en");
  const law = toml("law");
  const days = Object.entries(law.dates).map(([name, { on }]) => [name, on.toISOString().slice(0, 10)]);
  const dates = Object.fromEntries(days.map(([, day]) => [day, spoken(day, en.language)]));
  const named = Object.fromEntries(days.map(([name, day]) => [name, dates[day]]));
  const words = (text) => text.replace(/\{date\.(\w+)\}/g, (_, name) => named[name]);
  const pick = (table, ...keys) => Object.fromEntries(keys.map((key) => [key, words(at(table, key))]));

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
      gaps: [0, 1, 2].map((level) => pick(en.gap[id][`level_${level}`], "step", "who", "time", "result")),
    };
  }));
  const each = (table, ...keys) => Object.fromEntries(Object.entries(table).map(([id, entry]) => [id, pick(entry, ...keys)]));
  const duties = each(en.duty, "name", "demand", "evidence");
  for (const [id, duty] of Object.entries(duties)) duty.article = at(law.articles, id);
  return {
    questions: [...context, ...scored],
    duties,
    blocks: each(en.block, "name"),
    bands: each(en.band, "name", "meaning"),
    classes: each(en.class, "name", "meaning"),
    roles: each(en.role, "name", "meaning"),
    dates,
    words: {
      title: en.frame.title, private: en.frame.private,
      intro: { ...en.intro },
      quiz: { ...en.quiz },
      stop: { ...en.stop },
      review: { ...en.review },
      result: pick(
        en.result, "title", "score", "of_100", "blocks", "block", "block_score", "gaps", "more_gaps", "your_answer", "first_step", "who",
        "time", "outcome", "act", "roles", "duties", "article", "evidence", "again",
      ),
    },
  };
}

/** A key that must be there: a renamed text should stop the bench with its name. */
function at(table, key) {
  const text = table?.[key];
  if (typeof text !== "string") throw new Error(`the content files have no text "${key}" any more; bench/catalogue.js takes it`);
  return text;
}

function spoken(day, { date, months }) {
  const [year, month, number] = day.split("-");
  return date.replace("{day}", Number(number)).replace("{month}", months.split(" ")[month - 1]).replace("{year}", year);
}
