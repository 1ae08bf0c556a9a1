// The questions and texts for the peers, taken from our own content files, so that all three say the same.
//
// Only what the peers show is taken: their result has score, band, blocks, gaps with a first step, classes and duties. Ours has more.

import { readFileSync } from "node:fs";
import { parse } from "smol-toml";

const root = new URL("../", import.meta.url);
const toml = (name) => parse(readFileSync(new URL(`content/${name}.toml`, root), "utf8"));

/** Part one after `ai_use`, in catalogue order, with the block each counts for. */
const SCORED = {
  policy: "governance", literacy: "governance", risk_assessment: "risk", impact_assessment: "risk", data_quality: "data",
  data_rights: "data", information: "transparency", oversight: "transparency", lifecycle: "lifecycle", suppliers: "lifecycle",
  controls: "controls", audit: "controls",
};

/** The other questions: the number of lone options at the end, or none where one option is asked. */
const CONTEXT = {
  ai_use: 1, scope: 0, organisation: 0, size: 0, roles: 1, areas: 2, influence: 0, practices: 2, interaction: 1, stakes: 1,
  systems: 1, timeline: 0,
};

/** Everything a peer needs, as plain data. */
export function catalogue() {
  const en = toml("en");
  const law = toml("law");
  const dates = Object.fromEntries(Object.entries(law.dates).map(([name, { on }]) => [name, spoken(on, en.language)]));
  const words = (text) => text.replace(/\{date\.(\w+)\}/g, (_, name) => dates[name]);
  const pick = (table, ...keys) => Object.fromEntries(keys.map((key) => [key, words(at(table, key))]));

  const context = Object.entries(CONTEXT).map(([id, lone]) => ({
    id,
    ...pick(en.question[id], "title", "help"),
    lone,
    options: Object.entries(en.option[id]).map(([option, { label, hint }]) => ({
      id: option, label: words(label), ...(hint && { hint: words(hint) }),
    })),
  }));
  const scored = Object.entries(SCORED).map(([id, block]) => {
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
  });
  const named = (table, ...keys) => Object.fromEntries(Object.entries(table).map(([id, entry]) => [id, pick(entry, ...keys)]));
  const duties = Object.entries(en.duty).map(([id, duty]) => ({
    id, ...pick(duty, "name", "demand", "evidence"), article: at(law.articles, id),
  }));
  return {
    questions: [...context, ...scored],
    duties,
    blocks: named(en.block, "name"),
    bands: named(en.band, "name", "meaning"),
    classes: named(en.class, "name", "meaning"),
    roles: named(en.role, "name", "meaning"),
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
  const [year, month, number] = day.toISOString().slice(0, 10).split("-");
  return date.replace("{day}", Number(number)).replace("{month}", months.split(" ")[month - 1]).replace("{year}", year);
}
