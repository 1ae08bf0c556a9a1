// What a fragment can do: nothing but choose among what is valid.

import assert from "node:assert/strict";
import test from "node:test";

import { GROUPS } from "./fields.js";
import { NAMES, fromFragment, settings, toFragment, valid } from "./settings.js";

const nothing = settings({});

test("a configuration survives as a fragment", () => {
  const given = settings({
    ui: "de",
    lang: "en",
    tool: "cal",
    link: "https://cal.com/acme/intro?x=1&y=ä#z",
    parameter: "a[b]",
    brand: 'Müller & "Söhne" <GmbH> + 1',
    accent: "#b4530a",
    font: '"Some Font", system-ui',
    "data-layer": "on",
    "share-outcome": "band fit",
    host: "other",
    site: "https://www.your.site/page",
  });
  assert.equal(given.site, "https://www.your.site");
  assert.deepEqual(fromFragment(toFragment(given)), given);
  assert.equal(toFragment(nothing), "");
});

test("hostile fragments do nothing", () => {
  for (const fragment of [
    "",
    "#",
    "#%",
    "#%E0%A4%A",
    "#=&&==",
    "#__proto__=x&constructor=y&toString=z&hasOwnProperty=1",
    "#lang=fr&languages=de%20en&ui=xx&tool=../x&mode=inline&theme=blue&heading-level=1&data-layer=yes&share-outcome=answers&host=evil",
    "#accent=red&text=%23ff&background=%23ffffff%3B%7D*%7B&radius=1px%3B&space=calc(1px)&radius=0",
    "#font=x%3B%7Dbody%7Bdisplay%3Anone&font=a%22b",
    "#font=%22a&font=url(x)&font=%22a'b%22'",
    "#privacy=javascript:alert(1)&logo=data:image/svg%2Bxml,x&texts=//evil.example/t.json",
    "#privacy=/%5Cevil.example&logo=http://a.example/&texts=https:evil.example",
    "#logo=https://a%3Bscript-src%20*/&texts=https://a%3Bb/&site=https://x%3By",
    "#site=http://a.example&contact=a@b.example?bcc%3Dc@d.example",
    "#brand=a%0Ab&link=a%00b&parameter=a%26b",
    "#script=https://evil.example/x.js&folder=https://evil.example/&base=x&code=RW4X",
    `#brand=${"x".repeat(501)}`,
  ]) {
    assert.deepEqual(fromFragment(fragment), nothing, fragment);
  }
});

test("valid values stay", () => {
  for (const [name, value] of [
    ["privacy", "/datenschutz?x#y"],
    ["privacy", "https://www.your.site/privacy"],
    ["logo", "https://cdn.your.site:8443/logo.svg"],
    ["accent", "#0b5"],
    ["radius", "0px"],
    ["space", "0.875rem"],
    ["font", "Grüne Schrift, 'A B', serif"],
    ["contact", "vor.nach-name+x@büro.example"],
  ]) {
    assert.equal(valid(name, ` ${value} `), value);
  }
});

test("the form has a field with words in both languages for each setting", () => {
  const fields = GROUPS.flatMap(({ fields }) => fields);
  assert.deepEqual(fields.map(({ name }) => name).concat("ui").sort(), [...NAMES].sort());
  const words = [
    ...GROUPS.map(({ title }) => title),
    ...fields.flatMap(({ label, help, wrong, options }) => [label, help, ...(wrong ? [wrong] : []), ...(options ?? []).map(([, words]) => words)]),
  ];
  for (const { de, en } of words) assert.ok(de && en, `${de} ${en}`);
  for (const { name, kind, options, wrong } of fields) {
    // Whatever can be chosen is valid, and whatever can be typed wrongly is named.
    for (const [value] of options ?? []) assert.equal(valid(name, value), value, name);
    if (["line", "colour"].includes(kind) && !["link", "brand"].includes(name)) assert.ok(wrong, name);
  }
});
