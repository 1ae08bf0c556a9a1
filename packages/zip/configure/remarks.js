// What there is to remark on a configuration, in both languages: at the tool, at the link, at the colours, at the events. Pure: settings
// in, `[state, words]` out.

import { SAMPLE, slips, ways } from "./booking.js";
import { weak } from "./contrast.js";
import { template, toolOf } from "./tools.js";

const STATES = {
  tried: ["good", { de: "Erprobt", en: "Tried" }],
  documented: ["good", { de: "Vom Hersteller beschrieben, von uns nicht erprobt", en: "Documented by the maker, not tried by us" }],
  unknown: ["hint", { de: "Nicht bekannt, bitte erproben", en: "Not known, please try" }],
};

/** What is known of the booking tool. */
export function ofTheTool({ tool: id }) {
  const tool = toolOf(id);
  if (!tool) return [];
  const [state, words] = STATES[tool.state];
  return [[state, { de: `${words.de}. ${tool.note.de}`, en: `${words.en}. ${tool.note.en}` }]];
}

/** What visitors get whose link takes nothing: many would look for the button that is not there. */
const NOTHING_GOES = {
  de: "Mit diesem Link geht nichts vom Ergebnis mit: Besucher sehen einen einzigen Link „Gespräch buchen“ und kopieren den Text. Soll „Buchen und mein Ergebnis weitergeben“ erscheinen, tragen Sie unten den Parameter für die Zusammenfassung ein; die Hilfe Ihres Werkzeugs nennt ihn unter „Vorausfüllen“ oder „prefill“.",
  en: "With this link nothing of the result goes along: visitors see one link, “Book the call”, and copy the text. If “Book and pass on my result” is to appear, enter the parameter for the summary below; your tool’s help names it under “prefill”.",
};

/** What is to be said of the link. `site` is the origin of the page that the check will stand on. */
export function ofTheLink(settings, site) {
  const { tool, link } = settings;
  if (!tool) return [];
  if (!link) return [["hint", { de: "Hier fehlt noch der Link.", en: "The link is still missing here." }]];
  const booking = template(settings);
  const found = ways(booking, {}, {}, site);
  if (!found) {
    const words = {
      de: "Das ergibt keinen Link: Er muss mit https:// beginnen und immer zu demselben Server führen, eine E-Mail-Adresse sein oder für eine eigene Seite mit / beginnen. Es steht deshalb nicht in den Zeilen.",
      en: "This gives no link: it has to begin with https:// and always lead to the same server, be an e-mail address, or begin with / for a page of your own. So the lines do not contain it.",
    };
    return [["bad", words]];
  }
  const remarks = slips(booking).map((slip) => [
    "hint",
    { de: `Ist ${slip} als Platzhalter gemeint? Diesen gibt es nicht.`, en: `Is ${slip} meant as a placeholder? There is no such one.` },
  ]);
  // A slip is the reason then, and the more useful word.
  const isTold = remarks.length || ways(booking, SAMPLE.en, {}, site).carried.length;
  return isTold ? remarks : [["hint", NOTHING_GOES]];
}

const PLACES = {
  light: { de: "Auf hellem Grund", en: "In a light place" },
  dark: { de: "Auf dunklem Grund", en: "In a dark place" },
};
const PAIRS = {
  text: { de: "Text auf dem Hintergrund", en: "text on the background" },
  soft: { de: "leiser Text, den der Selbstcheck aus Text und Hintergrund mischt", en: "soft text, which the check mixes from text and background" },
  danger: { de: "die rote Warnfarbe auf dem Hintergrund", en: "the red of warnings on the background" },
  accent: { de: "Knöpfe neben dem Hintergrund", en: "buttons beside the background" },
};

/** Which of the chosen colours cannot be read. */
export function ofTheColours(settings) {
  if (!["accent", "text", "background"].some((name) => settings[name])) return [];
  const found = weak(settings);
  if (!found.length) {
    return [["good", { de: "Der Kontrast reicht überall (WCAG 2.2 AA).", en: "The contrast suffices everywhere (WCAG 2.2 AA)." }]];
  }
  const number = (value, language) => (Math.floor(value * 10) / 10).toLocaleString(language, { minimumFractionDigits: 1 });
  const remarks = Object.keys(PLACES).flatMap((place) => {
    const pairs = found.filter(({ scheme }) => scheme == place);
    if (!pairs.length) return [];
    const words = (language, needs) =>
      `${PLACES[place][language]}: ${pairs.map(({ what, ratio, needed }) => `${PAIRS[what][language]} ${number(ratio, language)} : 1 (${needs} ${number(needed, language)})`).join("; ")}.`;
    // A page that says nothing of it is light.
    const isSeldom = place == "dark" && !settings.theme;
    const when = isSeldom ? { de: "Falls Ihre Seite auch dunkel sein kann: zu", en: "If your page can be dark as well: too" } : { de: "Zu", en: "Too" };
    const says = { de: `${when.de} wenig Kontrast. ${words("de", "nötig")}`, en: `${when.en} little contrast. ${words("en", "needed")}` };
    return [[isSeldom ? "hint" : "bad", says]];
  });
  const isOne = new Set(found.map(({ scheme }) => scheme)).size == 1 && !["light", "dark"].includes(settings.theme);
  const other = found[0].scheme == "dark" ? { de: "Hell", en: "Light" } : { de: "Dunkel", en: "Dark" };
  const advice = { de: `Wählen Sie bei „Hell oder dunkel“ fest „${other.de}“.`, en: `Under “Light or dark” choose “${other.en}”.` };
  return isOne ? [...remarks, ["hint", advice]] : remarks;
}

/** What it means to pass on what follows from the answers. */
export function ofTheEvents(settings) {
  if (!settings["share-outcome"]) return [];
  const words = {
    de: "Stufe und Rat folgen aus den Antworten, und Ihre Statistik ordnet sie einer Person zu. Setzen Sie share-outcome erst, nachdem die Person genau dem zugestimmt hat (das Attribut darf jederzeit vor dem Ergebnis kommen), und nennen Sie es in der Datenschutzerklärung. In den Zeilen unten steht es von Anfang an.",
    en: "Band and advice follow from the answers, and your analytics ties them to a person. Set share-outcome only after the person has consented to just that (the attribute may come at any time before the result), and name it in your privacy notice. In the lines below it stands from the beginning.",
  };
  const plain = {
    de: "Aus einem einfachen <iframe> kommen keine Ereignisse; share-outcome bewirkt dort nichts.",
    en: "No events come out of a plain <iframe>; share-outcome does nothing there.",
  };
  return [settings.mode == "plain" ? ["hint", plain] : ["bad", words]];
}
