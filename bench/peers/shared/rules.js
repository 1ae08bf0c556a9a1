// The rules a site would write beside either peer: what is shown, the score, the gaps, the likely classes and duties.
//
// A plain translation of src/model, without what the peers' result does not show (caps, qualification, result code).

import catalogue from "catalogue";

export const { questions, duties, blocks, bands, classes, roles, words } = catalogue;

/** @type {Record<string, typeof questions[number]>} */
export const byId = Object.fromEntries(questions.map((question) => [question.id, question]));
export const scored = questions.filter((question) => question.block);

const WEIGHTS = { governance: 20, risk: 20, data: 15, transparency: 15, lifecycle: 15, controls: 15 };
const NOT_ANNEX_III = ["product_a", "product_b", "none", "unsure"];

/** Answers are lists of option ids by question id. */
const has = (answers, question, ...options) => options.some((option) => answers[question]?.includes(option));
export const annexIII = (answers) => (answers.areas ?? []).some((area) => !NOT_ANNEX_III.includes(area));

export const PART_ONE = ["ai_use", ...scored.map(({ id }) => id)].map((id) => [id]);

/** The screens of part two, each with its questions. */
export function partTwo(answers) {
  const uses = !has(answers, "ai_use", "none");
  const single = ["roles", "areas", "influence", "practices", "interaction"];
  const shown = single.filter((id) => uses && (id !== "influence" || annexIII(answers))).map((id) => [id]);
  return [["scope", "organisation", "size"], ...shown, ["stakes", "systems", "timeline"]];
}

const level = (answers, id) => ({ 1: 1, 2: 2, 3: 3 })[answers[id]?.[0]] ?? 0;
const rounded = (sixths) => Math.floor((sixths + 3) / 6);

const duty = (id, who, holds, from, linked = []) => ({ id, who, holds, from, linked });
const anyHighRisk = ({ classes }) => classes.has("high_risk") || classes.has("high_risk_product");
const highRisk = ({ classes }) => classes.has("high_risk");
const does = (option) => ({ answers }) => has(answers, "interaction", option);
const beyond = ({ answers }) => (answers.areas ?? []).some((area) => ![...NOT_ANNEX_III, "critical_infrastructure"].includes(area));
const provider = ["provider"];
const deployer = ["deployer"];
const highRiskDate = (state) => (highRisk(state) ? "high_risk_areas" : "high_risk_products");

const RULES = [
  duty("stop_practice", [], ({ classes }) => classes.has("prohibited_alert"), () => "prohibited_practices"),
  duty("literacy", ["provider", "deployer"], () => true, () => "ai_literacy", ["literacy"]),
  duty("gpai", ["gpai"], () => true, () => "general_purpose"),
  duty("disclose_ai", provider, does("chatbot"), () => "transparency", ["information"]),
  duty("mark_content", provider, does("generates"), () => "transparency", ["information"]),
  duty("inform_exposed", deployer, does("emotion_or_biometric"), () => "transparency", ["information"]),
  duty("label_deepfakes", deployer, does("deepfakes"), () => "transparency", ["information"]),
  duty("label_public_text", deployer, does("public_text"), () => "transparency", ["information"]),
  duty("document_exception", ["provider", "modifies"], ({ classes }) => classes.has("exception_possible"), () => "high_risk_areas"),
  duty("use_and_oversight", deployer, anyHighRisk, highRiskDate, ["oversight"]),
  duty("input_data", deployer, anyHighRisk, highRiskDate, ["data_quality"]),
  duty("monitor_use", deployer, anyHighRisk, highRiskDate, ["lifecycle"]),
  duty("keep_logs", deployer, anyHighRisk, highRiskDate, ["lifecycle"]),
  duty("inform_workers", deployer, (state) => highRisk(state) && has(state.answers, "areas", "employment"), highRiskDate, ["information"]),
  duty("register_use", deployer, (state) => highRisk(state) && has(state.answers, "organisation", "public_body"), highRiskDate),
  duty("inform_persons", deployer, highRisk, highRiskDate, ["information"]),
  duty(
    "fria", deployer,
    (state) => highRisk(state) && (has(state.answers, "areas", "credit", "insurance")
      || (has(state.answers, "organisation", "public_body", "public_service") && beyond(state))),
    highRiskDate, ["impact_assessment"],
  ),
  duty("explain_decisions", deployer, (state) => highRisk(state) && beyond(state), highRiskDate, ["information"]),
  duty("risk_management", provider, anyHighRisk, highRiskDate, ["risk_assessment"]),
  duty("data_governance", provider, anyHighRisk, highRiskDate, ["data_quality", "data_rights"]),
  duty("technical_documentation", provider, anyHighRisk, highRiskDate, ["lifecycle"]),
  duty("instructions", provider, anyHighRisk, highRiskDate, ["information"]),
  duty("design_oversight", provider, anyHighRisk, highRiskDate, ["oversight"]),
  duty("robustness", provider, anyHighRisk, highRiskDate, ["lifecycle"]),
  duty("quality_management", provider, anyHighRisk, highRiskDate, ["controls", "audit"]),
  duty("conformity", provider, anyHighRisk, highRiskDate),
  duty("register_system", provider, highRisk, highRiskDate),
  duty("post_market", provider, anyHighRisk, highRiskDate, ["lifecycle"]),
  duty("importer", ["importer"], anyHighRisk, highRiskDate),
  duty("distributor", ["distributor"], anyHighRisk, highRiskDate),
];

/** What the answers amount to. */
export function assess(answers) {
  const state = { answers, classes: triage(answers) };
  const roles = effectiveRoles(state);
  const applicable = RULES
    .filter((rule) => (!rule.who.length || rule.who.some((role) => roles.includes(role))) && rule.holds(state))
    .map((rule) => ({ ...duties.find(({ id }) => id === rule.id), from: catalogue.dates[rule.from(state)], linked: rule.linked }));
  if (!state.classes.size) state.classes.add("basic");
  const points = rounded(scored.reduce((sum, { id, block }) => sum + WEIGHTS[block] * level(answers, id), 0));
  const gaps = scored
    .filter(({ id }) => level(answers, id) < 3)
    .map((question) => {
      const serves = applicable.some(({ linked }) => linked.includes(question.id));
      return { question, priority: WEIGHTS[question.block] * (3 - level(answers, question.id)) * (serves ? 3 : 2) };
    })
    .sort((a, b) => b.priority - a.priority)
    .map(({ question }) => ({ question, answer: label(question, answers), ...question.gaps[level(answers, question.id)] }));
  return {
    points,
    band: bands[points < 25 ? "starting" : points < 50 ? "building" : points < 75 ? "advancing" : "audit_ready"],
    blocks: Object.entries(blocks).map(([id, { name }]) => {
      const sum = scored.reduce((sum, { id: question, block }) => sum + (block === id ? level(answers, question) : 0), 0);
      return { name, points: rounded(100 * sum) };
    }),
    gaps,
    classes: [...state.classes].map((id) => classes[id]),
    roles: roles.map((id) => catalogue.roles[id]),
    duties: applicable,
  };
}

/** The chosen options of a question in words. */
export function label(question, answers) {
  return question.options.filter(({ id }) => answers[question.id]?.includes(id)).map(({ label }) => label).join("; ");
}

function triage(answers) {
  if (has(answers, "scope", "no_eu_link")) return new Set(["out_of_scope"]);
  if (has(answers, "ai_use", "none")) return new Set(["no_ai"]);
  const area = annexIII(answers);
  const influence = answers.influence?.[0];
  const practice = (answers.practices ?? []).some((id) => id !== "none" && id !== "unsure");
  const unsure = ["roles", "areas", "practices"].some((id) => has(answers, id, "unsure"));
  const present = {
    prohibited_alert: practice,
    high_risk: area && ["profiling", "decides"].includes(influence),
    high_risk_product: has(answers, "areas", "product_a"),
    unclear: unsure || (area && (!influence || influence === "unsure")),
    exception_possible: area && influence === "narrow",
    sector_route: has(answers, "areas", "product_b"),
    transparency: (answers.interaction ?? []).some((id) => id !== "none"),
  };
  return new Set(Object.keys(present).filter((id) => present[id]));
}

function effectiveRoles(state) {
  const { answers } = state;
  const roles = new Set((answers.roles ?? []).filter((id) => id !== "unsure"));
  if (has(answers, "roles", "unsure")) roles.add("deployer");
  if (roles.has("modifies") && anyHighRisk(state)) roles.add("provider");
  if (roles.has("manufacturer") && state.classes.has("high_risk_product")) roles.add("provider");
  return state.classes.has("out_of_scope") || state.classes.has("no_ai") ? [] : [...roles];
}
