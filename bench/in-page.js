// Runs inside every measured page before its own scripts. It finds things by the words a visitor reads, so that one driver
// serves all three implementations, and notes when something is painted. It is sent to the page as text: no imports here.

export function inPage(start, firstTitle) {
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const root = () => document.querySelector("readiness-check")?.shadowRoot ?? document.getElementById("quiz");
  const visible = (element) => element.getClientRects().length > 0;
  const titled = (title) =>
    [...(root()?.querySelectorAll("[role=heading],h1,h2,h3,h4,h5,.sd-title") ?? [])].find((heading) => plain(heading.textContent).startsWith(plain(title)));
  const button = (names) =>
    [...(root()?.querySelectorAll("button,input[type=button],input[type=submit]") ?? [])]
      .find((element) => names.some((name) => plain(name) === plain(element.value || element.textContent)) && visible(element));
  const input = (label) => {
    const found = [...root().querySelectorAll("label")].find((element) => plain(element.textContent).startsWith(plain(label)) && visible(element));
    return { label: found, input: found?.control ?? found?.querySelector("input") };
  };
  const ready = ({ option, title, gone, buttons }) =>
    option ? input(option).input?.checked : buttons ? button(buttons) : titled(title) && !titled(gone);
  // By its words alone: to ask where it lies would have the browser lay out what it may have left for later.
  const complete = ({ last }) =>
    !last || [...root().querySelectorAll("button")].some(({ textContent }) => plain(textContent) === plain(last));

  /** Resolves in the first task after the frame that shows what is asked for: style, layout and paint are done. */
  const painted = (condition) =>
    new Promise((resolve) => {
      const look = () => {
        if (!condition()) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      };
      requestAnimationFrame(look);
    });

  const bench = { memories: new Set(), longTasks: [], slowEvents: [], shift: 0 };
  window.bench = bench;

  // The memory of the wasm instances, which share it, to be counted with the heap. The modules themselves are untouched.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...parameters) => {
      const made = await original.apply(WebAssembly, parameters);
      for (const value of Object.values((made.instance ?? made).exports)) if (value instanceof WebAssembly.Memory) bench.memories.add(value);
      bench.streamed = name === "instantiateStreaming";
      return made;
    };
  }
  bench.wasmBytes = () => [...bench.memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.longTasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, duration, interactionId } of list.getEntries()) if (interactionId && name === "click") bench.slowEvents.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) bench.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  // From navigation to the first question: the start button is pressed as soon as it is painted and hit by a pointer.
  bench.loaded = (async () => {
    const intro = await painted(() => button([start]));
    button([start]).click();
    const hit = () => {
      if (!titled(firstTitle)) return false;
      const first = root().querySelector("fieldset input, [role=radiogroup] input, [role=group] input, .sd-question input");
      return !!first && visible(first);
    };
    const question = await painted(hit);
    performance.mark("bench-loaded");
    return { intro, question };
  })();

  /** The score on the result, to see that all three did the same work. */
  bench.score = () => Number(/(\d+)\s*of 100/.exec(root().textContent)?.[1]);

  /** Brings a target into view, notes the next click on it, and returns where to click. */
  bench.aim = (target, goal) => {
    const element = target.option ? input(target.option).label : button(target.buttons);
    if (!element) throw new Error(`not on the screen: ${JSON.stringify(target)}`);
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = element.getClientRects()[0];
    let down;
    addEventListener("pointerdown", (event) => { down = event.timeStamp; }, { capture: true, once: true });
    bench.answered = new Promise((resolve) => {
      addEventListener("click", (event) => {
        painted(() => ready(goal) && complete(goal)).then((end) => {
          performance.mark("bench", { detail: "end" });
          resolve({ down, click: event.timeStamp, end });
        });
      }, { capture: true, once: true });
    });
    return { x: left + Math.min(width / 2, 60), y: top + height / 2 };
  };
}
