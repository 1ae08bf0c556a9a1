// The check as a site would build it with SurveyJS: the questions as its JSON, its own start page, progress, preview and
// navigation, and the result as HTML on its completed page, from the same rules as the Preact peer.

import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import "survey-core/survey-core.fontless.min.css";
import "./style.css";
import { PART_ONE, assess, byId, words } from "../shared/rules.js";

const { intro, quiz, stop, review, result } = words;

const element = (id) => {
  const { title, help, evidence, lone, options } = byId[id];
  return {
    type: lone ? "checkbox" : "radiogroup",
    name: id,
    title,
    description: [lone ? quiz.many : quiz.one, help, evidence && `${quiz.evidence} ${evidence}`].filter(Boolean).join(" "),
    isRequired: !["stakes", "systems", "timeline"].includes(id),
    requiredErrorText: byId[id].block ? quiz.missing_scored : lone ? quiz.missing_many : quiz.missing_one,
    choices: options.map(({ id: value, label, hint }, index) => ({
      value,
      text: hint ? `${label} – ${hint}` : label,
      isExclusive: index >= options.length - lone,
    })),
  };
};
const usesAi = "{ai_use} notcontains 'none'";
const annexIII = byId.areas.options.map(({ id }) => id).filter((id) => !["product_a", "product_b", "none", "unsure"].includes(id));
const html = (name, text) => ({ type: "html", name, html: text });
const page = (ids, extra) => ({ elements: ids.map(element), ...extra });

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
    ...PART_ONE.map((ids) => page(ids)),
    { title: stop.title, elements: [html("stop", `<p>${stop.text}</p>`)] },
    page(["scope", "organisation", "size"], { title: quiz.profile_title, description: quiz.profile_help }),
    page(["roles"], { visibleIf: usesAi }),
    page(["areas"], { visibleIf: usesAi }),
    page(["influence"], { visibleIf: `${usesAi} and {areas} anyof [${annexIII.map((id) => `'${id}'`)}]` }),
    page(["practices"], { visibleIf: usesAi }),
    page(["interaction"], { visibleIf: usesAi }),
    page(["stakes", "systems", "timeline"], { title: quiz.outlook_title, description: quiz.outlook_help }),
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
