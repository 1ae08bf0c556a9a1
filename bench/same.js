// Whether the peers' results say what ours says: `node bench/same.js [DIST]` makes the visit of the bench with all three and compares
// every word of the results in order, those that are folded away as well. Less than 98 % in common fails.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { launch } from "./browser.js";
import { catalogue } from "./catalogue.js";
import { serve } from "./server.js";
import { ROOT, buildSite } from "./site.js";
import { MODES, answer, load, open, plan } from "./visit.js";

const LEAST = 0.98;

const folder = mkdtempSync(`${tmpdir()}/bench-same-`);
await buildSite(folder, { check: process.argv[2] ?? `${ROOT}dist` });
const server = await serve(folder);
const browser = await launch();
const said = {};
try {
  const visitor = plan(catalogue());
  for (const name of ["check", "preact", "surveyjs"]) {
    const url = `${server.url}${name}.html`;
    said[name] = await open(browser, url, MODES.free, visitor, async (tab) => {
      await load(tab, url);
      await answer(tab, visitor.steps, visitor.buttons);
      return words(await tab.page.evaluate(texts));
    });
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}

const ours = said.check;
for (const name of ["preact", "surveyjs"]) {
  const { common, runs } = compare(ours, said[name]);
  const share = common / Math.max(ours.length, said[name].length);
  console.log(`${name}: ${said[name].length} words, ours ${ours.length}; in common and in order ${common}, ${(share * 100).toFixed(2)} %`);
  for (const { at, gone, added } of runs) {
    console.log(`  after “${ours.slice(Math.max(0, at - 4), at).join(" ")}”: ours “${gone.join(" ")}”, there “${added.join(" ")}”`);
  }
  if (share < LEAST) process.exitCode = 1;
}

/** In the page: the texts of its result. */
function texts() {
  const root = document.querySelector("readiness-check")?.shadowRoot.querySelector(".screen") ?? document.querySelector(".result");
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const all = [];
  while (walker.nextNode()) all.push(walker.currentNode.data);
  return all;
}

function words(texts) {
  // A text may end within a sentence.
  return texts.join(" ").replace(/\s+:/g, ":").split(/\s+/).filter(Boolean);
}

/** How many words two lists have in common in order, and where they differ. */
function compare(one, other) {
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = one[i] === other[j]
        ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const runs = [];
  let run;
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      run = undefined;
      i += 1;
      j += 1;
      continue;
    }
    if (!run) runs.push(run = { at: i, gone: [], added: [] });
    if (j >= other.length || (i < one.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) run.gone.push(one[i++]);
    else run.added.push(other[j++]);
  }
  return { common: longest[0], runs };
}
