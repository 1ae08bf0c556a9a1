// The entry, with as much of a browser as it asks for.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";

const elements = new Map();

/** A folder with a loader that defines the element and counts how often it has run. */
const folder = mkdtempSync(join(tmpdir(), "readiness-check-"));
writeFileSync(join(folder, "readiness-check.js"), `globalThis.runs = (globalThis.runs ?? 0) + 1; customElements.define("readiness-check", class {});`);
const base = pathToFileURL(folder).href;

let copies = 0;
/** The entry as if it were on the page once more. */
const copy = () => import(`../index.js?${copies++}`);

function startBrowser() {
  elements.clear();
  globalThis.runs = 0;
  globalThis.document = { baseURI: `${base}/page/` };
  globalThis.customElements = { get: (name) => elements.get(name), define: (name, element) => elements.set(name, element) };
}

test("on a server nothing happens", async () => {
  delete globalThis.customElements;
  const { define } = await copy();
  assert.equal(await define(), false);
});

test("importing alone does nothing", async () => {
  startBrowser();
  await copy();
  assert.equal(elements.size, 0);
});

test("the loader runs once, whoever asks and however often", async () => {
  startBrowser();
  const [{ define }, other] = [await copy(), await copy()];
  // One with the last stroke and one without.
  assert.deepEqual(await Promise.all([define(base), define(base), other.define(`${base}/`)]), [true, true, true]);
  assert.equal(globalThis.runs, 1);
  assert.equal(await (await copy()).define("/elsewhere/"), true, "it is defined already");
});

test("a wrong address is one line that says what to do", async () => {
  startBrowser();
  const lines = [];
  const say = console.error;
  console.error = (...words) => lines.push(words);
  const { define, FOLDER } = await copy();
  assert.equal(await define("/nowhere"), false);
  assert.equal(await define("/nowhere"), false);
  console.error = say;
  assert.equal(lines.length, 1);
  const [[line, ...rest]] = lines;
  assert.deepEqual(rest, []);
  for (const words of ["[readiness-check]", "/nowhere/", 'npx readiness-check copy public', FOLDER]) assert.ok(line.includes(words), line);
});
