// The lines to paste: the examples come out of their own configuration, and no value can be more than a value.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";

import { attributes, frameFragment } from "./attributes.js";
import { BLOCKS, PLACES, linesFor } from "./blocks.js";
import { GERMAN } from "./comments.js";
import { FILES, lines, shortcode } from "./lines.js";
import { settings } from "./settings.js";

const folder = new URL("../../snippets/", import.meta.url);
const SNIPPETS = Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), "utf8")]));
const FOLDER = "/readiness-check/1.0.0/";

/** What the examples of packages/snippets show. */
const EXAMPLE = { lang: "de", tool: "other", link: "https://booking.example/intro", parameter: "notes", contact: "intro@consulting.example" };

test("every example is what its own configuration gives", () => {
  assert.deepEqual(Object.keys(SNIPPETS).sort(), Object.keys(FILES).sort());
  for (const [file, text] of Object.entries(SNIPPETS)) {
    const mode = { "frame.html": "frame", "iframe.html": "plain" }[file] ?? "";
    assert.equal(lines(file, text, settings({ ...EXAMPLE, mode }), FOLDER), text, file);
  }
});

test("another folder takes the place of the example's everywhere", () => {
  for (const [file, text] of Object.entries(SNIPPETS)) {
    const filled = lines(file, text, settings(EXAMPLE), "https://cdn.your.site/$1/rc/");
    assert.ok(!filled.includes(`"${FOLDER}`), file);
    assert.ok(filled.includes('"https://cdn.your.site/$1/rc/'), file);
  }
});

/** The files that load the check by the package. */
const OF_NPM = Object.keys(SNIPPETS).filter((file) => SNIPPETS[file].includes("define"));

test("lines for npm work before the package is in a registry, and outlive an update", () => {
  assert.deepEqual(OF_NPM.sort(), ["astro.astro", "next.tsx", "react.tsx", "svelte.svelte", "vue.vue"]);
  for (const file of OF_NPM) {
    for (const ui of ["", "de", "en"]) {
      const text = lines(file, SNIPPETS[file], settings({ ...EXAMPLE, ui }), FOLDER);
      const installs = [...text.matchAll(/npm install (\S+)/g)].map(([, what]) => what);
      assert.deepEqual(installs, ["./readiness-check-1.0.0.tgz"], file);
      assert.match(text, /npx readiness-check copy public/, file);
      assert.match(text, /^\s*define\(\);$/m, file);
      assert.ok(!/define\(.*\d/.test(text), `${file}: a version stands in the call`);
    }
  }
});

test("below a path and on another host the version stays the package's", () => {
  for (const file of OF_NPM) {
    for (const root of ["/customers/acme/", "https://check.your.site/"]) {
      const text = lines(file, SNIPPETS[file], settings(EXAMPLE), `${root}readiness-check/1.0.0/`);
      assert.match(text, /import \{ define, FOLDER \} from "readiness-check/, file);
      assert.ok(text.includes(`define("${root}" + FOLDER);`), file);
      assert.ok(!/define\(.*\d/.test(text), file);
    }
  }
});

test("in German the comment is German, and nothing else is changed by that", () => {
  assert.deepEqual(Object.keys(GERMAN).sort(), Object.keys(FILES).sort());
  for (const [file, text] of Object.entries(SNIPPETS)) {
    const mode = { "frame.html": "frame", "iframe.html": "plain" }[file] ?? "";
    const written = lines(file, text, settings({ ...EXAMPLE, mode, ui: "de" }), FOLDER);
    assert.ok(written.startsWith(GERMAN[file]), file);
    const rest = written.slice(GERMAN[file].length);
    assert.ok(rest.length > 100 && text.endsWith(rest), file);
  }
});

/** What a reader of HTML understands of an attribute's value. */
const decode = (value) =>
  value.replace(/&(amp|quot|lt|gt|#\d+);/g, (_, name) => ({ amp: "&", quot: '"', lt: "<", gt: ">" })[name] ?? String.fromCharCode(name.slice(1)));

/** The attributes of the element in lines of HTML. */
function readHtml(text) {
  const [, inside] = text.match(/^ *<readiness-check((?:\s+[\w-]+(?:="[^"<>]*")?)*)\s*>/m);
  return [...inside.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value == null ? true : decode(value)]);
}

const HOSTILE = settings({
  ...EXAMPLE,
  lang: "en",
  link: 'https://a.example/?q="><script>alert(1)</script>&amp;x=\'[b]&n={summary}',
  brand: `"><img src=x onerror=alert(1)> & {x} [y] \${z} $& \\ ' \``,
  "data-layer": "on",
  "share-outcome": "band",
});

test("in HTML every value means itself", () => {
  for (const file of ["plain.html", "frame.html", "wordpress.html", "vue.vue"]) {
    assert.deepEqual(readHtml(lines(file, SNIPPETS[file], HOSTILE, FOLDER)), attributes(HOSTILE), file);
  }
});

test("in Fluid no brace is left, and the placeholders are percent-encoded", () => {
  const text = lines("typo3.html", SNIPPETS["typo3.html"], HOSTILE, FOLDER);
  assert.ok(!/[{}]/.test(text));
  const expected = attributes(HOSTILE).map(([name, value]) => [name, name == "booking" ? value.replace("{summary}", "%7Bsummary%7D") : value]);
  assert.deepEqual(readHtml(text), expected);
});

test("where braces hold JavaScript, every value is a text of it", () => {
  for (const file of ["react.tsx", "next.tsx", "svelte.svelte", "astro.astro"]) {
    const text = lines(file, SNIPPETS[file], HOSTILE, FOLDER);
    for (const [name, value] of attributes(HOSTILE)) {
      if (value === true) assert.match(text, new RegExp(`\\b${name}(=""|\\s|>)`), file);
      else assert.ok(text.includes(`${name}={${JSON.stringify(value)}}`) || text.includes(`${name}="${value}"`), `${file}: ${name}`);
    }
    // In plain quotes stands nothing that means something.
    for (const [, value] of text.matchAll(/ [\w-]+="([^"]*)"/g)) assert.ok(!/[&{}<>\\]/.test(value) || text.includes(JSON.stringify(value)), value);
  }
});

test("in a shortcode no bracket and no bare quote is left", () => {
  const text = shortcode(HOSTILE);
  assert.match(text, /^\[readiness_check(?: [a-z_]+="[^"[\]<>]*")*\]\n$/);
  assert.ok(text.includes('data_layer="on"'));
  assert.ok(text.includes("%5Bb%5D"));
});

test("a plain frame reads the same settings out of its address", () => {
  const given = new URLSearchParams(frameFragment(HOSTILE).slice(1));
  const booking = Object.fromEntries(attributes(HOSTILE)).booking;
  assert.equal(given.get("booking"), booking);
  assert.equal(given.get("brand"), HOSTILE.brand);
  assert.equal(given.get("font"), "system-ui, sans-serif");
  for (const name of ["mode", "data-layer", "share-outcome"]) assert.ok(!given.has(name), name);
});

test("a link that is none stands nowhere", () => {
  for (const link of ["javascript:alert(1)", "http://a.example/", "https://{code}.example/"]) {
    const given = settings({ ...EXAMPLE, contact: "", link });
    assert.deepEqual(attributes(given), [["lang", "de"]], link);
    assert.ok(!lines("plain.html", SNIPPETS["plain.html"], given, FOLDER).includes("<a "), link);
  }
});

test("every place has lines or says why not, and every block has words in both languages", () => {
  for (const mode of ["", "frame", "plain"]) {
    for (const { id } of PLACES) {
      const { text, none } = linesFor(id, SNIPPETS, settings({ ...EXAMPLE, mode }), FOLDER);
      assert.ok(text ? text.includes("readiness") : none.de && none.en, `${id} ${mode}`);
      if (text && mode == "frame") assert.match(text, /mode="frame"/, id);
    }
  }
  for (const { title, says } of BLOCKS) assert.ok(title.de && title.en && says.de && says.en);
});
