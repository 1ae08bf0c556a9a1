// The site owner's own words for some of the check's texts: where an element names them, which of them can be taken, and how they come
// into the place of ours. What cannot be taken is named in the console, a line each, and costs nothing else. No text that is not on the
// list (content/owner.toml) can be reached from here, and what comes from here is words: the widget makes text nodes and attributes of
// them, as of its own.

import { ofThisSite, request } from "./request.js";

/** How long a file of them may take, in milliseconds. Nobody waits longer for words. */
const PATIENCE = 5_000;
/** How many bytes they may be. */
const MOST_BYTES = 20_000;

/** Control characters, the ends of lines among them, and those that turn the direction of words around. */
const CONTROLS = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/** How the name of a text ends that is no words but where a link leads. */
const ADDRESS = "_address";

const refuse = (what, why) => console.warn(`[readiness-check] texts: ${what}: ${why}.`);

/** What an element says of them: the address of a file, or JSON, which may also stand in a data block inside the element. */
export function namedBy(element) {
  const inside = element.querySelector(":scope > script[type='application/json']");
  return (element.getAttribute("texts") || inside?.textContent || "").trim();
}

/**
 * Promises the owner's words by language tag and name: those of the first element of the document that names any, for all of them share
 * the texts. `list` says which texts there are, by name, and `tags` which languages.
 */
export async function wording(list, tags, element) {
  const named = [...document.querySelectorAll("readiness-check"), element].map(namedBy).find(Boolean);
  if (!named) return {};
  const isJson = named.startsWith("{");
  try {
    return judged(parse(isJson ? named : await read(named)), list, tags);
  } catch ({ name, message }) {
    const late = "not there within 5 seconds";
    // What the browser itself says is worded differently by each; WebKit names no time.
    const why = { Error: message, TimeoutError: late, AbortError: late }[name] ?? "could not be loaded";
    refuse(isJson ? "JSON" : named, why);
    return {};
  }
}

async function read(address) {
  const href = ofThisSite(address);
  if (!href) throw new Error("not on this site");
  // Of this mode the browser follows to no other site either.
  const terms = { mode: "same-origin", cache: "no-cache", signal: AbortSignal.timeout(PATIENCE) };
  const response = await request(href, terms);
  if (!response.ok) throw new Error(`answered by ${response.status}`);
  const type = response.headers.get("content-type");
  // Else what visitors upload as a picture could be taken for words.
  if (!/json/.test(type)) throw new Error(`comes as ${type}, not as application/json`);
  return response.text();
}

function parse(json) {
  if (new Blob([json]).size > MOST_BYTES) throw new Error("has more than 20 kB");
  try {
    return JSON.parse(json);
  } catch {
    throw new Error("no JSON");
  }
}

/** What a table of JSON holds; nothing where it is something else. */
const entries = (table) => (Object(table) === table && !Array.isArray(table) ? Object.entries(table) : undefined);

/** Those that can be taken. */
function judged(all, list, tags) {
  const words = {};
  const languages = entries(all);
  if (!languages) throw new Error("holds no texts");
  for (const [tag, table] of languages) {
    const given = entries(table);
    if (!tags.includes(tag)) refuse(tag, "no language of the check");
    else if (!given) refuse(tag, "holds no texts");
    else words[tag] = ofLanguage(tag, given, list);
  }
  return words;
}

function ofLanguage(tag, given, list) {
  const words = {};
  for (const [name, text] of given) {
    const fault = Object.hasOwn(list, name) ? faultOf(name, text, list[name]) : "not on the list";
    if (fault) refuse(`${tag}.${name}`, fault);
    else words[name] = text;
  }
  for (const link of ["link", "imprint"]) {
    if (!words[link] != !words[link + ADDRESS]) refuse(`${tag}.${link}`, `shown only with ${link + ADDRESS}`);
  }
  return words;
}

/** What speaks against a text, if anything does. */
function faultOf(name, text, [, , most, placeholders = []]) {
  if (typeof text != "string") return "no text";
  if (!text.trim()) return "empty";
  if (CONTROLS.test(text)) return "holds a line break or control character";
  const { length } = [...text];
  if (length > most) return `has ${length} characters, ${most} fit`;
  const plain = placeholders.reduce((rest, name) => rest.replaceAll(`{${name}}`, ""), text);
  if (/[{}]/.test(plain)) return "holds braces" + placeholders.map((name) => ` other than {${name}}`);
  // What looks like a path can name a host.
  if (name.endsWith(ADDRESS) && !/^(https:\/\/|\/(?![/\\]))\S*$/.test(text)) return "neither https://… nor /…";
}

/** The lines of a chunk of texts with the owner's in the places of ours. */
export function reworded(lines, words = {}, list, chunk) {
  const all = lines.split("\n");
  for (const [name, text] of Object.entries(words)) {
    const [of, line] = list[name];
    if (of == chunk) all[line] = text;
  }
  return all.join("\n");
}
