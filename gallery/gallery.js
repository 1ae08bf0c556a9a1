// Every state of the widget from fixed answers, in every theme, language and width. For the eye: open gallery/index.html
// on the server of `cargo xtask serve` and choose a combination. For the tests, which show one state at a time:
// tests/browser/gallery.rs holds each to what must be true of all, pictures.rs compares it with what another build draws.
//
// Results come from result codes; the other states are reached as a visitor reaches them, by pressing and choosing.

const SCORED =
  "policy literacy risk_assessment impact_assessment data_quality data_rights information oversight lifecycle suppliers controls audit".split(" ");

/** The report of a code: it opens as a brief, whose first action is the full report. */
const code = (value) => ({ code: value, steps: [">"] });

/** What a visitor does, in order: an id presses or chooses what has it, `>` is the action that stands out, `?` opens the help, `+`
    asks for an earlier result, and a pair types into an input. */
const steps = (...list) => ({ steps: list });
const partOne = [">", "ai_use-1", ">", ...SCORED.flatMap((question, index) => [`${question}-${index % 5}`, ">"])];
const toAreas = [...partOne, ">", "scope-0", "organisation-0", "size-1", ">"];
const toFollowUp = [...toAreas, "areas-3", "areas-10", ">"];
const toOutlook = [...toFollowUp, "influence-1", "area_role-0", "product_role-1", ">", "practices-9", ">",
  "interaction-0", "interaction-1", ">"];

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
  areas: steps(...toAreas),
  "areas-chosen": steps(...toAreas, "areas-3", "areas-4"),
  "follow-up": steps(...toFollowUp),
  "follow-up-chosen": steps(...toFollowUp, "influence-0", "area_role-1", "area_role-2", "product_role-2"),
  "without-ai": steps(">", "ai_use-4"),
  outlook: steps(...toOutlook),
  review: steps(...toOutlook, "stakes-0", "stakes-2", "systems-0", "timeline-0", ">"),
  "code-refused": { code: "YQQQ-ZA94-3VPN-NVV0-JF08-J4TH-85UP" },
  brief: { code: "YQQQ-2K4V-M4CP-CLUG-6N3N-4EGT-RY4E" },
  opening: { code: "YQQQ-RWJG-TT6Y-46LJ-9H8J-2497-FWLF", steps: [">", "+", ["code", "YQQQ-ZA94-3VPN-NVV0-JF08-J4TH-85UP"], "submit"] },
  comparison: { code: "YQQQ-RWJG-TT6Y-46LJ-9H8J-2497-FWLF", steps: [">", "+", ["code", "YQQQ-ZLVL-H35W-TSHK-RUW5-C4GW-6F9Y"], "submit"] },
  "no-score": code("YQQQ-QQQQ-QRWV-H3MZ-X8U2-Z4DG-TWS2"),
  "score-only": code("YQQQ-ZLVL-H33T-LLTU-96YA-RQRF-7QMQ"),
  low: code("YQQQ-ZA94-3VPN-NVV0-JF08-J4TH-85UJ"),
  middle: code("YQQQ-RWJG-TT6Y-46LJ-9H8J-2497-FWLF"),
  top: code("YQQQ-TNGK-KFVJ-S6EY-89D4-645P-33L0"),
  capped: code("YQQQ-TNGK-KGHR-C26W-AQW3-J40P-QMGC"),
  prohibited: code("YQQQ-ZLVL-H35W-TSHK-RUW5-C4GW-6F9Y"),
  "out-of-scope": code("YQQQ-ZLVL-H35W-T8DJ-CQKE-58FQ-L7WT"),
  "no-ai": code("YQQQ-Z77A-6Z3P-9P88-3XUC-39V7-92QE"),
  "no-ai-result": code("YQQQ-QQQQ-QQQQ-QQQQ-QQQP-SQSD-C7FA"),
  "thirty-duties": code("YQQQ-2K4V-M4CP-CLUG-6N3N-4EGT-RY4E"),
};

const STORED = { key: "readiness-check", code: "YQQQ-ZLVL-H33T-LLTU-96YA-RQRF-7QMQ" };

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
    ">": ".screen .actions .primary",
    "?": ".help summary",
    "+": ".keep details .actions > button",
    submit: "form [type=submit]",
  }[step];
  (selector ? root.querySelector(selector) : root.getElementById(step)).click();
  await frames();
  await standing(element);
}

/** Has an element load the check, wherever it lies. */
const open = (element) => element.dispatchEvent(new FocusEvent("focusin"));

/** Has every check on the page stop, as it does when its wasm fails: however often its script was loaded by then. */
function stop() {
  const error = new WebAssembly.RuntimeError("the gallery shows what a failure looks like");
  const script = new URL("widget.js", document.querySelector("script[src*=readiness-check]").src);
  error.stack += [script, ...Array.from({ length: 200 }, (_, time) => `${script}?${time}`)].join(" ");
  dispatchEvent(new ErrorEvent("error", { error, message: error.message }));
}

/** Puts a widget in this state into a place. */
async function mount(place, name, { lang, theme }) {
  const state = STATES[name];
  if (state.stored) {
    // Saved as the widget saves: by pressing the button in a widget that shows these answers.
    const earlier = document.createElement("readiness-check");
    earlier.setAttribute("code", STORED.code);
    place.append(earlier);
    open(earlier);
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
  // Without the attribute it would go on with the state that was shown before.
  element.setAttribute("code", state.code ?? "");
  const note = document.createElement("p");
  note.textContent = lang === "de" ? "Der Selbstcheck wird geladen." : "The check is loading.";
  element.append(note);
  // What is not in the document is not shown; nobody but the page can say so of itself.
  if (state.wait) Object.defineProperty(element, "isConnected", { value: false });
  place.append(element);
  if (state.wait) return element;
  open(element);
  await standing(element);
  if (state.fail) stop();
  for (const step of state.steps ?? []) await act(element, step);
  if (state.stored || name === "saved") localStorage.removeItem(STORED.key);
  return element;
}

/** Shows one state alone. */
async function show(name, combination) {
  document.body.dataset.one = "";
  document.body.dataset.width = combination.width;
  document.documentElement.style.colorScheme = combination.theme;
  document.querySelector("main").replaceChildren();
  const element = await mount(document.querySelector("main"), name, combination);
  document.activeElement?.blur();
  await document.fonts.ready;
  await frames();
  return element;
}

/** Opens everything in the state on show that can be opened. */
async function unfold() {
  const element = document.querySelector("readiness-check");
  for (const part of element.shadowRoot.querySelectorAll("details")) part.open = true;
  await frames();
}

Object.assign(window, { gallery: { states: Object.keys(STATES), show, unfold } });

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
