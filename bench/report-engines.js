// The tables of what is measured in the same way in every engine; engines.js has measured it.

import { INSIDE } from "./engines.js";
import { hundredths, percentile, spread, table, tenths, whole } from "./figures.js";

/** What a page's load costs without anything and with each, by engine. */
export function loadingInEngines(engines, names) {
  const all = Object.entries(engines);
  const rows = ["bare", "check", "preact", "surveyjs"].map((name) => [
    name === "bare" ? "the page without anything" : names[name],
    ...all.flatMap(([, { visits }]) => ["firstPaint", "complete"].map((what) => spread(visits[name].map((visit) => visit[what]), whole))),
  ]);
  return table(["median (quartiles), ms", ...all.flatMap(([engine]) => [`${engine}: first paint`, "load event"])], rows);
}

/** Start and steps in one engine. */
export function stepsInEngine({ visits, version }, contenders, names) {
  const row = (what, values) => {
    const of = (share) => contenders.map((name) => percentile(values(visits[name]), share));
    const [p50, p98] = [of(0.5), of(0.98)];
    const preact = contenders.indexOf("preact");
    return [what, ...contenders.map((_, at) => `${tenths(p50[at])} / ${tenths(p98[at])}`), ...[p50, p98].map((list) => hundredths(list[0] / list[preact]))];
  };
  const clicks = (kind, pick) => (list) => list.flatMap(({ clicks }) => clicks.filter(({ to }) => to === kind).map(pick));
  const seen = ({ click, shown }) => shown - click;
  const complete = ({ click, end }) => end - click;
  const work = ({ handling, drawing }) => handling + drawing;
  const answers = ({ clicks }) => clicks.filter(({ to }) => to === "option" || to === "question");
  const together = (list) => list.map((visit) => answers(visit).reduce((sum, click) => sum + work(click), 0));
  const [{ clock }] = visits.check;
  const rows = [
    row("start: its first file asked for to first question drawn", (list) => list.map(({ asked, question }) => question - asked)),
    row("navigation to first question drawn", (list) => list.map(({ question }) => question)),
    row("choosing an option, click to drawn", clicks("option", complete)),
    row("Continue, click to next question drawn", clicks("question", complete)),
    row("result, click to its top drawn", clicks("result", seen)),
    row("result, click to all of it drawn", clicks("result", complete)),
    row("handlers and frames of choosing an option", clicks("option", work)),
    row("handlers and frames of Continue", clicks("question", work)),
    row(`handlers and frames of all ${answers(visits.check[0]).length} such clicks of a visit`, together),
  ];
  return `Version ${version}, ${visits.check.length} rounds, a window of ${INSIDE.join(" × ")}, times in steps of ${whole(clock * 1000)} µs.\n\n`
    + table(["p50 / p98, ms", ...contenders.map((name) => names[name]), "p50 to Preact’s", "p98 to Preact’s"], rows);
}
