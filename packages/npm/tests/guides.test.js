// What the guides have somebody type works as it is printed: the package is in no registry yet, a version that is written down is gone after an
// update, and whoever reads them has the zip and not the repository.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import test from "node:test";

const ROOT = new URL("../../../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("packages/npm/package.json", ROOT), "utf8"));

/** The texts of a folder by their paths from the root. */
const textsIn = (folder, ending = "") =>
  readdirSync(new URL(folder, ROOT), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }) => [`${folder}${name}`, readFileSync(new URL(`${folder}${name}`, ROOT), "utf8")]);

const GUIDES = textsIn("docs/guides/", ".md");
const WITH_LINES = [...GUIDES, ...textsIn("packages/snippets/"), ["packages/npm/README.md", readFileSync(new URL("packages/npm/README.md", ROOT), "utf8")]];

test("what is installed is the package's file", () => {
  let lines = 0;
  for (const [path, text] of WITH_LINES) {
    for (const [, what] of text.matchAll(/npm install (\S+)/g)) {
      assert.equal(what, `./readiness-check-${version}.tgz`, path);
      lines++;
    }
  }
  assert.equal(lines, 11, "five guides, five snippets, the package's own page");
});

test("no call of define holds a version", () => {
  for (const [path, text] of WITH_LINES) assert.ok(!/define\([^)]*\d/.test(text), path);
});

test("a guide adds to a template's scripts and takes nothing away", () => {
  for (const [path, text] of GUIDES) assert.ok(!/"scripts": \{/.test(text), `${path}: who pastes a whole block loses the rest`);
  const text = Object.fromEntries(GUIDES);
  assert.match(text["docs/guides/react.md"], /copy public && tsc -b && vite build/);
  assert.match(text["docs/guides/vue.md"], /copy public && vue-tsc -b && vite build/);
});

test("links of the guides lead to what lies beside them, in the zip as well", () => {
  const files = readFileSync(new URL("packages/files.txt", ROOT), "utf8");
  for (const [path, text] of GUIDES) {
    for (const [, target] of text.matchAll(/\]\((?!https:|#)([^)#]+)[^)]*\)/g)) {
      const place = new URL(target, new URL(path, ROOT));
      assert.ok(existsSync(place), `${path}: ${target}`);
      const inZip = `readiness-check-${version}/${place.href.slice(ROOT.href.length)}`;
      assert.ok(files.includes(`  ${inZip}\n`), `${path}: ${target} is not in the zip`);
    }
  }
});

test("guides say how many files are copied", () => {
  const list = readFileSync(new URL("packages/files.txt", ROOT), "utf8");
  const copied = [...list.matchAll(/^ {2}package\/dist\//gm)].length;
  const told = GUIDES.flatMap(([path, text]) => [...text.matchAll(/(\d+) files/g)].map(([, number]) => `${path}: ${number}`));
  assert.ok(told.length >= 10, "five guides say it twice");
  for (const line of told) assert.ok(line.endsWith(` ${copied}`), `${line}, not ${copied}`);
});

test("pictures of the guides are small", () => {
  const folder = new URL("docs/guides/pictures/", ROOT);
  for (const name of readdirSync(folder)) {
    assert.ok(statSync(new URL(name, folder)).size < 60_000, name);
    assert.ok(GUIDES.some(([, text]) => text.includes(`pictures/${name}`)), `${name} is shown nowhere`);
  }
});

test("Next is told to listen at the document", () => {
  const text = Object.fromEntries(GUIDES)["docs/guides/next.md"];
  assert.match(text, /useEffect\(\(\) => \{[^]*document\.addEventListener\("readiness-check:/);
  assert.ok(!/onreadiness-check:\w+=\{/.test(text), "it breaks the build");
});

test("guides, leaflet and configurator name the button of the check as the check does", () => {
  const words = (language) => readFileSync(new URL(`content/${language}.toml`, ROOT), "utf8");
  const named = (language, key) => words(language).match(new RegExp(`^${key} = "(.+)"$`, "m"))[1];
  const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
  for (const path of ["docs/guides/plain-page.md", "packages/zip/configure/remarks.js"]) {
    for (const key of ["book", "book_with"]) assert.ok(read(path).includes(`“${named("en", key)}”`), `${path}: ${key}`);
  }
  for (const path of ["docs/guides/schnellstart.md", "packages/zip/configure/remarks.js"]) {
    for (const key of ["book", "book_with"]) assert.ok(read(path).includes(`„${named("de", key)}“`), `${path}: ${key}`);
  }
});
