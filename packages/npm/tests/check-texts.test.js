// `readiness-check check`: what a schema refuses, and what a file may be.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";

import { checkTexts } from "../bin/check-texts.js";
import { refusals } from "../bin/schema.js";

const LANGUAGE = {
  type: "object",
  additionalProperties: false,
  properties: { book: { type: "string", minLength: 2, maxLength: 5 }, link: { type: "string", pattern: "^(https://|/)" }, of: { type: "string" } },
  dependentRequired: { of: ["book", "link"] },
};
const SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Texts",
  type: "object",
  additionalProperties: false,
  properties: { de: { $ref: "#/$defs/language" }, en: { $ref: "#/$defs/language" } },
  $defs: { language: LANGUAGE },
};

const CASES = [
  [{}, []],
  [{ de: { book: "Buche", link: "/termin" }, en: {} }, []],
  [{ de: { book: "😀😀😀😀😀" } }, []],
  [{ de: { book: "Buchen" } }, ["de.book: has 6 characters, and may have at most 5"]],
  [{ en: { book: "b" } }, ["en.book: has 1 character, and needs at least 2"]],
  [{ de: { book: 7, link: "http://x" } }, ["de.book: is a number, and must be a string", 'de.link: must look like ^(https://|/), and is "http://x"']],
  [{ de: { buch: "x" }, "f\u001br": {} }, ["de.buch: is not known", '"f\\u001br": is not known']],
  [{ de: { of: "x", book: "Buche" } }, ["de: has of without link"]],
  [{ de: { of: "x" } }, ["de: has of without book, of without link"]],
  [[], ["the file: is an array, and must be an object"]],
  [null, ["the file: is null, and must be an object"]],
  // Names that every object has are not the schema's.
  [JSON.parse('{ "constructor": {}, "__proto__": {} }'), ["constructor: is not known", "__proto__: is not known"]],
];

test("each refusal is named with its path, and nothing else is refused", () => {
  for (const [texts, expected] of CASES) assert.deepEqual(refusals(texts, SCHEMA).sort(), [...expected].sort(), JSON.stringify(texts));
});

test("a word of the schema that nobody holds is no silence", () => {
  assert.throws(() => refusals({}, { maxProperties: 1 }), /does not know: maxProperties/);
  assert.throws(() => refusals({}, { $ref: "#/$defs/none" }), /does not have/);
});

test("members that the schema does not name may be of a kind", () => {
  const open = { type: "object", additionalProperties: { type: "string" } };
  assert.deepEqual(refusals({ a: "x", b: 1 }, open), ["b: is a number, and must be a string"]);
  assert.deepEqual(refusals({ a: 1 }, { type: "object", required: ["a", "b"] }), ["the file: lacks b"]);
  assert.deepEqual(refusals("c", { enum: ["a", "b"] }), ['the file: must be one of "a", "b"']);
});

const folder = mkdtempSync(join(tmpdir(), "readiness-check-"));
writeFileSync(join(folder, "schema.json"), JSON.stringify(SCHEMA));

/** What the command says of a file with these bytes. */
function said(bytes) {
  const file = join(folder, "texts.json");
  writeFileSync(file, bytes);
  const { isRight, words } = checkTexts(file, join(folder, "schema.json"));
  return [isRight, words.join("\n").replaceAll(file, "FILE")];
}

test("a file is read as a browser reads it, and what is none is said", () => {
  assert.deepEqual(said("\ufeff{}"), [true, "FILE: all right"]);
  assert.deepEqual(said('{ "de": { "book": "B" } }'), [false, "FILE: 1 refusal\n  de.book: has 1 character, and needs at least 2"]);
  assert.match(said(Buffer.from('{ "de": { "book": "Für" } }', "latin1"))[1], /^FILE is not saved as UTF-8/);
  assert.match(said("{ de: }")[1], /^FILE is not JSON: /);
  assert.match(checkTexts(join(folder, "none.json")).words[0], /^Cannot read .*none\.json: ENOENT/);
});
