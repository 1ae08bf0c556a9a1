// What the site itself has to say for the mode that was chosen: headers, rules of its style sheet, and the owner's file of a folder on
// another host. Only what docs/embedding.md says, and nothing that a browser would not need.

import { looks } from "./attributes.js";

/** The policy under which the check's own page runs; frame.html carries the same, and all policies of a document hold. */
const OF_THE_FRAME =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Stands for the address of the site until it is given. */
const siteOf = ({ site }) => site || "https://www.your.site";

/** Where the files lie, as a policy says it. `folder` is the address of the folder. */
const source = ({ host }, folder) => (host == "other" ? new URL(folder).origin : "'self'");

/** The same for an address that the site's owner gives. */
const sourceOf = (address) => (address.startsWith("/") ? "'self'" : new URL(address).origin);

const ofPictures = ({ logo }) => (logo ? `; img-src ${sourceOf(logo)}` : "");

/** The part of a policy that the page with the check needs. */
export function ofThePage(settings, folder) {
  const from = source(settings, folder);
  if (settings.mode == "plain") return `frame-src ${from} blob:`;
  if (settings.mode == "frame") return `script-src ${from}; frame-src ${from}`;
  const asked = new Set([from, ...(settings.texts ? [sourceOf(settings.texts)] : [])]);
  return `script-src ${from} 'wasm-unsafe-eval'; connect-src ${[...asked].join(" ")}${ofPictures(settings)}`;
}

/** The headers of frame.html, where the check is shown in a frame. */
export function ofTheFrame(settings) {
  if (!settings.mode) return "";
  const pages = settings.host == "other" ? `'self' ${siteOf(settings)}` : "'self'";
  return `Content-Security-Policy: ${OF_THE_FRAME}${ofPictures(settings)}; frame-ancestors ${pages}`;
}

/** What the files of a folder on another host need. */
export const ofTheFolder = (settings) =>
  settings.host == "other" && settings.mode != "plain" ? `Access-Control-Allow-Origin: ${siteOf(settings)}` : "";

/** The owner's file beside frame.html, where the site is a stranger to it. */
export function ownersFile(settings, attributes) {
  if (settings.host != "other" || !settings.mode) return "";
  const names = ["booking", "contact", "brand", "privacy"];
  // A path of the site would be one of the folder's host here.
  const whole = (value) => (value.startsWith("/") ? siteOf(settings) + value : value);
  const spoken = Object.fromEntries(attributes.filter(([name]) => names.includes(name)).map(([name, value]) => [name, whole(value)]));
  return JSON.stringify({ origins: [siteOf(settings)], settings: spoken }, null, 2);
}

/** The rules of the site's style sheet: the place of the check, and its looks. */
export function rules(settings) {
  if (settings.mode == "plain") return "";
  const reserve = "readiness-check:not(:defined) { display: block; min-height: max(48rem, 91rem - 150vw) }\n";
  const chosen = looks(settings).map(([name, value]) => `  --readiness-${name}: ${value};\n`);
  return chosen.length ? `${reserve}readiness-check {\n${chosen.join("")}}\n` : reserve;
}
