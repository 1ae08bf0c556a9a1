// The lines to paste into a server's configuration. They are the very files of the folder server/ of the package, with the path that the
// folder has on this server; this file knows only which server is which.

import { FOLDER } from "./files.js";
import { copyButton, make, paragraph, rich } from "./view.js";

/** The path in the files. */
const PLACEHOLDER = "/readiness-check/";

/** How servers call themselves. A network in front of a server hides that. */
const NAMES = {
  "nginx.conf": /nginx|openresty/i,
  Caddyfile: /caddy/i,
  htaccess: /apache|litespeed/i,
  _headers: /netlify/i,
  "web.config": /iis/i,
};

/** The path that the lines are for: the folder around all versions where it is ours alone, else this one. */
function ownPath() {
  const around = new URL("../", FOLDER).pathname;
  return around.endsWith(PLACEHOLDER) ? around : FOLDER.pathname;
}

export function linesSection(words, state, recipes) {
  if (!state.isDone) return [];
  const isNeeded = state.findings.some(({ lines }) => lines);
  const name = state.folder?.own?.headers?.get("server");
  const known = Object.keys(NAMES).find((recipe) => NAMES[recipe].test(name ?? ""));
  return [
    make("h2", { id: "lines" }, words.lines),
    paragraph(isNeeded ? words.linesText.needed : words.linesText.given),
    isNeeded ? paragraph(known ? words.server(name) : words.unknownServer) : undefined,
    isNeeded ? paragraph(words.linesText.others) : undefined,
    // The one that is likely this server first, and open.
    ...Object.keys(recipes)
      .sort((one, other) => (other == known) - (one == known))
      .map((recipe) => recipeElement(words, recipe, recipes[recipe].replaceAll(PLACEHOLDER, ownPath()), isNeeded && recipe == known)),
  ];
}

function recipeElement(words, name, lines, open) {
  const heard = make("div", { role: "status" });
  return make(
    "details",
    { open },
    make("summary", {}, rich(words.recipes[name] ?? name)),
    // The comments in the lines are written in one language; whoever reads another one is told here.
    words.places[name] ? paragraph(words.places[name](FOLDER.pathname)) : undefined,
    make("p", {}, copyButton(words.copyLines, () => lines, words, heard)),
    heard,
    make("pre", { tabIndex: 0, ariaLabel: words.lines, textContent: lines }),
  );
}
