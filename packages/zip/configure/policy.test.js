// Headers and rules: what docs/embedding.md says, and nothing that a value could add.

import assert from "node:assert/strict";
import test from "node:test";

import { contrast, mix, weak } from "./contrast.js";
import { ofTheFolder, ofTheFrame, ofThePage, ownersFile, rules } from "./policy.js";
import { ofTheColours, ofTheEvents, ofTheLink, ofTheTool } from "./remarks.js";
import { settings } from "./settings.js";

const HERE = "https://www.your.site/readiness-check/1.0.0/";
const of = (given) => [ofThePage, ofTheFrame, ofTheFolder].map((header) => header(settings(given), HERE));

test("each mode needs what is documented", () => {
  const frame = "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'";
  assert.deepEqual(of({}), ["script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'", "", ""]);
  assert.deepEqual(of({ mode: "frame" }), ["script-src 'self'; frame-src 'self'", `${frame}; frame-ancestors 'self'`, ""]);
  assert.deepEqual(of({ mode: "plain" }), ["frame-src 'self' blob:", `${frame}; frame-ancestors 'self'`, ""]);
});

test("another host, a logo and texts are allowed for", () => {
  const other = { host: "other", site: "https://site.example" };
  assert.deepEqual(of(other), [
    "script-src https://www.your.site 'wasm-unsafe-eval'; connect-src https://www.your.site",
    "",
    "Access-Control-Allow-Origin: https://site.example",
  ]);
  assert.match(of({ ...other, mode: "frame" })[1], /frame-ancestors 'self' https:\/\/site\.example$/);
  assert.equal(of({ logo: "/l.svg", texts: "https://t.example/t.json" })[0], "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' https://t.example; img-src 'self'");
  const file = ownersFile(settings({ ...other, mode: "frame" }), [["booking", "/termin"], ["brand", "B"], ["lang", "de"]]);
  assert.deepEqual(JSON.parse(file), { origins: ["https://site.example"], settings: { booking: "https://site.example/termin", brand: "B" } });
});

test("the rules hold the looks and keep the place", () => {
  assert.equal(
    rules(settings({ accent: "#b4530a", font: '"A B", serif' })),
    'readiness-check:not(:defined) { display: block; min-height: max(48rem, 91rem - 150vw) }\nreadiness-check {\n  --readiness-accent: #b4530a;\n  --readiness-font: "A B", serif;\n}\n',
  );
  assert.equal(rules(settings({ mode: "plain", accent: "#b4530a" })), "");
});

test("contrast is counted as WCAG does", () => {
  const [black, white] = [[0, 0, 0], [1, 1, 1]];
  assert.equal(contrast(black, white), 21);
  assert.equal(contrast(white, white), 1);
  assert.deepEqual(mix(white, black, 1).map((part) => part.toFixed(4)), ["1.0000", "1.0000", "1.0000"]);
  assert.deepEqual(weak(settings({})), [], "the check's own colours");
  assert.deepEqual(weak(settings({ accent: "#ffee00", theme: "light" })).map(({ what }) => what), ["accent"]);
  assert.deepEqual(weak(settings({ text: "#777777", theme: "light" })).map(({ what }) => what), ["text", "soft"]);
  assert.deepEqual(weak(settings({ background: "#ffffff", theme: "light" })), []);
  assert.deepEqual([...new Set(weak(settings({ background: "#fff" })).map(({ scheme }) => scheme))], ["dark"]);
});

test("remarks come in both languages and where they belong", () => {
  const remark = (judge, given) => judge(settings(given), "https://www.your.site");
  const all = [
    ...remark(ofTheTool, { tool: "zeeg" }),
    ...remark(ofTheLink, { tool: "zeeg" }),
    ...remark(ofTheLink, { tool: "other", link: "http://a.example" }),
    ...remark(ofTheLink, { tool: "other", link: "https://a.example/?n={Summary}" }),
    ...remark(ofTheColours, { background: "#ffffff", theme: "auto" }),
    ...remark(ofTheColours, { accent: "#0b5a6b" }),
    ...remark(ofTheColours, { accent: "#0b5a6b", theme: "light" }),
    ...remark(ofTheEvents, { "share-outcome": "fit" }),
    ...remark(ofTheEvents, { "share-outcome": "fit", mode: "plain" }),
  ];
  // Of the colours there are two: what is wrong, and what to do.
  assert.deepEqual(all.map(([state]) => state), ["hint", "hint", "bad", "hint", "bad", "hint", "hint", "hint", "good", "bad", "hint"]);
  for (const [, { de, en }] of all) assert.ok(de && en && de != en);
  // Whoever gives no parameter is told that the button of the guides will not be there.
  for (const tool of ["other", "bookings", "own"]) {
    const link = tool == "own" ? "/termin" : "https://booking.example/intro";
    const [[state, { de, en }]] = remark(ofTheLink, { tool, link });
    assert.ok(state == "hint" && de.includes("Buchen und mein Ergebnis weitergeben") && en.includes("Book and pass on my result"), tool);
    assert.deepEqual(remark(ofTheLink, { tool, link, parameter: "notes" }), [], tool);
  }
  assert.deepEqual(remark(ofTheLink, { tool: "cal", link: "https://cal.example/intro" }), []);
  for (const judge of [ofTheTool, ofTheLink, ofTheColours, ofTheEvents]) assert.deepEqual(remark(judge, {}), []);
});
