// The blocks of lines to copy, as data: what each is for, and its text for some settings. Where it has no text, there is nothing to do.

import { attributes } from "./attributes.js";
import { FILES, lines, shortcode } from "./lines.js";
import { ofTheFolder, ofTheFrame, ofThePage, ownersFile, rules } from "./policy.js";

/** Where lines are pasted: by id the name, and the file of packages/snippets for the mode that is chosen. */
export const PLACES = [
  { id: "html", name: { de: "HTML-Seite", en: "HTML page" }, file: { "": "plain.html", frame: "frame.html", plain: "iframe.html" } },
  {
    id: "wordpress",
    name: { de: "WordPress: Block „Individuelles HTML“", en: "WordPress: block “Custom HTML”" },
    file: { "": "wordpress.html", frame: "wordpress.html", plain: "iframe.html" },
  },
  { id: "shortcode", name: { de: "WordPress: Shortcode des Plugins", en: "WordPress: shortcode of the plugin" } },
  { id: "typo3", name: { de: "TYPO3", en: "TYPO3" }, file: { "": "typo3.html", frame: "typo3.html", plain: "iframe.html" } },
  ...[
    ["react", "React", "react.tsx"],
    ["next", "Next", "next.tsx"],
    ["vue", "Vue", "vue.vue"],
    ["svelte", "Svelte", "svelte.svelte"],
    ["astro", "Astro", "astro.astro"],
  ].map(([id, name, file]) => ({ id, name: { de: name, en: name }, file: { "": file, frame: file } })),
];

const NO_FRAME = {
  de: "Für dieses Ziel gibt es keinen einfachen <iframe>. Wählen Sie unter „Technik“ den eigenen Rahmen: Er wächst mit dem Inhalt und meldet Ereignisse.",
  en: "There is no plain <iframe> for this target. Under “Technical settings” choose the frame of its own: it grows with its content and tells events.",
};

/** The lines for a place, or in `none` why there are none. `folder` is the address of the folder as the site's pages see it. */
export function linesFor(id, snippets, settings, folder) {
  const place = PLACES.find((place) => place.id == id);
  if (place.id == "shortcode") return settings.mode == "plain" ? { none: NO_FRAME } : { text: shortcode(settings) };
  const file = place.file[settings.mode];
  return file && Object.hasOwn(FILES, file) ? { text: lines(file, snippets[file], settings, folder) } : { none: NO_FRAME };
}

/** The other blocks. `text` gives what is to be copied; `folder` is the folder's whole address. */
export const BLOCKS = [
  {
    id: "rules",
    title: { de: "Regeln für Ihr Stylesheet", en: "Rules for your style sheet" },
    says: {
      de: "Die erste hält den Platz frei, damit Ihre Seite beim Laden nicht springt; die zweite enthält das gewählte Aussehen.",
      en: "The first keeps the place free, so that your page does not jump while it loads; the second holds the chosen looks.",
    },
    text: (settings) => rules(settings),
  },
  {
    id: "page",
    title: { de: "Content-Security-Policy Ihrer Seite", en: "Content security policy of your page" },
    says: {
      de: "Nur wenn Ihre Website schon eine sendet: Diese Angaben müssen darin enthalten sein. Ohne Richtlinie ist nichts zu tun; eine neue allein aus dieser Zeile würde andere Skripte Ihrer Seite sperren.",
      en: "Only if your website already sends one: it has to contain these. Without a policy there is nothing to do; a new one of this line alone would block other scripts of your page.",
    },
    text: (settings, folder) => `Content-Security-Policy: ${ofThePage(settings, folder)}\n`,
  },
  {
    id: "frame",
    title: { de: "Kopfzeilen von frame.html", en: "Headers of frame.html" },
    says: {
      de: "Sendet Ihr Server eine Richtlinie oder X-Frame-Options für alle Dateien, nehmen Sie diesen Ordner davon aus und senden Sie für frame.html diese Zeile, ohne X-Frame-Options: DENY. Sie sagt auch, welche Seiten den Rahmen zeigen dürfen.",
      en: "If your server sends a policy or X-Frame-Options for all files, exempt this folder and send this line for frame.html, without X-Frame-Options: DENY. It also says which pages may show the frame.",
    },
    text: (settings) => ofTheFrame(settings) && `${ofTheFrame(settings)}\n`,
  },
  {
    id: "folder",
    title: { de: "Kopfzeile des Ordners", en: "Header of the folder" },
    says: {
      de: "Damit die Seite auf dem anderen Server die Dateien laden darf.",
      en: "So that the page on the other server may load the files.",
    },
    text: (settings) => ofTheFolder(settings) && `${ofTheFolder(settings)}\n`,
  },
  {
    id: "owner",
    title: { de: "frame-settings.json in diesem Ordner", en: "frame-settings.json in this folder" },
    says: {
      de: "Für einen Rahmen auf einem anderen Server: Nur Seiten dieser Adressen dürfen in Ihrem Namen sprechen; alle anderen zeigen, was hier steht.",
      en: "For a frame on another server: only pages of these addresses may speak in your name; all others show what is said here.",
    },
    text: (settings) => ownersFile(settings, attributes(settings)) && `${ownersFile(settings, attributes(settings))}\n`,
  },
];
