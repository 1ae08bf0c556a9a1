// Both languages say the same things: the same keys, and for every code that the page can show there is a sentence in each.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";

import german from "./words.de.js";
import english from "./words.en.js";

/** Every key of an object and of those in it. */
const keysOf = (object, place = "") =>
  Object.entries(object).flatMap(([key, value]) => (typeof value == "object" ? keysOf(value, `${place}${key}.`) : [`${place}${key}: ${typeof value}`]));

test("the two languages have the same words", () => {
  assert.deepEqual(keysOf(german).sort(), keysOf(english).sort());
});

test("every server has lines, and says in each language where they go", () => {
  const servers = readdirSync(new URL("../server/", import.meta.url)).sort();
  for (const words of [german, english]) {
    assert.deepEqual(Object.keys(words.recipes).sort(), servers);
    assert.deepEqual(Object.keys(words.places).sort(), servers);
    for (const server of ["htaccess", "web.config"]) assert.ok(words.places[server]("/x/1/").includes("`/x/1/`"), server);
  }
  const plain = readFileSync(new URL("../check.js", import.meta.url), "utf8");
  for (const server of servers) {
    assert.match(plain, new RegExp(`\\W${server.replace(".", "\\.")}"?: \\[".+", ".+"\\]`), `check.js says where ${server} goes`);
  }
});

test("check.js knows every module that the page is made of", () => {
  const folder = new URL("./", import.meta.url);
  const modules = readdirSync(folder).filter((name) => name.endsWith(".js") && !name.endsWith(".test.js"));
  const [, list] = readFileSync(new URL("../check.js", import.meta.url), "utf8").match(/MODULES = (\[.*\])/);
  assert.deepEqual(JSON.parse(list).sort(), modules.map((name) => name.replace(/\.js$/, "")).sort());
});
