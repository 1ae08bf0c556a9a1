// Lighthouse on the demo page, with the check and without it, behind the strict headers of `cargo xtask serve`.

import lighthouse from "lighthouse";
import { cpSync, readFileSync, writeFileSync, rmSync } from "node:fs";
import { serve } from "./server.js";
import { median } from "./figures.js";

const CATEGORIES = { performance: "performance", accessibility: "accessibility", "best-practices": "best practices", seo: "SEO" };

/** The demo page as it is released, and the same page where the fallback stands alone, below `without/`. */
export function buildDemo(folder, dist) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const page = readFileSync(`${dist}/index.html`, "utf8");
  const without = page
    .replace(/\s*<(script|link)[^>]*readiness-check\/[^>]*>(<\/script>)?/g, "")
    .replace(/<readiness-check[^>]*>/, "<div>")
    .replace("</readiness-check>", "</div>");
  if (without.includes("readiness-check")) throw new Error("bench/lighthouse.js does not get the check out of index.html any more");
  writeFileSync(`${folder}/without.html`, without);
}

/** Category scores (0–100), metrics, and every audit that costs points; medians of some runs. */
export async function audit(browser, folder, headers, rounds) {
  const server = await serve(folder, headers);
  try {
    const results = {};
    for (const [name, path] of [["without", "without.html"], ["with", ""], ["German, with", "de/"]]) {
      const runs = [];
      for (let round = 0; round < rounds; round += 1) runs.push(await run(browser, server.url + path));
      const of = (pick) => median(runs.map(pick));
      results[name] = {
        scores: Object.fromEntries(Object.keys(CATEGORIES).map((id) => [CATEGORIES[id], of(({ categories }) => Math.round(categories[id].score * 100))])),
        shift: Math.max(...runs.map(({ audits }) => audits["cumulative-layout-shift"].numericValue)),
        blocking: of(({ audits }) => audits["total-blocking-time"].numericValue),
        largestPaint: of(({ audits }) => audits["largest-contentful-paint"].numericValue),
        bytes: of(({ audits }) => audits["total-byte-weight"].numericValue),
        lost: lost(runs[0]),
      };
    }
    return results;
  } finally {
    server.close();
  }
}

async function run(browser, url) {
  const { port } = new URL(browser.wsEndpoint());
  const { lhr } = await lighthouse(url, { port, logLevel: "error", output: "json", onlyCategories: Object.keys(CATEGORIES) });
  if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
  return lhr;
}

/** What keeps a category below 100. */
function lost({ categories, audits }) {
  return Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => `${id}: ${audits[id].title}`));
}
