// The check as a site would build it with SurveyJS: the questions as its JSON, its own start page, progress, preview and
// navigation, and the result as HTML on its completed page, from the same rules as the Preact peer.

import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import "survey-core/survey-core.fontless.min.css";
import "./style.css";
import { assess, byId, words } from "../shared/result.js";
import { ANNEX_III, OPTIONAL, PART_ONE, PART_TWO } from "../shared/rules.js";

const { intro, quiz, stop, review, result } = words;

/** When a question is shown, in SurveyJS' own words; a page goes with its questions. */
const asksOfAi = "{ai_use} notcontains 'none' and {scope} <> 'no_eu_link'";
const inAnnexIII = `${asksOfAi} and {areas} anyof [${ANNEX_III.map((id) => `'${id}'`)}]`;
const VISIBLE = {
  areas: asksOfAi, practices: asksOfAi, interaction: asksOfAi, influence: inAnnexIII, area_role: inAnnexIII,
  product_role: `${asksOfAi} and {areas} contains 'product_a'`,
};

const element = (id) => {
  const { title, help, evidence, lone, options } = byId[id];
  return {
    type: lone ? "checkbox" : "radiogroup",
    name: id,
    title,
    description: [lone ? quiz.many : quiz.one, help, evidence && `${quiz.evidence} ${evidence}`].filter(Boolean).join(" "),
    isRequired: !OPTIONAL.includes(id),
    ...(VISIBLE[id] && { visibleIf: VISIBLE[id] }),
    requiredErrorText: byId[id].block ? quiz.missing_scored : lone ? quiz.missing_many : quiz.missing_one,
    choices: options.map(({ id: value, label, hint }, index) => ({
      value,
      text: hint ? `${label} – ${hint}` : label,
      isExclusive: index >= options.length - lone,
    })),
  };
};
const html = (name, text) => ({ type: "html", name, html: text });
const page = ({ name, questions }) => ({
  elements: questions.map(element),
  ...(name && { title: quiz[`${name}_title`], description: quiz[`${name}_help`] }),
});

const survey = new Model({
  title: intro.title,
  description: words.private,
  firstPageIsStartPage: true,
  showProgressBar: true,
  progressBarType: "questions",
  showQuestionNumbers: false,
  questionErrorLocation: "top",
  showPreviewBeforeComplete: "showAllQuestions",
  startSurveyText: intro.start,
  pageNextText: quiz.continue,
  pagePrevText: quiz.back,
  previewText: review.title,
  editText: review.change,
  completeText: review.show,
  pages: [
    { elements: [html("intro", [
      `<p>${intro.lead}</p>`,
      `<ul>${[intro.gain_score, intro.gain_gaps, intro.gain_duties, intro.gain_step].map((gain) => `<li>${gain}</li>`).join("")}</ul>`,
      `<p>${intro.private}</p>`,
    ].join(""))] },
    ...PART_ONE.map(page),
    { title: stop.title, elements: [html("stop", `<p>${stop.text}</p>`)] },
    ...PART_TWO.map(page),
  ],
});

survey.onComplete.add(({ data }) => {
  const answers = Object.fromEntries(Object.entries(data).map(([id, value]) => [id, [value].flat()]));
  survey.completedHtml = resultHtml(assess(answers));
});

function resultHtml({ points, band, blocks, gaps, classes, roles, duties }) {
  const gap = ({ question, answer, step, who, time, result: outcome }) => `<li><h5>${question.title}</h5>
    <p>${result.your_answer} ${answer}</p><p><b>${result.first_step}</b> ${step}</p>
    <dl><dt>${result.who}</dt><dd>${who}</dd><dt>${result.time}</dt><dd>${time}</dd><dt>${result.outcome}</dt><dd>${outcome}</dd></dl></li>`;
  const list = (entries, draw) => entries.map(draw).join("");
  return `<h3>${result.title}</h3>
    <p class="score">${result.score}: <strong>${points}</strong> ${result.of_100} – <b>${band.name}</b></p><p>${band.meaning}</p>
    <h4>${result.blocks}</h4>
    <table><thead><tr><th scope="col">${result.block}</th><th scope="col">${result.block_score}</th></tr></thead>
    <tbody>${list(blocks, ({ name, points }) => `<tr><th scope="row">${name}</th><td>${points}</td></tr>`)}</tbody></table>
    <h4>${result.gaps}</h4><ol>${list(gaps.slice(0, 3), gap)}</ol>
    <details><summary>${result.more_gaps.replace("{number}", gaps.length - 3)}</summary><ol start="4">${list(gaps.slice(3), gap)}</ol></details>
    <h4>${result.act}</h4>${list(classes, ({ name, meaning }) => `<h5>${name}</h5><p>${meaning}</p>`)}
    <h5>${result.roles}</h5><ul>${list(roles, ({ name, meaning }) => `<li><b>${name}</b> ${meaning}</li>`)}</ul>
    <h5>${result.duties}</h5><ul>${list(duties, ({ name, demand, evidence, article, from }) => `<li><b>${name}</b>
    (${result.article.replace("{article}", article)}, ${from})<p>${demand}</p><p>${result.evidence}: ${evidence}</p></li>`)}</ul>`;
}

const place = document.getElementById("quiz");
place.replaceChildren();
renderSurvey(survey, place);
