// What happens between navigation and the first question: the waterfall of requests and the main thread's steps, from one trace.

import { load, open } from "./visit.js";

/** Trace events that are steps of a start, with what they are. */
const STEPS = {
  "v8.evaluateModule": "script runs",
  "wasm.StartStreamingCompilation": "wasm: compilation begins",
  "wasm.FinishStreaming": "wasm: compiled",
  "wasm.SyncInstantiate": "wasm: instantiated",
};

/** The steps of one load, in milliseconds from navigation, in order. */
export function startup(browser, url, mode, plan) {
  return open(browser, url, mode, plan, async (tab) => {
    await tab.page.tracing.start({ categories: ["disabled-by-default-devtools.timeline", "devtools.timeline", "blink.user_timing", "v8", "v8.wasm"] });
    const { intro, question } = await load(tab, url);
    const streamed = await tab.page.evaluate(() => bench.streamed);
    const events = JSON.parse(Buffer.from(await tab.page.tracing.stop()).toString()).traceEvents;

    const ofRequest = (name, id) => events.find((event) => event.name === name && event.args.data?.requestId === id);
    const page = events.find(({ name, args }) => name === "ResourceSendRequest" && args.data.url === url);
    const thread = events.find(({ name, cat }) => name === "bench-loaded" && cat.includes("user_timing"));
    const began = thread.ts / 1000 - thread.args.data.startTime;
    const at = ({ ts, dur = 0 }, end) => (ts + (end ? dur : 0)) / 1000 - began;
    const files = events.filter((event) => event.name === "ResourceSendRequest" && event.pid === page.pid).map((event) => {
      const id = event.args.data.requestId;
      const finished = ofRequest("ResourceFinish", id);
      return {
        file: new URL(event.args.data.url).pathname.split("/").at(-1),
        sent: at(event),
        answered: at(ofRequest("ResourceReceiveResponse", id) ?? event),
        finished: finished ? at(finished) : NaN,
        bytes: finished?.args.data.encodedDataLength ?? 0,
      };
    }).filter(({ sent }) => sent >= -50);
    const onThread = events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid);
    const steps = onThread.filter(({ name }) => STEPS[name]).map((event) => ({
      at: at(event), step: STEPS[event.name], took: (event.dur ?? 0) / 1000, of: event.args?.fileName ?? event.args?.data?.url,
    }));
    const longTasks = onThread.filter(({ name, dur, ts }) => name === "RunTask" && dur > 25_000 && ts / 1000 > began)
      .map((event) => ({ at: at(event), took: event.dur / 1000 })).filter(({ at }) => at < question);
    const lazily = onThread.filter(({ name }) => name === "wasm.CompileLazy");
    const compiled = { functions: lazily.length, took: lazily.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0) };
    return { files, steps, longTasks, compiled, intro, question, streamed };
  });
}
