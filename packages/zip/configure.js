// The configurator: reads settings from the page's own fragment and from its form, and shows what they give. Nothing is stored and nothing
// is sent; a configuration is passed on as the address of this page.
//
// The package build replaces the name in capitals by the files of packages/snippets, by name.

import { report, speak } from "./configure/elements.js";
import { build as buildForm, fieldOf, fill, setExample, typed } from "./configure/form.js";
import { build as buildOutput, sample } from "./configure/output.js";
import { show } from "./configure/preview.js";
import { ofTheColours, ofTheEvents, ofTheLink, ofTheTool } from "./configure/remarks.js";
import { LANGUAGES, fromFragment, settings, toFragment } from "./configure/settings.js";
import { toolOf } from "./configure/tools.js";

const SNIPPETS = __SNIPPETS__;

/** Where the check lies: this page lies in its folder. */
const FOLDER = new URL(".", location.href).href;

const TITLE = { de: "Selbstcheck einrichten", en: "Set up the readiness check" };

const at = (id) => document.getElementById(id);

/** The language of this page, from its fragment or from the browser. */
let ui = "";
let withResult = false;

/** All settings as they are now. */
const current = () => settings({ ...typed(), ui });

/** The origin of the page that the check will stand on. */
const siteOf = ({ host, site }) => (host == "other" && site ? site : location.origin);

const output = buildOutput({ lines: at("lines"), more: at("more"), link: at("link") }, SNIPPETS, () => update(true));

/** Lists of remarks, by what they are about and the field that they stand at. */
const remarks = [
  ["tool", ofTheTool],
  ["link", (settings) => ofTheLink(settings, siteOf(settings))],
  ["background", ofTheColours],
  ["share-outcome", ofTheEvents],
].map(([name, judge]) => [name, judge, Object.assign(document.createElement("ul"), { hidden: true })]);

/** Shows what the form says. `isDone`: whether the person is done with a field. */
function update(isDone) {
  const now = current();
  if (isDone) {
    try {
      history.replaceState(history.state, "", toFragment(now) || location.pathname + location.search);
    } catch {
      // Some browsers take only so many of these in a while; the next one counts.
    }
  }
  for (const [, judge, list] of remarks) report(list, judge(now));
  setExample("link", toolOf(now.tool)?.example ?? "");
  fieldOf("link").hidden = fieldOf("parameter").hidden = !now.tool;
  fieldOf("site").hidden = now.host != "other";
  show(at("check"), now, withResult, isDone);
  sample(at("sample"), now, siteOf(now));
  output(now, FOLDER);
}

function turn(language) {
  ui = language;
  speak(language);
  document.title = TITLE[language];
  for (const button of document.querySelectorAll("nav button")) {
    button.setAttribute("aria-pressed", String(button.lang == language));
  }
}

/** Takes over what the fragment says. */
function read() {
  const given = fromFragment(location.hash);
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => LANGUAGES.includes(tag));
  turn(given.ui || ui || preferred || "en");
  fill({ ...given, ui });
  update(true);
}

buildForm(at("form"), update);
// The name of a parameter belongs to the tool that it was given for.
fieldOf("tool").addEventListener("change", () => (fieldOf("parameter").querySelector("input").value = ""));
for (const [name, , list] of remarks) {
  list.setAttribute("aria-live", "polite");
  fieldOf(name).append(list);
}
for (const button of document.querySelectorAll("nav button")) {
  button.addEventListener("click", () => {
    turn(button.lang);
    update(true);
  });
}
at("result").addEventListener("click", ({ currentTarget }) => {
  withResult = !withResult;
  currentTarget.setAttribute("aria-pressed", String(withResult));
  update(true);
});
addEventListener("hashchange", read);
read();
at("blocked").remove();
at("page").hidden = false;
