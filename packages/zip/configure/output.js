// What comes out: the lines to paste and all that belongs to them, each with a button that copies it, and the sample link to try.

import { BLOCKS, PLACES, linesFor } from "./blocks.js";
import { CAMPAIGN, SAMPLE, ways } from "./booking.js";
import { make, report, say, silence } from "./elements.js";
import { template } from "./tools.js";

const COPY = { de: "Kopieren", en: "Copy" };
const COPIED = { de: "Kopiert.", en: "Copied." };
const BY_HAND = {
  de: "Das Kopieren ist hier nicht erlaubt. Der Text ist markiert: Drücken Sie Strg+C oder ⌘C.",
  en: "Copying is not allowed here. The text is selected: press Ctrl+C or ⌘C.",
};

/** A block of lines with its button; gives the element and what sets its text. */
function block(title) {
  const code = make("code");
  const pre = make("pre", { tabIndex: 0, role: "region" }, code);
  const status = make("span", { role: "status" });
  // The name says which of the buttons it is.
  const button = make("button", { type: "button" }, say(make("span"), COPY), say(make("span", { className: "unseen" }), { de: `: ${title.de}`, en: `: ${title.en}` }));
  button.addEventListener("click", async () => {
    silence(status);
    try {
      await navigator.clipboard.writeText(code.textContent);
      say(status, COPIED);
    } catch {
      getSelection().selectAllChildren(code);
      say(status, BY_HAND);
    }
  });
  const element = make("div", {}, pre, make("p", {}, button, " ", status));
  const set = (text, language) => {
    pre.setAttribute("aria-label", title[language]);
    if (code.textContent == text) return;
    code.textContent = text;
    silence(status);
  };
  return { element, set };
}

/** Builds the places for everything and gives the function that fills them. */
export function build({ lines, more, link }, snippets, chosen) {
  const LINES = { de: "Zeilen zum Einfügen", en: "Lines to paste" };
  const place = make("select", { id: "place" });
  place.append(...PLACES.map(({ id, name }) => say(make("option", { value: id }), name)));
  const none = make("p", { role: "status" });
  none.dataset.state = "hint";
  const main = block(LINES);
  const label = say(make("label", { htmlFor: "place" }), { de: "Wo fügen Sie sie ein?", en: "Where do you paste them?" });
  lines.append(label, place, none, main.element);
  place.addEventListener("change", chosen);

  const others = BLOCKS.map(({ title, says, text }) => {
    const { element, set } = block(title);
    const section = make("section", {}, say(make("h3"), title), say(make("p"), says), element);
    return { section, set, text };
  });
  more.append(...others.map(({ section }) => section));
  const passed = block({ de: "Adresse dieser Konfiguration", en: "Address of this configuration" });
  link.append(passed.element);

  return function fill(settings, folder) {
    const path = settings.host == "other" ? folder : new URL(folder).pathname;
    const { text, none: reason } = linesFor(place.value, snippets, settings, path);
    main.element.hidden = !text;
    none.hidden = !reason;
    if (text) main.set(text, settings.ui);
    if (reason) say(none, reason);
    for (const { section, set, text } of others) {
      const words = text(settings, folder);
      section.hidden = !words;
      if (words) set(words, settings.ui);
    }
    passed.set(location.href, settings.ui);
  };
}

const NAMES = {
  summary: { de: "die Zusammenfassung", en: "the summary" },
  code: { de: "der Ergebniscode", en: "the result code" },
  score: { de: "der Reifegrad", en: "the score" },
  band: { de: "die Stufe", en: "the band" },
};

/** Shows the booking link with a sample in it, and without. `site` is the origin of the page that the check will stand on. */
export function sample(place, settings, site) {
  const language = settings.languages || settings.lang || settings.ui;
  const booking = template(settings) || (settings.contact && `mailto:${settings.contact}?body={summary}`);
  const found = ways(booking, SAMPLE[language], { lang: language, ...CAMPAIGN }, site);
  place.replaceChildren();
  if (!found) {
    place.append(say(make("p"), { de: "Wählen Sie oben ein Werkzeug und geben Sie den Link an.", en: "Choose a tool above and give the link." }));
    return;
  }
  const both = (write) => ({ de: write("de"), en: write("en") });
  const carried = both((tag) => found.carried.map((name) => NAMES[name][tag]).join(", "));
  const list = make("ul");
  report(list, [
    found.carried.length
      ? ["good", { de: `Mit geht, wenn die Person das wählt: ${carried.de}.`, en: `Goes along if the visitor chooses so: ${carried.en}.` }]
      : ["hint", { de: "Nichts vom Ergebnis geht mit; der Selbstcheck zeigt Text und Code zum Kopieren.", en: "Nothing of the result goes along; the check shows text and code to be copied." }],
    ["waiting", { de: `Der Link führt zu ${found.reached}.`, en: `The link leads to ${found.reached}.` }],
  ]);
  const way = (href, words) => {
    const link = say(make("a", { href, target: "_blank", rel: "noopener noreferrer", referrerPolicy: "no-referrer" }), words);
    return make("p", {}, link, make("br"), make("code", { textContent: href }));
  };
  place.append(list);
  if (found.carried.length) {
    place.append(
      way(found.with, { de: "Mit Muster-Ergebnis öffnen (neuer Tab)", en: "Open with the sample result (new tab)" }),
      way(found.without, { de: "Ohne Ergebnis öffnen (neuer Tab)", en: "Open without a result (new tab)" }),
    );
  } else {
    place.append(way(found.without, { de: "Link öffnen (neuer Tab)", en: "Open the link (new tab)" }));
  }
}
