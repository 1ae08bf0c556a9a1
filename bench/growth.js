// How cost grows with the catalogue: loads the check with 25, 49 and 97 questions in turn and writes GROWTH.md.

import { writeFileSync } from "node:fs";
import { launch } from "./browser.js";
import { catalogue } from "./catalogue.js";
import { hundredths, kilobytes, median, othersWork, percentile, table, tenths, whole } from "./figures.js";
import { grown } from "./grow.js";
import { machine } from "./report.js";
import { serve } from "./server.js";
import { ROOT, buildSite } from "./site.js";
import { MODES, plan, visit } from "./visit.js";

const NAMES = { check: "25 questions", doubled: "49 questions", quadrupled: "97 questions" };
const rounds = process.argv.includes("--quick") ? 2 : 15;
const folder = `${ROOT}target/bench/growth`;

await buildSite(folder, { check: `${ROOT}dist`, ...grown() });
const server = await serve(folder);
const browser = await launch();
const version = await browser.version();
const began = { at: new Date(), others: await othersWork() };
const visits = {};
try {
  const all = plan(catalogue());
  // The questions that all three begin with.
  const common = { ...all, steps: all.steps.slice(0, 13) };
  for (let round = -1; round < rounds; round += 1) {
    for (const name of Object.keys(NAMES)) {
      const one = await visit(browser, `${server.url}${name}.html`, MODES.free, common, true);
      // The first round is the browser's own start-up.
      if (round >= 0) (visits[name] ??= []).push(one);
    }
  }
} finally {
  await browser.close();
  server.close();
}

const file = (ending) => ({ requests }) => requests.filter(({ url }) => url.endsWith(ending)).reduce((sum, { bytes }) => sum + bytes, 0);
const work = ({ clicks }) => percentile(clicks.filter(({ to }) => to === "question").map(({ work }) => work), 0.5);
const rows = Object.keys(NAMES).map((name) => {
  const cell = (pick, write) => {
    const [value, base] = [name, "check"].map((of) => median(visits[of].map(pick)));
    return `${write(value)} (×${hundredths(value / base)})`;
  };
  return [
    NAMES[name], cell(file(""), kilobytes), cell(file(".wasm"), kilobytes), cell(file(".txt"), kilobytes),
    cell(({ question }) => question, whole), cell(work, tenths), cell(({ heap, wasm }) => heap + wasm, (bytes) => hundredths(bytes / 1e6)),
  ];
});
const results = { began, ended: { at: new Date(), others: await othersWork() }, rounds, browser: version };
const text = `# Growth

Written by \`cargo xtask bench --growth\`: the check with a doubled and a quadrupled number of questions, no throttling, medians. What is
multiplied and what is not stands in README.md and grow.js.

${machine(results)}

${table(["", "all, kB", "wasm, kB", "texts, kB", "first question, ms", "work of Continue, ms", "memory, MB"], rows)}
`;
writeFileSync(new URL("GROWTH.md", import.meta.url), text);
console.log(`\n${text}`);
