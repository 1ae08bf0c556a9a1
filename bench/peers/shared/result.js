// The report of rules.js in words, as our result says it (spec §6). What depends on answers that the bench never gives is left out where
// it would be another page: a visit without AI, one with a part left open, a practice that may be prohibited.

import catalogue from "result-catalogue";
import { code } from "./code.js";
import { byId, labels, questions } from "./questions.js";
import { BLOCKS, PART_ONE, SCORED, assess, linked, partTwo } from "./rules.js";

export const { result: words, card: cardWords, frame: frameWords, limits, method, answer: commonAnswers, roadmap: stages } = catalogue;
const { law } = catalogue;

const inWords = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const inGroups = new Intl.NumberFormat("en");
const date = (day) => inWords.format(new Date(day));
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The clauses and controls of the standard for each scored question. */
const ISO = {
  policy: "5.1, 5.2, 5.3, A.2.2, A.2.3, A.2.4, A.3.2, A.3.3", literacy: "7.2, 7.3, A.4.6", risk_assessment: "4.3, 6.1.2, 6.1.3, 8.2, 8.3, A.4.2",
  impact_assessment: "6.1.4, 8.4, A.5.2, A.5.3, A.5.4, A.5.5", data_quality: "A.7.2, A.7.4, A.7.6, A.4.3", data_rights: "A.7.3, A.7.5",
  information: "A.8.2, A.8.5, 7.4", oversight: "A.9.2, A.9.3, A.6.2.6",
  lifecycle: "8.1, A.6.1.2, A.6.1.3, A.6.2.2, A.6.2.3, A.6.2.4, A.6.2.5, A.6.2.6, A.6.2.7, A.6.2.8, A.8.4, 10.2",
  suppliers: "A.10.2, A.10.3, A.10.4, A.9.4", controls: "6.1.3, 7.5, A.2, A.3, A.4, A.5, A.6, A.7, A.8, A.9, A.10", audit: "9.1, 9.2, 9.3, 10.1, 10.2",
};

const BANDS = { starting: [0, 24], building: [25, 49], advancing: [50, 74], audit_ready: [75, 100] };

/** Everything the result says on answers, which are lists of option ids by question id, on a day like `2026-11-28`. */
export function resultOf(answers, today) {
  const report = assess(answers);
  const is = (question, ...options) => options.some((option) => answers[question]?.includes(option));
  const { score, act } = report;
  const band = { ...catalogue.band[report.band], range: BANDS[report.band] };
  const gaps = report.gaps.map((gap) => gapOf(gap, { answers, act, is }));
  const classes = act.classes.map((id) => catalogue.class[id]);
  const next = act.duties.flatMap(({ id, from }) => (id === "mark_content" ? [from, law.dates.marking_legacy] : [from])).filter((day) => day > today).sort()[0];
  const class_ = catalogue.class[act.primary].name;
  const resultCode = code(questions, answers);
  return {
    asOf: fill(words.as_of, { date: date(today) }),
    score,
    band,
    bands: Object.entries(BANDS).map(([id, [from, to]]) => ({ name: catalogue.band[id].name, range: `${from}–${to}`, isHere: id === report.band })),
    classLine: next ? fill(cardWords.next, { class: class_, date: date(next) }) : fill(cardWords.applies, { class: class_ }),
    bandPlace: fill(cardWords.band_place, { number: Object.keys(BANDS).indexOf(report.band) + 1 }),
    told: fill(words.summary_score, { score, band: band.name }),
    why: why(report.blocks),
    caps: report.capped_by.map((id) => catalogue.cap[id]),
    blocks: report.blocks.map(({ id, score }) => ({ name: catalogue.block[id].name, weight: BLOCKS[id].weight, score }))
      .sort((one, other) => one.score - other.score),
    gaps,
    classes,
    roles: act.roles.map((id) => catalogue.role[id]),
    above: above(answers, act, is),
    places: placesOf(report, answers, today),
    fines: fines(answers, is),
    stage: report.band === "starting" ? 0 : report.band !== "audit_ready" ? 1 : is("controls", "3") && is("audit", "3") ? 3 : 2,
    paysOff: catalogue.pays_off[is("stakes", "client_evidence") ? "yes" : is("stakes", "decisions", "customer_data") ? "maybe"
      : ["basic", "out_of_scope"].includes(act.primary) ? "no" : "risk"],
    reuse: byId.systems.options.filter(({ id }) => is("systems", id) && catalogue.reuse[id]).map(({ id, label }) => ({ label, text: catalogue.reuse[id] })),
    asks: questions.filter(({ id }) => catalogue.ask[id] && is(id, "unknown", "unsure")).map(({ id, title }) => ({ id, title, ...catalogue.ask[id] })),
    fit: catalogue.fit[report.qualification.fit],
    isStrong: report.qualification.fit === "strong",
    reasons: report.qualification.reasons.map((id) => catalogue.reason[id].text),
    summary: [
      fill(words.summary_score, { score, band: band.name }), fill(words.summary_class, { class: class_ }), fill(words.summary_code, { code: resultCode }),
    ].join(" "),
    code: resultCode,
    lists: [PART_ONE, partTwo(answers)].map((steps) => steps.flatMap(({ questions }) => questions)
      .map((id) => ({ id, title: byId[id].title, chosen: labels(byId[id], answers) }))),
    contributions: contributions(answers, score),
    status: fill(limits.status, {
      version: limits.version, reviewed: date(law.reviewed), next_review: date(law.nextReview), sources_until: date(law.sourcesUntil),
    }),
    notAdvice: fill(limits.short, { reviewed: date(law.reviewed) }),
    outdated: today > law.nextReview && fill(limits.outdated, { next_review: date(law.nextReview) }),
  };
}

function why(blocks) {
  const scores = blocks.map(({ score }) => score);
  const at = (score) => {
    const names = blocks.filter((block) => block.score === score).map(({ id }) => fill(words.why_name, { name: catalogue.block[id].name }));
    if (names.length > 3) return fill(words.why_number, { number: names.length });
    return names.length > 1 ? fill(words.why_and, { first: names.slice(0, -1).join(", "), last: names.at(-1) }) : names[0];
  };
  const [best, worst] = [Math.max(...scores), Math.min(...scores)];
  return fill(best === worst ? words.why_even : words.why, { best: at(best), best_score: best, worst: at(worst), worst_score: worst });
}

function gapOf({ question, level, unknown, duties }, { answers, act, is }) {
  const texts = catalogue.gap[question];
  const { finding, step, who, time, result } = texts[`level_${level}`];
  const extra = [
    act.roles.includes("provider") && texts.provider,
    is("size", "micro", "small") && texts.small,
    is("size", "small_mid_cap", "large") && texts.large,
  ];
  return {
    finding: unknown ? texts.unknown : finding,
    step,
    extra: extra.filter(Boolean),
    question: byId[question].title,
    answer: labels(byId[question], answers)[0],
    facts: [
      [words.who, who], [words.time, time], [words.outcome, result],
      ...(duties.length ? [[words.serves, duties.map((id) => catalogue.duty[id].name).join(" · ")]] : []),
      [words.iso, ISO[question]],
    ],
  };
}

function above(answers, { classes, area_roles }, is) {
  const areas = answers.areas?.filter((id) => !["product_a", "product_b", "none", "unsure"].includes(id)).length;
  const has = (id) => classes.includes(id);
  const isOpen = (id, question) => has(id) && (!answers[question] || is(question, "unsure"));
  return [
    areas > 1 && area_roles.length > 1 && (has("high_risk") || has("exception_possible")) && words.by_area,
    has("high_risk") && has("high_risk_product") && words.by_regime,
    (isOpen("high_risk", "area_role") || isOpen("high_risk_product", "product_role")) && words.by_use,
    has("high_risk") && is("area_role", "repurpose") && words.by_repurpose,
    is("interaction", "emotion_or_biometric") && !is("areas", "biometrics") && words.by_emotion,
  ].filter(Boolean);
}

/** How many duties are in sight before anything is opened. */
const IN_SIGHT = 5;

/** The duties on their time line, where AI is in use: what applies already, then day by day, the first ones in sight. */
function placesOf(report, answers, today) {
  const { duties } = report.act;
  const days = [...new Set(duties.map(({ from }) => from).filter((from) => from > today))].sort();
  const until = (day) => {
    const left = daysBetween(today, day);
    return fill(left === 1 ? words.from_tomorrow : words.from, { date: date(day), days: left });
  };
  const places = [
    { name: words.applies, isNow: true, due: duties.filter(({ from }) => from <= today) },
    ...days.map((day) => ({ name: until(day), due: duties.filter(({ from }) => from === day) })),
  ];
  let left = IN_SIGHT;
  return places.filter(({ due }) => due.length).map(({ name, isNow, due }) => {
    const inSight = Math.min(left, due.length);
    left -= inSight;
    const cards = due.map((duty) => dutyOf(duty, report, answers, today));
    const older = [...new Set(due.filter(({ id }) => FOR_HIGH_RISK.has(id)).map(({ from }) => from))].sort();
    const number = due.length - inSight;
    return {
      name,
      isNow,
      inSight: cards.slice(0, inSight),
      folded: cards.slice(inSight),
      more: inSight ? fill(words.more_duties, { number }) : fill(cardWords.more_duties, { when: name, number }),
      older: older.map((day) => fill(words.legacy, { date: date(day) })),
    };
  });
}

/** The duties of providers and deployers of high-risk AI stand together in the table of the rules. */
const ALL_DUTIES = Object.keys(catalogue.duty);
const FOR_HIGH_RISK = new Set(ALL_DUTIES.slice(ALL_DUTIES.indexOf("use_and_oversight")));

/** Duties with a note that ends on the day of the duty. */
const DOUBTS = ["register_use", "explain_decisions", "register_system", "register_infrastructure", "post_market"];

function dutyOf({ id, from, status }, { gaps }, answers, today) {
  const { name, demand, evidence, others, myth, note, note_before, step } = catalogue.duty[id];
  const ofInsurance = answers.areas?.some((area) => ["credit", "insurance"].includes(area));
  const shown = id === "stop_practice" && today < law.dates.prohibited_imagery ? note_before
    : id === "mark_content" && today < law.dates.marking_legacy ? note_before
    : DOUBTS.includes(id) ? today < from && note
    : ["monitor_use", "keep_logs"].includes(id) ? ofInsurance && note
    : note;
  const open = gaps.filter(({ question }) => linked(id).includes(question));
  const unknown = open.filter(({ unknown }) => unknown).map(({ question }) => catalogue.ask[question]);
  const missing = open.map(({ question, level }) => byId[question].options[Math.max(2, level + 1)].label);
  const next = step ? [words.next, step]
    : unknown.length ? [words.next, unknown.map(({ ask, ask_whom }) => `${ask_whom}: ${ask}`).join(" ")]
    : missing.length && [words.missing, missing.join(" ")];
  return {
    id,
    name,
    demand,
    note: shown,
    article: fill(words.article, { article: law.articles[id] }) + (from <= today ? ` · ${fill(words.since, { date: date(from) })}` : ""),
    status: catalogue.status[status].name,
    statusId: status,
    facts: [
      [words.status, catalogue.status[status].meaning], ...(next ? [next] : []), [words.evidence, evidence], [words.others, others], [words.myth, myth],
    ],
  };
}

function fines(answers, is) {
  const { fine } = catalogue;
  const rows = law.fines.map(({ id, million, percent, lower }) =>
    [fine[id].name, fill((is("size", ...lower) ? fine.lower : fine.higher).text, { million, percent })]);
  const german = [fine.german.name, fill(fine.german.text, { amount: inGroups.format(law.germanFine) })];
  return { intro: [is("organisation", "public_body") && fine.public.text, fine.intro.text].filter(Boolean), rows: [...rows, german] };
}

/** What each answer adds to the score, in points with one digit; rounding and score at the end. */
function contributions(answers, score) {
  let left = score * 10;
  const weight = (id) => Object.values(BLOCKS).find(({ questions }) => questions.includes(id)).weight;
  const points = (tenths) => `${tenths < 0 ? "−" : ""}${(Math.abs(tenths) / 10).toFixed(1)}`;
  const rows = SCORED.map((id) => {
    const tenths = Math.floor((weight(id) * (Number(answers[id][0]) || 0) * 10 + 3) / 6);
    left -= tenths;
    return [byId[id].title, points(tenths)];
  });
  return [...rows, [words.rounding, points(left)], [words.score, String(score)]];
}
