// Builds the pages that are measured: one shell, filled with our check or a peer. Everything lands in target/bench/site.

import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue, resultCatalogue } from "./catalogue.js";
import { BOOKING } from "./peers/shared/booking.js";

export const ROOT = fileURLToPath(new URL("../", import.meta.url));
const PEERS = fileURLToPath(new URL("peers/", import.meta.url));

/** What stands in the shell for each of the three, as its makers say to embed it. */
const FALLBACK = "<p>13 questions, about 3 minutes.</p>";
const peer = (name, modules) => ({
  head: [
    `<link rel="stylesheet" href="/${name}/main.css">`,
    ...modules.map((module) => `<link rel="modulepreload" href="/${module}">`),
    `<script type="module" src="/${name}/main.js"></script>`,
  ].join("\n  "),
  check: `<div id="quiz">${FALLBACK}</div>`,
});
const ours = (folder, hints = []) => ({
  head: [`<script type="module" src="/${folder}/readiness-check.js"></script>`, ...hints].join("\n  "),
  check: `<readiness-check lang="en" heading-level="2" booking="${BOOKING}">${FALLBACK}</readiness-check>`,
});

/** Builds the site and returns its folder. `dists` are the release folders to measure, by name. */
export async function buildSite(folder, dists) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shell = readFileSync(`${PEERS}page.html`, "utf8");
  const write = (name, { head, check }) =>
    writeFileSync(`${folder}/${name}.html`, shell.replace("<!-- head -->", head).replace("<!-- check -->", check));
  cpSync(`${PEERS}page.css`, `${folder}/page.css`);
  writeFileSync(`${folder}/blank.html`, '<!DOCTYPE html><title>Blank</title><link rel="icon" href="data:,">');

  for (const [name, dist] of Object.entries(dists)) {
    cpSync(widgetFolder(dist), `${folder}/${name}`, { recursive: true });
    write(name, ours(name));
  }
  write("hinted", ours("check", hints()));
  write("bare", { head: "", check: FALLBACK });
  for (const name of ["preact", "surveyjs"]) write(name, peer(name, await buildPeer(folder, name)));
}

/** Builds a peer and returns the modules that its first one needs, for the page to ask for at once. The result is one of its own. */
async function buildPeer(folder, name) {
  const entry = { preact: "main.jsx", surveyjs: "main.js" }[name];
  const holds = { catalogue, "result-catalogue": resultCatalogue };
  const { metafile } = await build({
    entryPoints: { main: `${PEERS}${name}/${entry}` },
    outdir: `${folder}/${name}`,
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    metafile: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    // SurveyJS takes its result as HTML.
    alias: name === "surveyjs" ? { "preact/jsx-runtime": `${PEERS}shared/html.js` } : {},
    legalComments: "none",
    logLevel: "warning",
    nodePaths: [`${ROOT}bench/node_modules`],
    plugins: [{
      name: "catalogue",
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^(result-)?catalogue$/ }, ({ path }) => ({ path, namespace: "catalogue" }));
        onLoad({ filter: /.*/, namespace: "catalogue" }, ({ path }) => ({ contents: JSON.stringify(holds[path]()), loader: "json" }));
      },
    }],
  });
  return metafile.outputs[`${name}/main.js`].imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
}

/** The lines that docs/embedding.md recommends for the head of a page that shows the check at its top, for our folder and language. */
function hints() {
  const documented = readFileSync(`${ROOT}docs/embedding.md`, "utf8").matchAll(/<link rel="(?:module)?preload".*>/g);
  return [...documented].map(([line]) => line.replace(/\/readiness-check\/[^/]+\//, "/check/").replace("texts.de", "texts.en"));
}

/** The folder of the widget in a release folder, whatever its version. */
function widgetFolder(dist) {
  const versions = existsSync(`${dist}/readiness-check`) ? readdirSync(`${dist}/readiness-check`) : [];
  const found = versions.map((version) => `${dist}/readiness-check/${version}`).find((path) => existsSync(`${path}/readiness-check.js`));
  if (!found) throw new Error(`${dist} holds no release: cargo xtask build`);
  return found;
}
