// The rules of docs/spec.md, version 2, as a site would write them beside either peer: what is shown, score, bands, gaps, classes, roles,
// duties, qualification.
//
// Written from the specification and not from src/model, and held against it: tests/model/second_table.rs gives thousands of visits to
// both. Who changes a rule changes the specification, src/model and this file. No words and no imports, so that plain Node.js runs it.
//
// Answers are lists of option ids by question id; a level is the id "0", "1", "2" or "3".

/** §2: the building blocks with their weights and their two questions each, in catalogue order. */
export const BLOCKS = {
  governance: { weight: 20, questions: ["policy", "literacy"] },
  risk: { weight: 20, questions: ["risk_assessment", "impact_assessment"] },
  data: { weight: 15, questions: ["data_quality", "data_rights"] },
  transparency: { weight: 15, questions: ["information", "oversight"] },
  lifecycle: { weight: 15, questions: ["lifecycle", "suppliers"] },
  controls: { weight: 15, questions: ["controls", "audit"] },
};

/** The twelve scored questions in catalogue order. */
export const SCORED = Object.values(BLOCKS).flatMap(({ questions }) => questions);

const WEIGHT = Object.fromEntries(Object.values(BLOCKS).flatMap(({ weight, questions }) => questions.map((id) => [id, weight])));

const BANDS = ["starting", "building", "advancing", "audit_ready"];

/** The highest band that an answer allows. */
const CAPS = [
  { question: "policy", at: ["0", "unknown"], most: "building" },
  { question: "risk_assessment", at: ["0", "unknown"], most: "building" },
  { question: "impact_assessment", at: ["0", "unknown"], most: "advancing" },
  { question: "controls", at: ["0", "1", "unknown"], most: "advancing" },
  { question: "audit", at: ["0", "1", "unknown"], most: "advancing" },
];

/** §3: the areas of Annex III; the other options of `areas` stand in Annex I or nowhere. */
export const ANNEX_III = [
  "biometrics", "critical_infrastructure", "education", "employment", "credit", "insurance", "public_benefits", "law_enforcement",
  "migration", "justice",
];

/** The questions that are not scored, in catalogue order, and how many options at the end of each stand alone; `one` takes one answer. */
export const CONTEXT = {
  scope: "one", organisation: "one", size: "one", ai_use: 1, areas: 2, influence: "one", area_role: 1, product_role: 1, practices: 2,
  interaction: 2, stakes: 1, systems: 1, timeline: "one",
};

/** Questions that may be skipped. */
export const OPTIONAL = ["stakes", "systems", "timeline"];

/** Whether one of these options is chosen. */
const asker = (answers) => (question, ...options) => options.some((option) => answers[question]?.includes(option));

/** Whether a question is shown, §3 last column. */
function isShown(question, answers) {
  const has = asker(answers);
  const asksOfAi = !has("ai_use", "none") && !has("scope", "no_eu_link");
  switch (question) {
    case "areas": case "practices": case "interaction": return asksOfAi;
    case "influence": case "area_role": return asksOfAi && has("areas", ...ANNEX_III);
    case "product_role": return asksOfAi && has("areas", "product_a");
    default: return true;
  }
}

/** The screens of part one, each with its questions. */
export const PART_ONE = ["ai_use", ...SCORED].map((id) => ({ questions: [id] }));

/** The screens of part two that have something to ask; those with several questions have a name. */
export const PART_TWO = [
  { name: "profile", questions: ["scope", "organisation", "size"] },
  { questions: ["areas"] },
  { name: "follow_up", questions: ["influence", "area_role", "product_role"] },
  { questions: ["practices"] },
  { questions: ["interaction"] },
  { name: "outlook", questions: OPTIONAL },
];

/** The screens of part two as the answers stand. */
export const partTwo = (answers) => PART_TWO
  .map((screen) => ({ ...screen, questions: screen.questions.filter((id) => isShown(id, answers)) }))
  .filter(({ questions }) => questions.length);

// --- §4: the duties ---

const FOR_AREAS = "2027-12-02";
const FOR_PRODUCTS = "2028-08-02";

/** A(role), P(role) and AP(role): the day where the duty is owed, else nothing. */
const a = (role) => (visit) => visit.classes.includes("high_risk") && visit.areaRoles.includes(role) && FOR_AREAS;
const p = (role) => (visit) => visit.classes.includes("high_risk_product") && visit.productRoles.includes(role) && FOR_PRODUCTS;
const ap = (role) => (visit) => a(role)(visit) || p(role)(visit);

/** From this day on for whoever does one of these things. */
const whoDoes = (day, ...cases) => ({ has }) => has("interaction", ...cases) && day;

const beyondInfrastructure = ({ has }) => has("areas", ...ANNEX_III.filter((area) => area !== "critical_infrastructure"));
const where = (...areas) => ({ has }) => has("areas", ...areas);
const isPublicBody = ({ has }) => has("organisation", "public_body");
const isPublic = ({ has }) => has("organisation", "public_body", "public_service");
const isOutside = ({ has }) => has("scope", "output_in_eu");
const and = (day, ...conditions) => (visit) => conditions.every((holds) => holds(visit)) && day(visit);

/** Each duty in the order of the table: when it applies, as the day it applies from; the linked answers; † where they show at most `largely`. */
const DUTIES = {
  stop_practice: [({ answers, classes }) =>
    classes.includes("prohibited_alert") && (answers.practices.every((id) => id === "intimate_imagery") ? "2026-12-02" : "2025-02-02")],
  literacy: [({ roles }) => (roles.includes("deployer") || roles.includes("provider")) && "2025-02-02", "literacy"],
  gpai: [whoDoes("2025-08-02", "gpai")],
  disclose_ai: [whoDoes("2026-08-02", "chatbot"), "information"],
  mark_content: [whoDoes("2026-08-02", "chatbot", "generates")],
  inform_exposed: [whoDoes("2026-08-02", "emotion_or_biometric"), "information"],
  label_deepfakes: [whoDoes("2026-08-02", "deepfakes"), "information"],
  label_public_text: [whoDoes("2026-08-02", "public_text"), "information"],
  document_exception: [({ classes, areaRoles }) => classes.includes("exception_possible") && areaRoles.includes("provider") && FOR_AREAS],
  use_and_oversight: [ap("deployer"), "oversight", "†"],
  input_data: [ap("deployer"), "data_quality", "†"],
  monitor_use: [ap("deployer"), "lifecycle", "†"],
  keep_logs: [ap("deployer"), "lifecycle", "†"],
  inform_workers: [and(a("deployer"), where("employment", "biometrics")), "information"],
  register_use: [and(a("deployer"), isPublicBody, beyondInfrastructure)],
  data_protection_assessment: [
    (visit) => and(a("deployer"), beyondInfrastructure)(visit) || p("deployer")(visit), "impact_assessment", "†",
  ],
  inform_persons: [and(a("deployer"), beyondInfrastructure), "information"],
  fria: [
    and(a("deployer"), (visit) => (isPublic(visit) && beyondInfrastructure(visit)) || where("credit", "insurance")(visit)),
    "impact_assessment", "†",
  ],
  explain_decisions: [and(a("deployer"), beyondInfrastructure)],
  risk_management: [ap("provider"), "risk_assessment", "†"],
  data_governance: [ap("provider"), "data_quality", "data_rights", "†"],
  technical_documentation: [ap("provider")],
  instructions: [ap("provider")],
  design_oversight: [ap("provider"), "oversight", "†"],
  robustness: [ap("provider")],
  quality_management: [ap("provider"), "controls", "audit", "†"],
  supply_chain: [ap("provider"), "suppliers", "†"],
  conformity: [ap("provider")],
  register_system: [and(a("provider"), beyondInfrastructure)],
  register_infrastructure: [and(a("provider"), where("critical_infrastructure"))],
  post_market: [ap("provider"), "lifecycle", "†"],
  representative: [(visit) => isOutside(visit) && (
    (visit.classes.includes("high_risk") && visit.has("area_role", "offer") && FOR_AREAS)
    || (visit.classes.includes("high_risk_product") && visit.has("product_role", "offer") && FOR_PRODUCTS))],
  importer: [(visit) => !isOutside(visit) && ap("importer")(visit)],
  distributor: [ap("distributor")],
};

/** The scored questions whose answers tell how well prepared a company is for a duty. */
export const linked = (duty) => DUTIES[duty].slice(1).filter((link) => link !== "†");

/** The duties of Art. 50, which make the class `transparency`. */
const ARTICLE_50 = ["disclose_ai", "mark_content", "inform_exposed", "label_deepfakes", "label_public_text"];

const CLASSES = [
  "prohibited_alert", "high_risk", "high_risk_product", "unclear", "exception_possible", "sector_route", "transparency", "basic",
];

/** What the answers amount to, in ids and numbers: the report of §7 without what has no rule (law, articles, code). */
export function assess(given) {
  const answers = Object.fromEntries(Object.entries(given).filter(([id, options]) => options?.length && isShown(id, given)));
  const act = triage(answers);
  const asked = [...PART_ONE, ...partTwo(answers)].flatMap(({ questions }) => questions);
  const complete = asked.every((id) => answers[id] || OPTIONAL.includes(id));
  const { score, band, cappedBy } = scoring(answers);
  return {
    complete,
    score,
    band,
    capped_by: cappedBy,
    blocks: Object.entries(BLOCKS).map(([id, { questions }]) => ({
      id, score: questions.every((question) => answers[question]) ? Math.round((100 * sumOf(questions, answers)) / 6) : null,
    })),
    gaps: gaps(answers, act.duties),
    act,
    qualification: complete ? qualification(answers, act.classes, score) : { fit: null, points: null, reasons: [] },
  };
}

/** An unknown answer counts as level 0. */
const level = (question, answers) => Number(answers[question]?.[0]) || 0;
const sumOf = (questions, answers) => questions.reduce((sum, question) => sum + level(question, answers), 0);

function scoring(answers) {
  if (!SCORED.every((question) => answers[question])) return { score: null, band: null, cappedBy: [] };
  const sixths = Object.values(BLOCKS).reduce((sum, { weight, questions }) => sum + weight * sumOf(questions, answers), 0);
  const score = Math.round(sixths / 6);
  const byScore = score <= 24 ? 0 : score <= 49 ? 1 : score <= 74 ? 2 : 3;
  const stricter = CAPS.filter(({ question, at, most }) => at.includes(answers[question][0]) && BANDS.indexOf(most) < byScore);
  return {
    score,
    band: BANDS[Math.min(byScore, ...stricter.map(({ most }) => BANDS.indexOf(most)))],
    cappedBy: stricter.map(({ question }) => question),
  };
}

function gaps(answers, duties) {
  return SCORED
    .filter((question) => answers[question] && level(question, answers) < 3)
    .map((question) => {
      const serves = duties.map(({ id }) => id).filter((id) => DUTIES[id].includes(question));
      // In twelfths, which are whole numbers: (weight / 2) × (3 − level) / 3, times 1.5 where a duty links to it.
      const twelfths = WEIGHT[question] * (3 - level(question, answers)) * (serves.length ? 3 : 2);
      const unknown = answers[question][0] === "unknown";
      return { twelfths, gap: { question, level: level(question, answers), unknown, priority: Math.round((twelfths * 10) / 12) / 10, duties: serves } };
    })
    .sort((one, other) => other.twelfths - one.twelfths)
    .map(({ gap }) => gap);
}

function triage(answers) {
  const has = asker(answers);
  const outside = (id) => ({ classes: [id], primary: id, roles: [], area_roles: [], product_roles: [], duties: [] });
  if (has("scope", "no_eu_link")) return outside("out_of_scope");
  if (has("ai_use", "none")) return outside("no_ai");

  const present = new Set();
  const open = (question) => !answers[question] || has(question, "unsure");
  if (answers.practices?.some((id) => id !== "none" && id !== "unsure")) present.add("prohibited_alert");
  if (["areas", "practices", "interaction"].some(open)) present.add("unclear");
  if (has("interaction", "emotion_or_biometric") && !has("areas", "biometrics")) present.add("unclear");
  const inAnnexIII = has("areas", ...ANNEX_III);
  if (inAnnexIII) {
    const class_ = { profiling: "high_risk", decides: "high_risk", narrow: "exception_possible" }[answers.influence?.[0]];
    present.add(class_ ?? "unclear");
    if (open("area_role")) present.add("unclear");
  }
  if (has("areas", "product_a")) {
    present.add("high_risk_product");
    if (open("product_role")) present.add("unclear");
  }
  if (has("areas", "product_b")) present.add("sector_route");

  const areaRoles = inAnnexIII ? rolesOf("area_role", answers, present.has("high_risk")) : [];
  const productRoles = has("areas", "product_a") ? rolesOf("product_role", answers, false) : [];
  const roles = rolesShown(has, [...areaRoles, ...productRoles]);
  const visit = { answers, has, classes: [...present], roles, areaRoles, productRoles };
  const duties = Object.entries(DUTIES)
    .map(([id, [day, ...linked]]) => ({ id, from: day(visit), status: id === "stop_practice" ? "stop" : status(linked, answers) }))
    .filter(({ from }) => from);

  if (duties.some(({ id }) => ARTICLE_50.includes(id))) present.add("transparency");
  if (!present.size) present.add("basic");
  const classes = CLASSES.filter((id) => present.has(id));
  return { classes, primary: classes[0], roles, area_roles: areaRoles, product_roles: productRoles, duties };
}

/** The roles of one regime. A new purpose makes a provider only where that is high-risk (Art. 25(1)(c)). */
function rolesOf(question, answers, isHighRisk) {
  const does = asker(answers);
  const roles = [];
  if (!answers[question] || does(question, "use", "repurpose", "unsure")) roles.push("deployer");
  if (does(question, "offer") || (isHighRisk && does(question, "repurpose"))) roles.push("provider");
  if (does(question, "import")) roles.push("importer");
  if (does(question, "resell")) roles.push("distributor");
  return roles;
}

/** The part that the company has in general. */
function rolesShown(has, ofRegimes) {
  const all = new Set(ofRegimes);
  if (has("ai_use", "assistants", "processes", "planned")) all.add("deployer");
  if (has("interaction", "deepfakes", "public_text", "emotion_or_biometric")) all.add("deployer");
  if (has("interaction", "chatbot", "generates")) all.add("provider");
  const trades = has("area_role", "import", "resell") || has("product_role", "import", "resell");
  if (has("ai_use", "products") && !trades) all.add("provider");
  if (has("interaction", "gpai")) all.add("gpai");
  return ["deployer", "provider", "importer", "distributor", "gpai"].filter((role) => all.has(role));
}

/** How well prepared the company is for a duty by its own account. */
function status(links, answers) {
  const linked = links.filter((link) => link !== "†");
  if (!linked.length) return "to_check";
  if (linked.some((question) => !answers[question] || answers[question][0] === "unknown")) return "unclear";
  const lowest = Math.min(...linked.map((question) => level(question, answers)));
  return ["open", "started", "largely", links.includes("†") ? "largely" : "in_place"][lowest];
}

/** §5. */
function qualification(answers, classes, score) {
  const has = asker(answers);
  const given = [];
  const give = (id, points) => given.push({ id, points });
  if (has("stakes", "client_evidence")) give("client_evidence", 3);
  if (has("stakes", "decisions")) give("decisions", 2);
  if (has("stakes", "customer_data")) give("customer_data", 2);
  if (has("timeline", "asap")) give("asap", 3);
  if (has("timeline", "half_year")) give("half_year", 2);
  if (has("timeline", "year")) give("year", 1);
  const ofClass = { prohibited_alert: 3, high_risk: 3, high_risk_product: 3, unclear: 2, exception_possible: 2, transparency: 1 };
  const first = Object.keys(ofClass).find((id) => classes.includes(id));
  if (first) give(first, ofClass[first]);
  if (score < 50) give("score_below_50", 1);
  const without = classes.includes("no_ai") || classes.includes("out_of_scope") ? 4 : 0;
  const points = given.reduce((sum, { points }) => sum + points, -without);
  return { fit: points >= 8 ? "strong" : points >= 4 ? "possible" : "early", points, reasons: given.map(({ id }) => id) };
}
