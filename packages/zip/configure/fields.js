// The form as data: each field with its label and a sentence of help in both languages. The names are those of settings.js.
// `choice` is a list of values with their names, `colour` a value with a picker beside it, `line` a line of text, `switch` on or off.

import { TOOLS } from "./tools.js";

const LANGUAGES = [
  ["de", { de: "Deutsch", en: "German" }],
  ["en", { de: "Englisch", en: "English" }],
];

/** The groups of the form; those that `fold` are closed until something in them is chosen. */
export const GROUPS = [
  {
    title: { de: "Gespräch buchen", en: "Booking a call" },
    fields: [
      {
        name: "tool",
        kind: "choice",
        options: [["", { de: "Kein Link", en: "No link" }], ...TOOLS.map(({ id, name }) => [id, name])],
        label: { de: "Womit vereinbaren Sie Termine?", en: "How do you arrange appointments?" },
        help: {
          de: "Danach richtet sich, wie der Link das Ergebnis übergibt, wenn jemand das möchte.",
          en: "This decides how the link passes on the result, where the visitor wants that.",
        },
      },
      {
        name: "link",
        kind: "line",
        label: { de: "Ihr Link", en: "Your link" },
        help: {
          de: "Wie Sie ihn sonst weitergeben, mit https://, bei E-Mail nur die Adresse. Stehen schon Platzhalter wie {summary} darin, bleibt er, wie er ist.",
          en: "As you pass it on elsewhere, with https://; for e-mail just the address. With placeholders such as {summary} in it, it stays as it is.",
        },
      },
      {
        name: "parameter",
        kind: "line",
        label: { de: "Parameter für die Zusammenfassung", en: "Parameter for the summary" },
        help: {
          de: "Nur wenn das Feld, das den Text aufnehmen soll, anders heißt als vorgesehen oder der Name nicht bekannt ist.",
          en: "Only if the field that takes the text has another name than provided for, or its name is not known.",
        },
        wrong: {
          de: "Erlaubt sind Buchstaben ohne Umlaute, Ziffern, Punkt, Strich und eckige Klammern.",
          en: "Letters, digits, dots, dashes and square brackets are allowed.",
        },
      },
      {
        name: "contact",
        kind: "line",
        type: "email",
        label: { de: "E-Mail-Adresse", en: "E-mail address" },
        help: {
          de: "Wird gezeigt und für den Link verwendet, wenn oben keiner angegeben ist.",
          en: "Shown, and used for the link where none is given above.",
        },
        wrong: { de: "Das ist keine E-Mail-Adresse.", en: "This is no e-mail address." },
      },
    ],
  },
  {
    title: { de: "Sprache", en: "Language" },
    fields: [
      {
        name: "languages",
        kind: "choice",
        options: [["", { de: "Deutsch und Englisch", en: "German and English" }], ...LANGUAGES],
        label: { de: "Angebotene Sprachen", en: "Languages offered" },
        help: {
          de: "Bei einer einzigen zeigt der Selbstcheck keinen Umschalter.",
          en: "With only one, the check shows no switch.",
        },
      },
      {
        name: "lang",
        kind: "choice",
        options: [["", { de: "Wie die Seite", en: "As the page" }], ...LANGUAGES],
        label: { de: "Sprache am Anfang", en: "Language at the beginning" },
        help: {
          de: "„Wie die Seite“ richtet sich nach dem Attribut lang Ihrer Seite, sonst Englisch.",
          en: "“As the page” goes by the attribute lang of your page, else English.",
        },
      },
    ],
  },
  {
    title: { de: "Ihr Unternehmen", en: "Your company" },
    fields: [
      {
        name: "brand",
        kind: "line",
        label: { de: "Name", en: "Name" },
        help: { de: "Steht beim Gespräch und auf dem Ausdruck.", en: "Stands at the call and on paper." },
      },
      {
        name: "logo",
        kind: "line",
        label: { de: "Adresse des Logos", en: "Address of the logo" },
        help: {
          de: "Auf Ihrer Website, etwa /logo.svg, oder mit https://. Steht am Bildschirm und auf dem Ausdruck.",
          en: "On your website, like /logo.svg, or with https://. Shown on screen and on paper.",
        },
        wrong: { de: "Beginnen Sie mit https:// oder einem Schrägstrich.", en: "Begin with https:// or a slash." },
      },
      {
        name: "privacy",
        kind: "line",
        label: { de: "Adresse der Datenschutzerklärung", en: "Address of the privacy notice" },
        help: { de: "Etwa /datenschutz oder mit https://.", en: "Like /privacy, or with https://." },
        wrong: { de: "Beginnen Sie mit https:// oder einem Schrägstrich.", en: "Begin with https:// or a slash." },
      },
      {
        name: "texts",
        kind: "line",
        label: { de: "Adresse eigener Texte", en: "Address of texts of your own" },
        help: {
          de: "Eine JSON-Datei Ihrer Website mit eigenen Worten für Knöpfe und Gespräch. Fragen und Recht bleiben, wie sie sind.",
          en: "A JSON file of your website with your own words for buttons and call. Questions and law stay as they are.",
        },
        wrong: { de: "Beginnen Sie mit https:// oder einem Schrägstrich.", en: "Begin with https:// or a slash." },
      },
    ],
  },
  {
    title: { de: "Aussehen", en: "Looks" },
    fold: true,
    fields: [
      ...[
        ["accent", { de: "Akzentfarbe", en: "Accent colour" }, { de: "Knöpfe, Links und Markierungen.", en: "Buttons, links and marks." }],
        ["text", { de: "Textfarbe", en: "Text colour" }, { de: "Leer: fast schwarz, im Dunkeln fast weiß.", en: "Empty: nearly black, nearly white in the dark." }],
        ["background", { de: "Hintergrund", en: "Background" }, { de: "Leer: weiß, im Dunkeln fast schwarz.", en: "Empty: white, nearly black in the dark." }],
      ].map(([name, label, help]) => ({
        name,
        kind: "colour",
        label,
        help,
        wrong: { de: "Schreiben Sie die Farbe wie #0b5a6b.", en: "Write the colour like #0b5a6b." },
      })),
      {
        name: "theme",
        kind: "choice",
        options: [
          ["", { de: "Wie die Seite", en: "As the page" }],
          ["light", { de: "Hell", en: "Light" }],
          ["dark", { de: "Dunkel", en: "Dark" }],
          ["auto", { de: "Wie am Gerät eingestellt", en: "As the visitor’s device" }],
        ],
        label: { de: "Hell oder dunkel", en: "Light or dark" },
        help: {
          de: "Wer nur eine Farbe festlegt, sollte auch das festlegen.",
          en: "If you fix one colour only, better fix this as well.",
        },
      },
      {
        name: "radius",
        kind: "line",
        label: { de: "Rundung der Ecken", en: "Radius of the corners" },
        help: { de: "Etwa 0px oder 12px; sonst 8px.", en: "Like 0px or 12px; else 8px." },
        wrong: { de: "Schreiben Sie eine Länge wie 12px.", en: "Write a length like 12px." },
      },
      {
        name: "space",
        kind: "line",
        label: { de: "Maß der Abstände", en: "Scale of the distances" },
        help: { de: "Etwa 0.875rem für engeren Satz; sonst 1rem.", en: "Like 0.875rem for less space; else 1rem." },
        wrong: { de: "Schreiben Sie eine Länge wie 1rem.", en: "Write a length like 1rem." },
      },
      {
        name: "font",
        kind: "line",
        label: { de: "Schrift", en: "Font" },
        help: {
          de: "Leer: die Schrift Ihrer Seite. In einem Rahmen sind nur Schriften zu sehen, die am Gerät vorhanden sind.",
          en: "Empty: the font of your page. A frame shows only fonts that are on the device.",
        },
        wrong: { de: "Schreiben Sie Schriftnamen mit Kommas dazwischen.", en: "Write names of fonts with commas between them." },
      },
    ],
  },
  {
    title: { de: "Technik", en: "Technical settings" },
    fold: true,
    fields: [
      {
        name: "mode",
        kind: "choice",
        options: [
          ["", { de: "In der Seite (empfohlen)", en: "In the page (recommended)" }],
          ["frame", { de: "In einem eigenen Rahmen", en: "In a frame of its own" }],
          ["plain", { de: "Einfacher <iframe> ohne Skript", en: "Plain <iframe> without a script" }],
        ],
        label: { de: "Art der Einbindung", en: "Mode" },
        help: {
          de: "Der eigene Rahmen schließt sein Netz, sobald alles geladen ist, und braucht kein WebAssembly in der Richtlinie Ihrer Seite.",
          en: "The frame of its own closes its network once everything is loaded, and needs no WebAssembly in your page’s policy.",
        },
      },
      {
        name: "host",
        kind: "choice",
        options: [
          ["", { de: "Auf demselben Server wie die Seite", en: "On the same server as the page" }],
          ["other", { de: "Auf einem anderen", en: "On another one" }],
        ],
        label: { de: "Wo liegt dieser Ordner?", en: "Where does this folder lie?" },
        help: {
          de: "Gemeint ist der Ordner, in dem auch diese Seite hier liegt.",
          en: "That is the folder in which the page you see here lies as well.",
        },
      },
      {
        name: "site",
        kind: "line",
        label: { de: "Adresse Ihrer Website", en: "Address of your website" },
        help: {
          de: "Nur wenn der Ordner auf einem anderen Server liegt, etwa https://www.ihre-website.example.",
          en: "Only if the folder lies on another server, like https://www.your-site.example.",
        },
        wrong: { de: "Beginnen Sie mit https://.", en: "Begin with https://." },
      },
      {
        name: "heading-level",
        kind: "choice",
        options: [
          ["", { de: "2", en: "2" }],
          ["3", { de: "3", en: "3" }],
          ["4", { de: "4", en: "4" }],
        ],
        label: { de: "Ebene der ersten Überschrift", en: "Level of the first heading" },
        help: {
          de: "Eine tiefer als die Überschrift, unter der der Selbstcheck steht.",
          en: "One deeper than the heading that the check stands under.",
        },
      },
      {
        name: "data-layer",
        kind: "switch",
        label: { de: "Ereignisse an window.dataLayer", en: "Events to window.dataLayer" },
        help: {
          de: "Für Tag-Manager: Beginn, Schritte, Ergebnis erreicht, Buchung. Keine Antwort und kein Code ist darin.",
          en: "For tag managers: start, steps, result reached, booking. No answer and no code is in them.",
        },
      },
      {
        name: "share-outcome",
        kind: "choice",
        options: [
          ["", { de: "Nichts", en: "Nothing" }],
          ["band", { de: "Stufe", en: "Band" }],
          ["fit", { de: "Rat zum Gespräch", en: "Advice on a call" }],
          ["band fit", { de: "Stufe und Rat", en: "Band and advice" }],
        ],
        label: { de: "Was das Ereignis eines Ergebnisses enthält", en: "What the event of a result holds" },
        help: {
          de: "Beides folgt aus den Antworten und braucht eine Einwilligung, siehe Hinweis.",
          en: "Both follow from the answers and need consent, see the note.",
        },
      },
    ],
  },
];
