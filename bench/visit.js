// One visit in a fresh browser profile: loads a page, answers everything, reads the result, and says what it cost.

import { inPage } from "./in-page.js";

/** As little as tells one task from the next: every traced event is work too. */
const CATEGORIES = ["toplevel", "blink.user_timing"];
const TASK = "ThreadControllerImpl::RunTask";

/** The two surroundings every page is measured in. Slow 4G as Lighthouse and WebPageTest define it: 150 ms round trip, 1.6 Mbit/s down. */
export const MODES = {
  free: { name: "no throttling", cpu: 1 },
  slow: {
    name: "4× CPU, slow 4G",
    cpu: 4,
    network: { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 },
  },
};

const VIEWPORT = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: false };

/** What the visitor does: a company that has AI rank its applicants, with answers to every question. */
export function plan({ questions, words }) {
  const { intro, quiz, stop, review, result } = words;
  const byId = Object.fromEntries(questions.map((question) => [question.id, question]));
  const single = (id, ...options) => ({
    title: byId[id].title,
    options: options.map((option) => byId[id].options.find((candidate) => candidate.id === option).label),
  });
  const grouped = (title, ...parts) => ({ title, options: parts.flatMap(({ options }) => options) });
  const scored = questions.filter(({ block }) => block);
  const steps = [
    single("ai_use", "assistants", "processes"),
    ...scored.map(({ id }, index) => single(id, ["0", "1", "2", "3", "unknown"][index % 5])),
    { title: stop.title, options: [] },
    grouped(quiz.profile_title, single("scope", "eu"), single("organisation", "company"), single("size", "medium")),
    single("areas", "employment"),
    grouped(quiz.follow_up_title, single("influence", "decides"), single("area_role", "use")),
    single("practices", "none"),
    single("interaction", "chatbot"),
    grouped(quiz.outlook_title, single("stakes", "client_evidence"), single("systems", "iso9001"), single("timeline", "asap")),
    { title: review.title, options: [], kind: "review", buttons: [review.show] },
    // The result is complete with its last button: ours comes in two steps, the top first.
    { title: result.title, options: [], kind: "result", last: result.again },
  ];
  // Our stop has a button of its own; SurveyJS's preview is reached by one with the preview's name and has no heading.
  const buttons = [quiz.continue, stop.act, review.show, review.title];
  return { start: intro.start, steps, buttons };
}

/** Opens a page in a fresh profile under these conditions, does something with it, and closes it again. */
export async function open(browser, url, mode, { start, steps }, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(VIEWPORT);
    const session = await page.createCDPSession();
    const requests = watch(session);
    await session.send("Network.enable");
    if (mode.network) await session.send("Network.emulateNetworkConditions", mode.network);
    await session.send("Emulation.setCPUThrottlingRate", { rate: mode.cpu });
    // A page of the same site first: starting a process for the site is not the page's doing.
    await page.goto(new URL("/blank.html", url).href);
    await page.evaluateOnNewDocument(inPage, start, steps[0].title);
    requests.length = 0;
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const outcome = await use({ page, session, requests, errors });
    if (errors.length) throw new Error(`${page.url()}: ${errors[0]}`);
    return outcome;
  } finally {
    await context.close();
  }
}

/** Goes to a page and waits for its first question. */
export async function load({ page, errors }, url) {
  await page.goto(url);
  return within(page.evaluate(() => bench.loaded), `${url} shows its first question`, errors);
}

/** Visits a page. Unless `answering`, it only loads it. */
export function visit(browser, url, mode, { start, steps, buttons }, answering) {
  return open(browser, url, mode, { start, steps }, async (tab) => {
    const loaded = await load(tab, url);
    // What the page around the check loads is the same for all. A request that is still on its way has no bytes yet.
    const requests = () => tab.requests
      .filter(({ url: of }) => of !== url && !of.startsWith("data:") && !of.endsWith("/page.css")).map((request) => ({ ...request }));
    const first = requests().filter(({ bytes }) => bytes);
    const answered = answering ? await answer(tab, steps, buttons) : {};
    const { longTasks, shift, score, slowEvents, wasm } = await tab.page.evaluate(() => {
      const { longTasks, shift, slowEvents } = bench;
      return { longTasks, shift, slowEvents, score: bench.score(), wasm: bench.wasmBytes() };
    });
    const over = (tasks) => tasks.reduce((sum, { duration }) => sum + duration - 50, 0);
    const [before, after] = [true, false].map((loading) => longTasks.filter(({ startTime }) => startTime < loaded.question === loading));
    return {
      ...loaded,
      ...answered,
      ...(answering && { ...(await heap(tab)), score, slowEvents, wasm }),
      first,
      requests: requests(),
      blocking: over(before),
      longestTask: Math.max(0, ...after.map(({ duration }) => duration)),
      shift,
    };
  });
}

/** Every request of the page with the bytes that came over the wire, headers included. */
function watch(session) {
  const requests = [];
  const byId = new Map();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    const entry = { url: request.url, bytes: 0 };
    byId.set(requestId, entry);
    requests.push(entry);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    Object.assign(byId.get(requestId) ?? {}, { bytes: encodedDataLength }));
  return requests;
}

/** Answers everything by mouse, and says of each click how long it took and how much work it was. */
export async function answer({ page, session, errors }, steps, buttons) {
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.tracing.start({ categories: CATEGORIES });
  const clicks = [];
  for (const [place, { title, options }] of steps.entries()) {
    for (const option of options) clicks.push({ place, to: "option", ...(await click(page, session, { option }, { option }, errors)) });
    const next = steps[place + 1];
    if (next) clicks.push({ place, to: next.kind ?? "question", ...(await click(page, session, { buttons }, { title: next.title, buttons: next.buttons, last: next.last, gone: title }, errors)) });
  }
  const trace = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const work = workOf(trace.traceEvents);
  for (const each of clicks) each.work = work(each.down, each.end);
  return { clicks };
}

/** The JS heap after a garbage collection, which is a long task itself and therefore comes last. */
async function heap({ session }) {
  await session.send("HeapProfiler.collectGarbage");
  return { heap: (await session.send("Runtime.getHeapUsage")).usedSize };
}

async function click(page, session, target, goal, errors) {
  // A frame later: Preact's page moves once more after it has drawn, and the click would miss.
  const aimed = page.evaluate(async (target, goal) => {
    await new Promise(requestAnimationFrame);
    return bench.aim(target, goal);
  }, target, goal);
  const { x, y } = await within(aimed, JSON.stringify(target), errors);
  const mouse = (type) => session.send("Input.dispatchMouseEvent", { type, x, y, button: "left", buttons: type === "mousePressed" ? 1 : 0, clickCount: 1 });
  // Asked before the click, so that the question itself is no work within it.
  const answered = page.evaluate(() => bench.answered);
  await session.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
  await mouse("mousePressed");
  await mouse("mouseReleased");
  return within(answered, `a click on ${JSON.stringify(target)} shows ${JSON.stringify(goal)}`, errors);
}

/** How long the page's main thread worked between two moments of the page's clock, from the trace. */
function workOf(events) {
  const mark = events.find(({ name, cat, args }) => name === "bench" && cat.includes("user_timing") && args?.data?.startTime !== undefined);
  if (!mark) throw new Error("the trace holds no mark of the bench");
  const offset = mark.ts / 1000 - mark.args.data.startTime;
  const tasks = events.filter(({ name, pid, tid }) => name === TASK && pid === mark.pid && tid === mark.tid);
  // Processor time of the thread: what else the machine does meanwhile is not the page's work.
  return (from, to) =>
    tasks.reduce((sum, { ts, dur = 0, tdur = dur }) => {
      const begin = ts / 1000 - offset;
      const overlap = Math.min(begin + dur / 1000, to) - Math.max(begin, from);
      return overlap > 0 ? sum + overlap * (tdur / dur) : sum;
    }, 0);
}

/** A wait with an end and a name, so that a changed page stops the bench with a reason. */
export async function within(promise, what, errors, limit = 30_000) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${limit / 1000} s: ${what}${errors.length ? ` (${errors[0]})` : ""}`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
