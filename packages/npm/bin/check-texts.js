// `readiness-check check <file>`: says what in the texts file of a site's owner the check would refuse, by the schema that the release
// publishes. Reads two files and changes nothing.

import { readFileSync } from "node:fs";

import { refusals } from "./schema.js";

const SCHEMA = new URL("../dist/readiness-texts.schema.json", import.meta.url);

/** Judges a file and gives what there is to say about it. */
export function checkTexts(file, schema = SCHEMA) {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return failure(`Cannot read ${file}: ${error.message}`);
  }
  let text;
  try {
    // As a browser reads it, which takes away the mark that some editors put before the first character.
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return failure(`${file} is not saved as UTF-8, so umlauts would be lost. Save it as UTF-8.`);
  }
  let texts;
  try {
    texts = JSON.parse(text);
  } catch (error) {
    return failure(`${file} is not JSON: ${error.message}`);
  }
  const found = refusals(texts, JSON.parse(readFileSync(schema, "utf8")));
  if (found.length == 0) return { isRight: true, words: [`${file}: all right`] };
  return failure(`${file}: ${found.length} ${found.length == 1 ? "refusal" : "refusals"}`, ...found.map((line) => `  ${line}`));
}

const failure = (...words) => ({ isRight: false, words });
