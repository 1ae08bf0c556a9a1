// The measuring run: builds the peers, visits all three in turn, asks Lighthouse, and writes RESULTS.md.
//
// `cargo xtask bench` calls it after it has set everything up; `node run.js --quick` does the same with two rounds.

import { mkdirSync, writeFileSync } from "node:fs";
import { launch } from "./browser.js";
import { catalogue } from "./catalogue.js";
import { domain } from "./domain.js";
import { inEngines } from "./engines.js";
import { othersWork } from "./figures.js";
import { audit, buildDemo } from "./lighthouse.js";
import { report } from "./report.js";
import { serve } from "./server.js";
import { ROOT, buildSite } from "./site.js";
import { startup } from "./startup.js";
import { MODES, plan, visit } from "./visit.js";

const quick = process.argv.includes("--quick");
const rounds = quick ? 2 : 15;
const roundsInEngines = quick ? 2 : 12;
const output = `${ROOT}target/bench`;
const say = (text) => console.log(`   ${text}`);

const began = { at: new Date(), others: await othersWork() };
say("building the same check with SurveyJS and with Preact");
const dist = `${ROOT}dist`;
await buildSite(`${output}/site`, { check: dist });
buildDemo(`${output}/demo`, dist);
mkdirSync(output, { recursive: true });

const server = await serve(`${output}/site`);
const browser = await launch();
const results = { began, rounds, browser: await browser.version(), visits: {} };
const steps = plan(catalogue());
try {
  const page = (name) => `${server.url}${name}.html`;

  // Once each, not counted: the browser's own start-up.
  for (const name of ["check", "hinted", "preact", "surveyjs"]) await visit(browser, page(name), MODES.free, steps, false);

  const contenders = [["check", true], ["hinted", false], ["preact", true], ["surveyjs", true]];
  for (let round = 0; round < rounds; round += 1) {
    say(`round ${round + 1} of ${rounds}`);
    for (const [id, mode] of Object.entries(MODES)) {
      // Each round begins with another one, so that no one always follows the same neighbour.
      for (let turn = 0; turn < contenders.length; turn += 1) {
        const [name, answering] = contenders[(round + turn) % contenders.length];
        ((results.visits[id] ??= {})[name] ??= []).push(await visit(browser, page(name), mode, steps, answering));
      }
    }
  }

  demandOneScore([results.visits.free]);

  say("the start-up path");
  results.startup = {};
  for (const name of ["check", "hinted"]) results.startup[name] = await startup(browser, page(name), MODES.slow, steps);

  say("Lighthouse on the demo page");
  results.lighthouse = await audit(browser, `${output}/demo`, JSON.parse(process.env.BENCH_HEADERS ?? "{}"), quick ? 1 : 3);
} finally {
  await browser.close();
  server.close();
}
say("the same visits in every engine");
results.engines = await inEngines(`${output}/site`, steps, roundsInEngines, say);
demandOneScore([results.visits.free, ...Object.values(results.engines).map(({ visits }) => visits)]);

results.domain = domain();
results.ended = { at: new Date(), others: await othersWork() };

writeFileSync(`${output}/results.json`, JSON.stringify(results));
const { text, failed } = report(results);
writeFileSync(new URL("RESULTS.md", import.meta.url), text);
console.log(`\n${text}`);
say(failed ? `${failed} of the bars were missed; bench/RESULTS.md says which` : "all bars were met; the figures stand in bench/RESULTS.md");

/** All do the same work, or nothing is to be compared. */
function demandOneScore(places) {
  const visits = places.flatMap((visits) => Object.values(visits).flat()).filter(({ clicks }) => clicks);
  const scores = [...new Set(visits.map(({ score }) => score))];
  if (scores.length !== 1 || !Number.isFinite(scores[0])) throw new Error(`they do not all come to the same score: ${scores}`);
}
