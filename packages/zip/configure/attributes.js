// What the settings say to the check: the attributes of its element, or the address of a plain frame. Both are lists of names and
// values; how they are written down is the business of lines.js.

import { ways } from "./booking.js";
import { LOOKS } from "./settings.js";
import { template } from "./tools.js";

/** The attributes that are settings under the same name, in the order they are written. */
const SAME = ["contact", "brand", "logo", "privacy", "texts", "theme", "mode", "heading-level", "data-layer", "share-outcome"];

/** What a plain frame knows nothing of: no event comes out of it, and it is a frame already. */
const OF_AN_ELEMENT = ["mode", "data-layer", "share-outcome"];

/** What a plain frame shows where no font is chosen: the page's own does not reach into it. */
const FRAME_FONT = "system-ui, sans-serif";

/** The attributes of the element. `true` is an attribute without a value. A template that gives no link is left out. */
export function attributes(settings) {
  const booking = template(settings);
  const isLink = ways(booking, {}, {}, "https://site.invalid");
  return [
    ["languages", settings.languages],
    ["lang", settings.languages || settings.lang],
    ["booking", isLink ? booking : ""],
    ...SAME.map((name) => [name, name == "data-layer" ? settings[name] == "on" : settings[name]]),
  ].filter(([, value]) => value);
}

/** The custom properties that the settings choose. */
export const looks = (settings) => LOOKS.filter((name) => settings[name]).map((name) => [name, settings[name]]);

/** The fragment of a plain frame's address. */
export function frameFragment(settings) {
  const parameters = attributes(settings).filter(([name]) => !OF_AN_ELEMENT.includes(name));
  const all = [...parameters, ...looks({ ...settings, font: settings.font || FRAME_FONT })];
  return `#${all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

const FALLBACK = {
  de: { says: "Hier erscheint der KI-Selbstcheck. Er braucht JavaScript.", book: "Gespräch buchen", title: "KI-Selbstcheck" },
  en: { says: "The AI readiness check appears here. It needs JavaScript.", book: "Book a call", title: "AI readiness check" },
};

/** What stands inside the element until the check does and if it never does, and the title of a plain frame. */
export function fallback(settings) {
  const language = settings.languages || settings.lang || settings.ui || "en";
  const given = template(settings) || (settings.contact && `mailto:${settings.contact}`);
  const link = ways(given, {}, {}, "https://site.invalid");
  return { ...FALLBACK[language], href: link?.without };
}
