// The booking link, held against the table that the product is held against, and the templates of the tools against the documentation.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { SAMPLE, slips, ways } from "./booking.js";
import { settings } from "./settings.js";
import { TOOLS, template } from "./tools.js";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const cases = JSON.parse(read("booking-cases.json"));
const SITE = "https://www.your.site";

test("links are filled and judged as in the table", () => {
  const result = { score: "58", band: "building", summary: "A & B?", code: "RW4X-W44U" };
  const others = { lang: "de", utm_source: "news letter" };
  for (const [given, taken, without, reached] of cases.links) {
    const found = ways(given, result, others, SITE);
    if (taken == null) assert.equal(found, undefined, given);
    else assert.deepEqual([found?.with, found?.without, found?.reached], [taken, without, reached], given);
  }
});

test("slips are named", () => {
  for (const [given, expected] of cases.slips) assert.deepEqual(slips(given), expected, given);
});

/** What a tool gives for a link. */
const of = (tool, link, more = {}) => template(settings({ tool, link, ...more }));

test("the row of each tool in the docs is what it gives here, and says the same of how that is known", () => {
  const docs = read("../../../docs/embedding.md");
  const [section] = docs.split("\n## Booking link\n")[1].split("\n## ");
  const rows = [...section.matchAll(/^\| ([^|]*) \| `([^`]*)`[^|]*\| \*\*(\w+)\*\*/gm)];
  // The others stand for whatever there is: their parameters have the names that somebody has given them.
  const named = TOOLS.filter(({ id }) => !["own", "mail", "other"].includes(id));
  assert.ok(named.length >= 7);
  for (const { id, name, example, state } of named) {
    const [, , template, known] = rows.find(([, row]) => row.startsWith(name.en)) ?? [];
    assert.deepEqual([template, known], [of(id, example), state], id);
  }
});

test("every tool gives a link without slips, and one of an unknown parameter carries nothing", () => {
  for (const { id, example, state, parameters, note, name } of TOOLS) {
    const given = of(id, example);
    const found = ways(given, SAMPLE.de, { lang: "de" }, SITE);
    assert.ok(found, id);
    assert.deepEqual(slips(given), [], id);
    assert.equal(found.carried.length > 0, parameters.length > 0, id);
    assert.ok(["tried", "documented", "unknown"].includes(state), id);
    for (const words of [note, name]) assert.ok(words.de && words.en, id);
  }
});

test("parameters are added to whatever link there is, once, before its fragment", () => {
  assert.equal(of("other", "https://a.example/x?b=1#top", { parameter: "n" }), "https://a.example/x?b=1&n={summary}#top");
  assert.equal(of("other", "https://a.example/x?", { parameter: "n" }), "https://a.example/x?n={summary}");
  assert.equal(of("calendly", "https://calendly.com/a/b?a1=x").split("a1=").length, 2);
  assert.equal(of("cal", "https://cal.com/a/b", { parameter: "f[x]" }).split("?")[1].split("&")[0], "f%5Bx%5D={summary}");
  assert.equal(of("other", "https://a.example/?q={score}", { parameter: "n" }), "https://a.example/?q={score}");
  assert.equal(of("own", "/termin", { parameter: "n" }), "/termin?n={summary}");
  assert.equal(of("mail", "a@b.example", { lang: "de" }), "mailto:a@b.example?subject=KI-Selbstcheck&body={summary}");
  assert.equal(of("", "https://a.example/"), "");
  assert.equal(of("nobody", "https://a.example/"), "");
});

test("the sample says that it is one, in the words of the product", () => {
  for (const [language, mark] of [["de", "MUSTER"], ["en", "SAMPLE"]]) {
    const words = read(`../../../content/${language}.toml`);
    const text = (name) => words.match(new RegExp(`^${name} = "(.*)"$`, "m"))[1];
    const { summary, code, score, band } = SAMPLE[language];
    const [name] = words.split(`[band.${band}]\nname = "`)[1].split('"');
    assert.ok(summary.startsWith(mark));
    assert.ok(summary.includes(text("summary_score").replace("{score}", score).replace("{band}", name)));
    const [duties] = words.split('[class.basic]\nname = "')[1].split('"');
    assert.ok(summary.includes(text("summary_class").replace("{class}", duties)));
    assert.ok(summary.includes(text("summary_code").replace("{code}", code)));
  }
});
