// The same visits in three engines, driven over WebDriver with a real mouse and measured inside the page: nothing here knows
// more of one engine than of another, so that their figures compare. What only Chromium tells stands in visit.js.

import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { inPage } from "./in-page.js";
import { filesOf, serveFiles } from "./server.js";
import { ROOT } from "./site.js";
import { withSession } from "./webdriver.js";

/** With these WebKit tells a page the time to 20 µs, without them to 1 ms. */
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** The inside of the window: narrower than this none of Firefox becomes. */
export const INSIDE = [500, 823];

const set = (name) => process.env[name];

/** By name: how to start it; nothing where `cargo xtask bench` has handed over no driver for it. */
const ENGINES = {
  Chromium: () => set("READINESS_CHECK_CHROMEDRIVER") && {
    program: set("READINESS_CHECK_CHROMEDRIVER"),
    capabilities: JSON.parse(readFileSync(`${ROOT}webdriver.json`, "utf8")),
  },
  Firefox: () => set("READINESS_CHECK_GECKODRIVER") && {
    program: set("READINESS_CHECK_GECKODRIVER"),
    // Beside WebDriver's it opens another port, by default always the same.
    parameters: ["--websocket-port=0"],
    capabilities: {
      "moz:firefoxOptions": {
        binary: set("READINESS_CHECK_FIREFOX"),
        args: ["-headless"],
        // Else it rounds every time to 1 ms, and adds what nobody can foresee.
        prefs: { "privacy.reduceTimerPrecision": false },
      },
    },
  },
  // The driver knows the browser that belongs to it.
  WebKitGTK: () => set("READINESS_CHECK_WEBKITDRIVER") && { program: set("READINESS_CHECK_WEBKITDRIVER"), onScreen: true },
};

/** Ours, the peers', and the same page with nothing of either. */
const PAGES = ["check", "preact", "surveyjs", "bare"];

/** Visits everything in every engine there is; by engine: its version, its clock and the visits of each page. */
export async function inEngines(folder, plan, rounds, say) {
  writePages(folder, plan);
  const files = filesOf(folder);
  const results = {};
  for (const [engine, how] of Object.entries(ENGINES)) {
    const start = how();
    if (start) results[engine] = await withSession(start, (session) => inEngine(session, files, plan, rounds, (text) => say(`${engine}, ${text}`)));
    else say(`${engine} is left out, because nothing names its driver; cargo xtask bench does`);
  }
  return results;
}

/** The pages with what is noted in them as their first script, for not every driver can bring one in. */
function writePages(folder, { start, steps }) {
  mkdirSync(`${folder}/engines`, { recursive: true });
  const noting = `<script>(${inPage})(${JSON.stringify(start)}, ${JSON.stringify(steps[0].title)})</script>`;
  for (const name of PAGES) {
    const page = readFileSync(`${folder}/${name}.html`, "utf8");
    writeFileSync(`${folder}/engines/${name}.html`, page.replace("<head>", () => `<head>\n  ${noting}`));
  }
}

async function inEngine(session, files, plan, rounds, say) {
  const result = { version: session.version, visits: {} };
  // Once each, not counted: the browser's own start-up.
  for (const name of PAGES) await visit(session, files, name, plan);
  for (let round = 0; round < rounds; round += 1) {
    say(`round ${round + 1} of ${rounds}`);
    for (const name of shuffled(PAGES)) (result.visits[name] ??= []).push(await visit(session, files, name, plan));
  }
  return result;
}

/** In an order of its own each time, so that no one always follows the same neighbour. */
function shuffled(list) {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(Math.random() * rest.length), 1)[0]);
}

/** One visit in a new window, of an origin that the browser has never seen: nothing is in its cache. */
async function visit(session, files, name, { steps, buttons }) {
  const server = await serveFiles(files, ISOLATED);
  try {
    return await session.inNewWindow(async () => {
      // A page of the same origin first: starting a process for it is not the page's doing.
      await session.open(`${server.url}blank.html`);
      await session.resize(...INSIDE);
      await session.open(`${server.url}engines/${name}.html`);
      const ask = () => session.evaluate("bench.load().then((load) => ({ ...load, score: bench.score(), clock: bench.clock() }))");
      if (name === "bare") return ask();
      const loaded = await session.evaluate("bench.loaded");
      const clicks = await answer(session, steps, buttons);
      return { ...loaded, ...(await ask()), clicks };
    });
  } finally {
    server.close();
  }
}

/** Answers everything by mouse, and says of each click what the page noted of it. */
async function answer(session, steps, buttons) {
  const clicks = clicksOf(steps, buttons);
  let { place } = await session.evaluate("bench.next(...arguments)", clicks[0].target, clicks[0].goal);
  const done = [];
  for (const [at, { to }] of clicks.entries()) {
    await session.click(place);
    const next = clicks[at + 1];
    const answer = await session.evaluate("bench.next(...arguments)", next?.target ?? null, next?.goal ?? null);
    done.push({ to, ...answer.noted });
    place = answer.place;
  }
  return done;
}

/** Every click of a visit: what is clicked, and what is then to be seen. */
function clicksOf(steps, buttons) {
  return steps.flatMap(({ title, options }, at) => {
    const next = steps[at + 1];
    return [
      ...options.map((option) => ({ to: "option", target: { option }, goal: { option } })),
      ...(next ? [{ to: next.kind ?? "question", target: { buttons }, goal: { title: next.title, buttons: next.buttons, last: next.last, gone: title } }] : []),
    ];
  });
}
