// What the peers' pages show: the questions in words, and the report of rules.js in words.

import catalogue from "catalogue";
import { assess as rules } from "./rules.js";

export const { questions, words } = catalogue;

/** @type {Record<string, typeof questions[number]>} */
export const byId = Object.fromEntries(questions.map((question) => [question.id, question]));

/** The result on answers, which are lists of option ids by question id. */
export function assess(answers) {
  const { score, band, blocks, gaps, act } = rules(answers);
  return {
    points: score,
    band: catalogue.bands[band],
    blocks: blocks.map(({ id, score }) => ({ name: catalogue.blocks[id].name, points: score })),
    gaps: gaps.map(({ question, level }) => ({ question: byId[question], answer: label(byId[question], answers), ...byId[question].gaps[level] })),
    classes: act.classes.map((id) => catalogue.classes[id]),
    roles: act.roles.map((id) => catalogue.roles[id]),
    duties: act.duties.map(({ id, from }) => ({ ...catalogue.duties[id], from: catalogue.dates[from] })),
  };
}

/** The chosen options of a question in words. */
export function label(question, answers) {
  return question.options.filter(({ id }) => answers[question.id]?.includes(id)).map(({ label }) => label).join("; ");
}
