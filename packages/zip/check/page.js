// The page itself: looks, then shows what was seen, in the language of the browser or the one that is chosen. What was seen is plain
// data without words, so that another language needs no second look.

import { observeFolder } from "./files.js";
import { joined, judgeFolder, ofLevel } from "./judge.js";
import { linesSection } from "./lines.js";
import { detailsSection, hintsSection, introSection, resultHeading, resultSection } from "./sections.js";
import { judgeTrials, silencedBy, tryFrame, tryWebAssembly, watchPolicies } from "./trials.js";
import { frameCodeOf } from "./verdict.js";
import { make } from "./view.js";
import { websiteSection } from "./website-section.js";
import german from "./words.de.js";
import english from "./words.en.js";

const WORDS = { en: english, de: german };
const META = document.querySelector("meta[http-equiv=Content-Security-Policy]").content;

/** What was seen. */
const state = { isDone: false, findings: [], frame: "checking", folder: undefined, website: undefined };
let language;

/** Begins; `recipes` are the lines for each server by the name of their file. */
export async function start(recipes) {
  const violations = watchPolicies();
  language = preferred();
  const page = makePage(recipes);
  page.draw();
  const folder = observeFolder();
  const webAssembly = tryWebAssembly();
  const frame = await tryFrame(page.frame, language);
  await judge(await folder, webAssembly, frame, violations);
  page.draw();
}

/** The language that a link asks for, else the first of the browser's that there are words in. */
function preferred() {
  const asked = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  return asked.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => WORDS[tag]) ?? "en";
}

async function judge(folder, webAssembly, frame, violations) {
  const ofFiles = await judgeFolder(folder);
  // What the frame makes of a file that is not right is no second fault.
  const isExplained = ofFiles.some(({ level }) => level == "bad");
  const { files, own } = folder;
  const silence = own.fault == "unreachable" && silencedBy(violations, META);
  state.folder = folder;
  state.frame = frame;
  state.findings = silence
    ? [{ level: "bad", code: "silenced", files: [], lines: true }]
    : joined([...ofFiles, ...judgeTrials({ webAssembly, frame, files, violations, isExplained })]);
  state.isDone = true;
}

/** The parts that stay, and `draw`, which fills them in the present language. */
function makePage(recipes) {
  const languages = make("nav");
  const intro = make("div");
  // Heard when it changes; what follows from it is read.
  const word = make("div", { role: "status" });
  const rest = make("div");
  const result = make("section", {}, word, rest);
  const [hints, lines, details] = ["section", "section", "section"].map((tag) => make(tag));
  // Drawn anew, the frame would load again.
  const frame = make("iframe", { height: 480 });
  const frameHeading = make("h2");
  const frameText = make("p");
  const website = websiteSection(state);
  const framed = make("section", {}, frameHeading, frameText, frame);
  document.querySelector("main").replaceChildren(languages, intro, result, hints, lines, website.element, framed, details);

  const draw = () => {
    const words = WORDS[language];
    document.documentElement.lang = language;
    document.title = words.title;
    languages.replaceChildren(...languageButtons(draw));
    languages.ariaLabel = words.language;
    intro.replaceChildren(...introSection(words));
    if (state.isDone) result.dataset.state = ofLevel(state, "bad").length ? "bad" : "good";
    else result.dataset.state = "waiting";
    result.ariaBusy = String(!state.isDone);
    fill(word, [resultHeading(words, state)]);
    fill(rest, resultSection(words, state));
    fill(hints, hintsSection(words, state));
    fill(lines, linesSection(words, state, recipes));
    fill(details, detailsSection(words, state, language));
    frameHeading.textContent = words.frame;
    frameText.textContent = words.frameText[frameCodeOf(state)];
    frame.title = words.frameTitle;
    frame.hidden = state.isDone && state.frame != "shown";
    website.draw(words);
  };
  return { draw, frame };
}

const fill = (section, children) => section.replaceChildren(...children.filter((child) => child != null));

/** One for each language, in its own words; the focus stays on the one that was pressed. */
function languageButtons(draw) {
  return Object.entries(WORDS).map(([tag, { name }]) => {
    const choose = () => {
      language = tag;
      draw();
      document.querySelector(`nav [lang=${tag}]`).focus();
    };
    return make("button", { type: "button", lang: tag, textContent: name, ariaPressed: String(tag == language), onclick: choose });
  });
}
