// What can be chosen in the configurator, what of it is valid, and how it stands in the page's own fragment (`#lang=de&tool=calendly`).
// A fragment may come from anybody: what is not valid counts as not given, here and nowhere else. In the fragment is nothing that
// chooses where scripts are loaded from, for people paste the lines that this page writes.

/** Names of the languages that there are texts for. */
export const LANGUAGES = ["de", "en"];

const LONGEST = 500;
/** A site that is nobody's. */
const SOMEWHERE = "https://site.invalid";
/** What a person can have typed in one line. */
const isLine = (value) => value.length <= LONGEST && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value);

const oneOf = (...values) => (value) => (values.includes(value) ? value : "");
const matching = (pattern) => (value) => (pattern.test(value) ? value : "");
const line = (value) => (isLine(value) ? value : "");

/** An address as a browser reads it, if it is one. */
export function parse(address, base) {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/**
 * An address by `https:`, or one on the site itself: what looks like a path can name a host. Hosts may hold signs that end a part of a
 * policy; none that people have does.
 */
export function address(value) {
  if (!isLine(value)) return "";
  if (/^https:\/\//i.test(value)) return /^[\w.:[\]-]+$/.test(parse(value)?.host ?? "") ? value : "";
  return isOwnPath(value) ? value : "";
}

/** Whether it is a path of the site itself. */
export const isOwnPath = (value) => /^\/(?![/\\])/.test(value) && parse(value, SOMEWHERE)?.origin == SOMEWHERE;

/** An origin of the web, without a path. */
const origin = (value) => (address(value) && !isOwnPath(value) ? new URL(value).origin : "");

/** Names of fonts. A quote that is not closed would swallow the rest of a style sheet. */
const font = (value) =>
  /^[\p{L}\d ,"'-]{1,200}$/u.test(value) && /^[^"']*(?:(?:"[^"']*"|'[^"']*')[^"']*)*$/.test(value) ? value : "";

/** A distance or a radius. Without a unit even zero would not add up with others. */
const length = matching(/^\d{1,3}(?:\.\d{1,3})?(?:px|rem|em)$/);
/** Colours are hexadecimal: so every value can be counted with, and none can be anything but a colour. */
const colour = matching(/^#(?:[\da-f]{3}|[\da-f]{6})$/i);

/**
 * By name, in the order of the fragment: what a value becomes that is given. Each is a text; the empty one stands for what the
 * check does by default.
 */
const VALID = {
  ui: oneOf(...LANGUAGES),
  languages: oneOf(...LANGUAGES),
  lang: oneOf(...LANGUAGES),
  tool: matching(/^[a-z]{1,20}$/),
  link: line,
  parameter: matching(/^[\w.\-[\]]{1,60}$/),
  contact: matching(/^[^\s@?&#/:;,<>"\\]{1,100}@[^\s@?&#/:;,<>"\\]{1,100}$/),
  brand: line,
  logo: address,
  privacy: address,
  texts: address,
  theme: oneOf("light", "dark", "auto"),
  mode: oneOf("frame", "plain"),
  "heading-level": oneOf("3", "4"),
  "data-layer": oneOf("on"),
  "share-outcome": oneOf("band", "fit", "band fit"),
  accent: colour,
  text: colour,
  background: colour,
  radius: length,
  font,
  space: length,
  host: oneOf("other"),
  site: origin,
};

/** The names of all settings. */
export const NAMES = Object.keys(VALID);

/** The looks, which are custom properties on the element and no attributes. */
export const LOOKS = ["accent", "text", "background", "radius", "font", "space"];

/** What becomes of a value that somebody has given: itself without blanks around it, or nothing. */
export const valid = (name, value) => VALID[name](String(value).trim());

/** All settings that some values give, of which none need be there or be valid. */
export const settings = (given) =>
  Object.fromEntries(NAMES.map((name) => [name, given[name] == null ? "" : valid(name, given[name])]));

/** The settings that a fragment holds. */
export const fromFragment = (fragment) => settings(Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, ""))));

/** The fragment that holds these settings, as short as it can be. */
export function toFragment(settings) {
  const given = NAMES.filter((name) => settings[name]).map((name) => [name, settings[name]]);
  return given.length ? `#${new URLSearchParams(given)}` : "";
}
