// The check as it was configured: the element itself in frame mode, so that this page needs no WebAssembly in its policy, or the plain
// frame. Attributes and looks change in place; what the frame takes in only while it loads has it made anew.

import { attributes, frameFragment, looks } from "./attributes.js";
import { SAMPLE } from "./booking.js";
import { make } from "./elements.js";
import { LOOKS } from "./settings.js";

/** What holds on this page whatever is chosen; Back leads to what was before it. */
const HERE = { mode: "frame", history: "off" };
/** Attributes that the check in the frame reads once. */
const ONCE = ["languages", "texts", "logo"];

let shown;
let made;

/** Shows it in a place. `isDone`: whether the person is done with the field that has changed, for a plain frame loads anew. */
export function show(place, settings, withResult, isDone) {
  if (settings.mode == "plain") return showFrame(place, settings, withResult, isDone);
  const tag = settings.languages || settings.lang || settings.ui;
  const given = { ...Object.fromEntries(attributes(settings)), ...HERE, lang: tag };
  if (withResult) given.code = SAMPLE[tag].code;
  // Without the code the element would go on showing what it has brought.
  const once = JSON.stringify([withResult, ...ONCE.map((name) => given[name])]);
  if (made != once) {
    // A file that is being typed is not asked for.
    if (made && !isDone) return;
    made = once;
    shown = make("readiness-check");
    place.replaceChildren(shown);
  }
  for (const name of shown.getAttributeNames()) if (name != "style" && !(name in given)) shown.removeAttribute(name);
  for (const [name, value] of Object.entries(given)) shown.setAttribute(name, value === true ? "" : value);
  const chosen = Object.fromEntries(looks(settings));
  for (const name of LOOKS) shown.style.setProperty(`--readiness-${name}`, chosen[name] ?? "");
}

function showFrame(place, settings, withResult, isDone) {
  const tag = settings.languages || settings.lang || settings.ui;
  const code = withResult ? `&code=${SAMPLE[tag].code}` : "";
  const src = `frame.html${frameFragment({ ...settings, lang: tag })}${code}`;
  if (made == src || (made?.startsWith("frame.html") && !isDone)) return;
  made = src;
  // A new fragment alone would not load it anew.
  place.replaceChildren(make("iframe", { title: settings.ui == "de" ? "Vorschau" : "Preview", src, height: 900 }));
}
