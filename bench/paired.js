// Two releases of the check in turn: `node bench/paired.js BEFORE AFTER [ROUNDS]`, each a folder like dist/. For a change that is
// to cost no click; the figures of RESULTS.md beside the peers take longer and come from run.js.

import { launch } from "./browser.js";
import { catalogue } from "./catalogue.js";
import { median, percentile, spread, table, tenths, whole } from "./figures.js";
import { serve } from "./server.js";
import { ROOT, buildSite } from "./site.js";
import { MODES, plan, visit } from "./visit.js";

const [before, after, rounds = "10"] = process.argv.slice(2);
const folder = `${ROOT}target/bench/paired`;
await buildSite(folder, { before, check: after });
const server = await serve(folder);
const browser = await launch();
const visits = { before: [], check: [] };
try {
  const steps = plan(catalogue());
  const go = (name, mode) => visit(browser, `${server.url}${name}.html`, mode, steps, true);
  for (const name of Object.keys(visits)) await go(name, MODES.free);
  for (let round = 0; round < Number(rounds); round += 1) {
    const names = Object.keys(visits);
    // Each round begins with the other one.
    for (const name of round % 2 ? names : names.reverse()) visits[name].push(await go(name, MODES.free));
  }
} finally {
  await browser.close();
  server.close();
}

const clicks = (name, kind) => visits[name].flatMap((one) => one.clicks.filter(({ to }) => to === kind).map(({ work }) => work));
const row = (what, of, write) => [what, ...Object.keys(visits).map((name) => write(of(name)))];
console.log(
  table(
    ["", "before", "after"],
    [
      row("work of a click to a question, ms", (name) => clicks(name, "question"), (list) => spread(list, tenths)),
      row("the slowest 2 %, ms", (name) => percentile(clicks(name, "question"), 0.98), tenths),
      row("work of the click to the result, ms", (name) => clicks(name, "result"), (list) => spread(list, tenths)),
      row("first question, ms", (name) => visits[name].map(({ question }) => question), (list) => spread(list, whole)),
      row("longest task, ms", (name) => median(visits[name].map(({ longestTask }) => longestTask)), whole),
    ],
  ),
);
