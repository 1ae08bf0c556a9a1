// The lines to paste: the files of packages/snippets with the element or frame in them replaced by the one that was configured. Each
// file is a complete example by itself; the place to fill is the one <readiness-check> or <iframe> that begins a line. Values are
// written so that they mean themselves wherever the lines are pasted, and none can end its attribute before its end.

import { attributes, fallback, frameFragment, looks } from "./attributes.js";
import { inGerman } from "./comments.js";

/** A longer line is broken into one for each attribute. */
const LINE = 110;

const REFERENCES = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "{": "&#123;", "}": "&#125;" };
const html = (value) => value.replace(/[&"<>]/g, (sign) => REFERENCES[sign]);

const asHtml = ([name, value]) => (value === true ? name : `${name}="${html(value)}"`);

/** Braces are Fluid's own. In a link the check knows them percent-encoded. */
const asFluid = ([name, value]) => {
  const encoded = name == "booking" ? value.replaceAll("{", "%7B").replaceAll("}", "%7D") : value;
  return asHtml([name, encoded]).replace(/[{}]/g, (sign) => REFERENCES[sign]);
};

/** A value with signs of its own is a text of JavaScript, which each of these languages takes in braces. */
const asExpression = ([name, value]) => {
  if (value === true) return name;
  return /^[\p{L}\d .:/?=@#%_,()-]*$/u.test(value) ? `${name}="${value}"` : `${name}={${JSON.stringify(value)}}`;
};

/** In JSX an attribute without a value is `true`, which an element of our own would get as a text. */
const asJsx = ([name, value]) => asExpression([name, value === true ? "" : value]);

/** How each file writes a name and a value. */
export const FILES = {
  "plain.html": asHtml,
  "frame.html": asHtml,
  "iframe.html": asHtml,
  "wordpress.html": asHtml,
  "typo3.html": asFluid,
  "react.tsx": asJsx,
  "next.tsx": asJsx,
  "vue.vue": asHtml,
  "svelte.svelte": asExpression,
  "astro.astro": asExpression,
};

/** The beginning of an element. */
function open(name, attributes, write, indent) {
  const written = attributes.map(write);
  const line = [`<${name}`, ...written].join(" ");
  return line.length + indent.length < LINE ? `${line}>` : [`<${name}`, ...written].join(`\n${indent}  `) + ">";
}

/** What stands inside of the element, one line each. */
function inside(settings, write) {
  const { says, book, href } = fallback(settings);
  const link = href && `<p>${open("a", [["href", href]], write, "")}${book}</a></p>`;
  return [`<p>${says}</p>`, link].filter(Boolean);
}

/**
 * The frame's address and its title; nothing of it needs a style that a policy could refuse. From another host it may copy and share
 * only where the page says so.
 */
const frame = (settings, folder) => [
  ["title", fallback(settings).title],
  ["src", `${folder}frame.html${frameFragment(settings)}`],
  ["width", "100%"],
  ["height", "900"],
  ["frameborder", "0"],
  ...(settings.host == "other" ? [["allow", "clipboard-write; web-share"]] : []),
  ["loading", "lazy"],
];

/** Where the package puts the files of the version that is installed, below the root of a site or a path. */
const OF_THE_PACKAGE = /^(.*\/)readiness-check\/\d+\.\d+\.\d+\/$/;

/**
 * Has `define` load the files from where they lie. The version stays the package's business: one that is written down here would be gone
 * from a clean build after an update.
 */
function placed(text, folder) {
  const [, root] = folder.match(OF_THE_PACKAGE) ?? [];
  if (root == "/" || !text.includes("define();")) return text;
  if (!root) return text.replace("define();", () => `define(${JSON.stringify(folder)});`);
  return text.replace("import { define }", "import { define, FOLDER }").replace("define();", () => `define(${JSON.stringify(root)} + FOLDER);`);
}

/** The text of a file of packages/snippets for these settings; `folder` is where the check lies, as the site's pages see it. */
export function lines(file, text, settings, folder) {
  const write = FILES[file];
  const element = (_, indent) => {
    const body = inside(settings, write).map((line) => `\n${indent}  ${line}`);
    return `${indent}${open("readiness-check", attributes(settings), write, indent)}${body.join("")}\n${indent}</readiness-check>`;
  };
  return placed(settings.ui == "de" ? inGerman(file, text) : text, folder)
    .replaceAll(/\/readiness-check\/\d+\.\d+\.\d+\//g, () => folder)
    .replace(/^( *)<readiness-check[^]*?<\/readiness-check>/m, element)
    .replace(/^( *)<iframe[^]*?<\/iframe>/m, (_, indent) => `${indent}${open("iframe", frame(settings, folder), write, indent)}</iframe>`);
}

/** A bracket ends a shortcode, whose other signs the plugin reads as in HTML. In an address it can be percent-encoded. */
const BRACKETS = { "[": ["%5B", "("], "]": ["%5D", ")"] };
const ADDRESSES = ["booking", "logo", "privacy", "texts"];
const asShortcode = ([name, value]) => {
  const place = ADDRESSES.includes(name) ? 0 : 1;
  const written = value === true ? "on" : html(value.replace(/[[\]]/g, (sign) => BRACKETS[sign][place]));
  return `${name.replaceAll("-", "_")}="${written}"`;
};

/** What the WordPress plugin takes; the rest of the looks is for the site's style sheet. */
const OF_THE_PLUGIN = [
  ...["languages", "lang", "booking", "contact", "brand", "logo", "privacy", "texts"],
  ...["theme", "mode", "heading-level", "data-layer", "accent", "text", "background"],
];

/** The line for the WordPress plugin. */
export function shortcode(settings) {
  const taken = [...attributes(settings), ...looks(settings)].filter(([name]) => OF_THE_PLUGIN.includes(name));
  return `[${["readiness_check", ...taken.map(asShortcode)].join(" ")}]\n`;
}
