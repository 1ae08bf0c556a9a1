// The check as a site would build it with SurveyJS: the questions as its JSON, its own start page, progress, preview and
// navigation, and the result as HTML on its completed page, with the rules, words and parts of the Preact peer. What that needs comes as
// a module of its own while the visitor answers.

import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import "survey-core/survey-core.fontless.min.css";
import "../shared/result.css";
import "./style.css";
import { byId, words } from "../shared/questions.js";
import { ANNEX_III, OPTIONAL, PART_ONE, PART_TWO } from "../shared/rules.js";

const { intro, quiz, stop, review } = words;

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

let draw;
survey.onStarted.add(() => { import("./result.jsx").then(({ resultHtml }) => { draw = resultHtml; }); });

survey.onComplete.add(({ data }) => {
  const answers = Object.fromEntries(Object.entries(data).map(([id, value]) => [id, [value].flat()]));
  survey.completedHtml = draw(answers, review);
});

const place = document.getElementById("quiz");
place.replaceChildren();
renderSurvey(survey, place);
