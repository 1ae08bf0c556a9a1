// Every state of the widget from fixed answers, in every theme, language and width. For the eye: open gallery/index.html
// on the server of `cargo xtask serve` and choose a combination. For the test: tests/browser/gallery.rs calls `show` for
// one state at a time and compares a picture of it with its reference.
//
// Results come from result codes; the other states are reached as a visitor reaches them, by pressing and choosing.

const SCORED =
  "policy literacy risk_assessment impact_assessment data_quality data_rights information oversight lifecycle suppliers controls audit".split(" ");

/** The report of a code: it opens as a brief, whose first action is the full report. */
const code = (value) => ({ code: value, steps: [">"] });

/** What a visitor does, in order: an id presses or chooses what has it, `>` is the first action, `?` opens the help, `+`
    asks for an earlier result, and a pair types into an input. */
const steps = (...list) => ({ steps: list });
const partOne = [">", "ai_use-1", ">", ...SCORED.flatMap((question, index) => [`${question}-${index % 5}`, ">"])];
const toRoles = [...partOne, ">", "scope-0", "organisation-0", "size-1", ">"];
const toAreas = [...toRoles, "roles-0", "roles-1", ">"];
const toOutlook = [...toAreas, "areas-3", ">", "influence-1", ">", "practices-9", ">", "interaction-0", "interaction-1", ">"];

const STATES = {
  loading: { wait: true },
  failed: { fail: true },
  intro: steps(),
  error: steps(">", ">"),
  question: steps(">", "ai_use-1", ">", "policy-1"),
  "question-long": steps(...partOne.slice(0, 7)),
  help: steps(...partOne.slice(0, 7), "?"),
  saved: steps(">", "ai_use-1", ">", "save"),
  restored: { ...steps(">"), stored: true },
  stop: steps(...partOne),
  profile: steps(...partOne, ">"),
  roles: steps(...toRoles),
  areas: steps(...toAreas),
  "areas-chosen": steps(...toAreas, "areas-3", "areas-4"),
  outlook: steps(...toOutlook),
  review: steps(...toOutlook, "stakes-0", "stakes-2", "systems-0", "timeline-0", ">"),
  "code-refused": { code: "Z2K6-QXDU-QFTS-69P8-34PW-GZ6X" },
  brief: { code: "R8VH-FSW2-9YEV-08CW-6E05-GFDY" },
  opening: { code: "ZVKE-CCPP-8X8F-7G5L-M4FT-CQJ5", steps: [">", "+", ["code", "Z2K6-QXDU-QFTS-69P8-34PW-GZ6X"], "submit"] },
  comparison: { code: "ZVKE-CCPP-8X8F-7G5L-M4FT-CQJ5", steps: [">", "+", ["code", "Z2LQ-VKLK-TW33-GUEM-44V8-ZDGK"], "submit"] },
  "no-score": code("ZQQQ-QQVK-90FT-GGGU-E4RF-2J6L"),
  "score-only": code("Z2LQ-VKLT-P3XC-X0JK-NQAQ-CWEW"),
  low: code("Z2K6-QXDU-QFTS-69P8-34PW-GZ6T"),
  middle: code("ZVKE-CCPP-8X8F-7G5L-M4FT-CQJ5"),
  top: code("R247-MPZ3-MLFV-TRFG-44RN-M0FE"),
  capped: code("R247-MPQZ-AGJN-02DV-34GX-3EEP"),
  prohibited: code("Z2LQ-VKLK-TW33-GUEM-44V8-ZDGK"),
  "out-of-scope": code("Z2LQ-VKLK-DW78-RMSX-08JZ-DTTE"),
  "no-ai": code("Z2AV-4VNJ-KVKL-CY09-P9T9-CY25"),
  "thirty-duties": code("R8VH-FSW2-9YEV-08CW-6E05-GFDY"),
};

const STORED = { key: "readiness-check", code: "Z2LQ-VKLT-P3XC-X0JK-NQAQ-CWEW" };

const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Waits until the widget stands. */
async function standing(element) {
  const root = element.shadowRoot;
  while (!root.getElementById("heading") || root.querySelector("[aria-busy=true]")) await frames();
}

async function act(element, step) {
  const root = element.shadowRoot;
  if (Array.isArray(step)) {
    const [id, value] = step;
    root.getElementById(id).value = value;
    root.getElementById(id).dispatchEvent(new Event("input"));
    return;
  }
  const selector = {
    ">": ".screen .actions button",
    "?": ".help summary",
    "+": ".keep .actions:last-child button",
    submit: "form [type=submit]",
  }[step];
  (selector ? root.querySelector(selector) : root.getElementById(step)).click();
  await frames();
  await standing(element);
}

/** Puts a widget in this state into a place. */
async function mount(place, name, { lang, theme }) {
  const state = STATES[name];
  if (state.stored) {
    // Saved as the widget saves: by pressing the button in a widget that shows these answers.
    const earlier = document.createElement("readiness-check");
    earlier.setAttribute("code", STORED.code);
    place.append(earlier);
    await earlier.open();
    await standing(earlier);
    await act(earlier, "save");
    earlier.remove();
  }
  const element = document.createElement("readiness-check");
  element.lang = lang;
  element.setAttribute("theme", theme);
  element.setAttribute("brand", "Example Consulting");
  element.setAttribute("booking", "https://booking.example/intro?notes={summary}");
  element.setAttribute("privacy", "/privacy");
  if (state.code) element.setAttribute("code", state.code);
  const note = document.createElement("p");
  note.textContent = lang === "de" ? "Der Selbstcheck wird geladen." : "The check is loading.";
  element.append(note);
  if (state.wait) element.open = () => {};
  place.append(element);
  if (state.wait) return element;
  await element.open();
  await standing(element);
  if (state.fail) element.fail(new Error("the gallery shows what a failure looks like"));
  for (const step of state.steps ?? []) await act(element, step);
  if (state.stored || name === "saved") localStorage.removeItem(STORED.key);
  return element;
}

/** Shows one state alone, for a picture of it. */
async function show(name, combination) {
  document.body.dataset.one = "";
  document.body.dataset.width = combination.width;
  document.documentElement.style.colorScheme = combination.theme;
  document.querySelector("main").replaceChildren();
  const element = await mount(document.querySelector("main"), name, combination);
  document.activeElement?.blur();
  if (matchMedia("print").matches) {
    // As a browser says it before it prints the page itself.
    dispatchEvent(new Event("beforeprint"));
    const folded = () => [...element.shadowRoot.querySelectorAll("details > div")];
    while (!folded().every((part) => part.hasChildNodes())) await frames();
  }
  await document.fonts.ready;
  await frames();
  return element;
}

Object.assign(window, { gallery: { states: Object.keys(STATES), show } });

/** The page for the eye: all states in the combination that the address names, and links to the other ones. */
async function page() {
  const asked = new URLSearchParams(location.search);
  if (asked.has("one")) return;
  const combination = { lang: asked.get("lang") ?? "en", theme: asked.get("theme") ?? "light", width: asked.get("width") ?? "1280" };
  for (const [key, values] of Object.entries({ lang: ["en", "de"], theme: ["light", "dark"], width: ["375", "1280"] })) {
    for (const value of values) {
      const link = document.createElement("a");
      link.href = `?${new URLSearchParams({ ...combination, [key]: value })}`;
      link.textContent = value;
      if (combination[key] === value) link.setAttribute("aria-current", "true");
      document.querySelector("nav").append(link);
    }
  }
  document.body.dataset.width = combination.width;
  document.documentElement.style.colorScheme = combination.theme;
  for (const name of Object.keys(STATES)) {
    const title = document.createElement("h2");
    title.textContent = name;
    const place = document.createElement("div");
    document.querySelector("main").append(title, place);
    await mount(place, name, combination);
  }
  // Each state took the focus in its turn.
  document.activeElement?.blur();
  scrollTo(0, 0);
}

await customElements.whenDefined("readiness-check");
await page();
