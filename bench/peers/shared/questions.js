// The questions in words, and what the screens before the result say.

import catalogue from "catalogue";

export const { questions, words } = catalogue;

/** @type {Record<string, typeof questions[number]>} */
export const byId = Object.fromEntries(questions.map((question) => [question.id, question]));

/** The chosen options of a question in words. */
export const labels = (question, answers) => question.options.filter(({ id }) => answers[question.id]?.includes(id)).map(({ label }) => label);
