// The booking tools, as data: what goes where in a link of each, and how that is known. `state` is `tried` (done here), `documented`
// (the maker's own pages say so) or `unknown`; none of them was tried with an account of the tool. What is not known is said to be
// unknown and gets no parameter. The same rows stand in docs/embedding.md under "Booking link".

/** What goes along of the campaign that a visitor came by. */
const CAMPAIGN = [["utm_source", "{utm_source}"], ["utm_campaign", "{utm_campaign}"]];

/**
 * `parameters`: name and value of each; the name of the first can be chosen by whoever configures. `unnamed`: what the first one
 * would carry, where its name is not known and has to be chosen before anything goes along.
 */
export const TOOLS = [
  {
    id: "calendly",
    name: { de: "Calendly", en: "Calendly" },
    example: "https://calendly.com/acme/intro",
    state: "documented",
    parameters: [["a1", "{summary}"], ["a2", "{code}"], ...CAMPAIGN],
    note: {
      de: "Calendly nennt a1 bis a10 für die Fragen des Termintyps in ihrer Reihenfolge (Hilfeseite zum Vorausfüllen). Legen Sie als erste und zweite Frage je ein Textfeld an.",
      en: "Calendly documents a1 to a10 for the event type’s own questions in their order (help page on prefilling). Make the first and the second question a text field each.",
    },
  },
  {
    id: "cal",
    name: { de: "Cal.com", en: "Cal.com" },
    example: "https://cal.com/acme/intro",
    state: "documented",
    parameters: [["notes", "{summary}"], ["metadata[code]", "{code}"], ["metadata[band]", "{band}"]],
    note: {
      de: "Cal.com nennt notes für das Notizfeld im Link. metadata ist nur für eingebettete Kalender beschrieben; ob es im Link ankommt, ist nicht bekannt. Im Termin erscheint es nicht.",
      en: "Cal.com documents notes in a link for the notes field. metadata is documented for embedded calendars only; whether it arrives from a link is not known. It is not shown in the booking.",
    },
  },
  {
    id: "hubspot",
    name: { de: "HubSpot", en: "HubSpot" },
    example: "https://meetings.hubspot.com/acme/intro",
    state: "unknown",
    parameters: [["readiness_summary", "{summary}"], ["utm_source", "{utm_source}"]],
    note: {
      de: "readiness_summary wäre eine eigene Kontakt-Eigenschaft, die Sie als Frage in die Terminseite aufnehmen. Eine Seite des Herstellers dazu lag uns nicht vor.",
      en: "readiness_summary would be a contact property of yours that you add to the scheduling page as a question. We had no page of the maker on this.",
    },
  },
  {
    id: "bookings",
    name: { de: "Microsoft Bookings", en: "Microsoft Bookings" },
    example: "https://outlook.office.com/bookwithme/user/acme",
    state: "unknown",
    parameters: [],
    unnamed: "{summary}",
    note: {
      de: "Uns ist kein Parameter bekannt, der ein Feld ausfüllt. Der Selbstcheck zeigt deshalb Text und Code zum Kopieren und daneben den Link.",
      en: "We know of no parameter that fills a field. So the check shows text and code to be copied, and the link beside them.",
    },
  },
  {
    id: "timify",
    name: { de: "TIMIFY", en: "TIMIFY" },
    example: "https://book.timify.com/?accountId=acme",
    state: "unknown",
    parameters: [],
    unnamed: "{summary}",
    note: {
      de: "TIMIFY beschreibt Parameter mit Angaben zur Person für sein Overlay und seinen Rahmen (Hilfeseite 3702874). Ob einer im Link einen freien Text aufnimmt, ist uns nicht bekannt.",
      en: "TIMIFY documents parameters with details of the customer for its overlay and its frame (support page 3702874). Whether one of them takes a free text in a link is not known to us.",
    },
  },
  {
    id: "zeeg",
    name: { de: "zeeg", en: "zeeg" },
    example: "https://zeeg.me/acme/intro",
    state: "unknown",
    parameters: [],
    unnamed: "{summary}",
    note: {
      de: "Uns lag keine Seite des Herstellers zum Vorausfüllen vor. Fragen Sie dort nach dem Namen des Parameters und probieren Sie ihn mit dem Muster-Link aus.",
      en: "We had no page of the maker on prefilling. Ask there for the name of the parameter and try it with the sample link.",
    },
  },
  {
    id: "meetergo",
    name: { de: "meetergo", en: "meetergo" },
    example: "https://cal.meetergo.com/acme/intro",
    state: "unknown",
    parameters: [],
    unnamed: "{summary}",
    note: {
      de: "Uns lag keine Seite des Herstellers zum Vorausfüllen vor. Fragen Sie dort nach dem Namen des Parameters und probieren Sie ihn mit dem Muster-Link aus.",
      en: "We had no page of the maker on prefilling. Ask there for the name of the parameter and try it with the sample link.",
    },
  },
  {
    id: "own",
    name: { de: "Seite auf Ihrer eigenen Website", en: "Page on your own website" },
    example: "/termin",
    state: "unknown",
    parameters: [],
    unnamed: "{summary}",
    note: {
      de: "Hat Ihr Formular ein Feld, das sich über die Adresse füllen lässt, tragen Sie unten dessen Namen ein. Sonst zeigt der Selbstcheck Text und Code zum Kopieren.",
      en: "If your form has a field that can be filled by the address, enter its name below. Otherwise the check shows text and code to be copied.",
    },
  },
  {
    id: "mail",
    name: { de: "E-Mail", en: "E-mail" },
    example: "intro@consulting.example",
    state: "tried",
    parameters: [["body", "{summary}"]],
    note: {
      de: "Öffnet das Mailprogramm mit dem Text. Abgeschickt wird die Mail von Hand; wer keines eingerichtet hat, kann nur die Adresse lesen.",
      en: "Opens the mail program with the text. The visitor sends the mail by hand; who has no mail program set up can only read the address.",
    },
  },
  {
    id: "other",
    name: { de: "Anderes Werkzeug", en: "Any other tool" },
    example: "https://booking.example/intro",
    state: "unknown",
    parameters: [],
    unnamed: "{summary}",
    note: {
      de: "Viele Werkzeuge füllen ein Feld aus der Adresse („prefill“, „Vorausfüllen“). Den Namen des Parameters nennt deren Hilfe; tragen Sie ihn unten ein und probieren Sie den Muster-Link aus.",
      en: "Many tools fill a field from the address (“prefill”). Their help names the parameter; enter it below and try the sample link.",
    },
  },
];

/** The tool with an id, if there is one. */
export const toolOf = (id) => TOOLS.find((tool) => tool.id == id);

/**
 * The template of the booking link: what the person has given, with the parameters of the tool that it has not yet. A link with
 * placeholders of its own stays as it is. Nothing if there is no tool or no link.
 */
export function template({ tool: id, link, parameter, lang, languages }) {
  const tool = toolOf(id);
  if (!tool || !link) return "";
  if (/\{|%7b/i.test(link)) return link;
  const [[first, value] = ["", tool.unnamed], ...others] = tool.parameters;
  const name = parameter || first;
  const parameters = name ? [[name, value], ...others] : others;
  if (tool.id == "mail") {
    const subject = (languages || lang) == "de" ? "KI-Selbstcheck" : "Readiness check";
    parameters.unshift(["subject", encodeURIComponent(subject)]);
    if (!/^mailto:/i.test(link)) link = `mailto:${link}`;
  }
  const [address, ...fragment] = link.split("#");
  const query = address.split("?").slice(1).join("?");
  const present = query.split("&").map((pair) => pair.split("=")[0]);
  const added = parameters
    .map(([name, value]) => [encodeURIComponent(name), value])
    .filter(([name]) => !present.includes(name))
    .map((pair) => pair.join("="));
  const start = !address.includes("?") ? "?" : query && !query.endsWith("&") ? "&" : "";
  return [added.length ? address + start + added.join("&") : address, ...fragment].join("#");
}
