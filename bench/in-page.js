// Runs inside every measured page before its own scripts. It finds things by the words a visitor reads, so that one driver
// serves all three implementations, and notes when something is painted. It is sent to the page as text: no imports here.

export function inPage(start, firstTitle) {
  /** What a click on an option or a button makes handlers of the page run for. */
  const HANDLED = ["click", "input", "change", "submit"];
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

  /** The time in the next task, which comes after everything that the present one does. */
  const nextTask = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });

  /** The first task after the frame that shows what is asked for, and how much of the frames until then was spent on them. */
  const painted = (condition) =>
    new Promise((resolve) => {
      let drawing = 0;
      const look = () => {
        const begun = performance.now();
        const shown = condition();
        nextTask().then((end) => {
          // Style, layout and paint are done.
          drawing += end - begun;
          if (shown) resolve({ drawing, end });
        });
        if (!shown) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  /**
   * One more frame, for what the page does after it has drawn; until nothing moves any more, for nobody answers within a fifth of a second;
   * and a part of a frame, for a visitor clicks at any moment of it.
   */
  const rest = async () => {
    await new Promise(requestAnimationFrame);
    const moving = root().getAnimations({ subtree: true }).filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime));
    await Promise.allSettled(moving.map(({ finished }) => finished));
    await new Promise((resolve) => setTimeout(resolve, 17 * Math.random()));
  };

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

  const firstPaint = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntriesByName("first-contentful-paint")) resolve(startTime);
    }).observe({ type: "paint", buffered: true });
  });

  // From navigation to the first question: the start button is pressed as soon as it is painted and hit by a pointer.
  bench.loaded = (async () => {
    const { end: intro } = await painted(() => button([start]));
    button([start]).click();
    const hit = () => {
      if (!titled(firstTitle)) return false;
      const first = root().querySelector("fieldset input, [role=radiogroup] input, [role=group] input, .sd-question input");
      return !!first && visible(first);
    };
    const { end: question } = await painted(hit);
    performance.mark("bench-loaded");
    return { intro, question };
  })();

  /** What the browser itself noted of the page's load; `asked` is when the first file of the check or of a peer was asked for. */
  bench.load = async () => {
    const [{ domContentLoadedEventEnd, loadEventEnd }] = performance.getEntriesByType("navigation");
    const files = performance.getEntriesByType("resource").filter(({ name }) => !name.endsWith("/page.css"));
    return {
      asked: Math.min(...files.map(({ startTime }) => startTime)),
      interactive: domContentLoadedEventEnd, complete: loadEventEnd, firstPaint: await firstPaint,
    };
  };

  /** The finest time that the page is told, in milliseconds. */
  bench.clock = () => {
    const step = () => {
      const before = performance.now();
      for (;;) {
        const after = performance.now();
        if (after > before) return after - before;
      }
    };
    return Math.min(...Array.from({ length: 50 }, step));
  };

  /** The score on the result, to see that all three did the same work. */
  bench.score = () => Number(/(\d+)\s*of 100/.exec(root()?.textContent)?.[1]);

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
        const begun = performance.now();
        // A label's click is followed by its input's, and by the events of that: whichever handler comes last ends it, with what it
        // leaves to microtasks, and to microtasks of those.
        let handled = begun;
        const note = async () => {
          for (let hop = 0; hop < 8; hop += 1) await undefined;
          handled = performance.now();
        };
        const places = [element, element.control ?? element, root()];
        const listen = (how) => places.forEach((place) => HANDLED.forEach((name) => place[how](name, note)));
        listen("addEventListener");
        const whole = painted(() => ready(goal) && complete(goal));
        const first = goal.last ? painted(() => ready(goal)) : whole;
        Promise.all([first, whole]).then(([{ end: shown }, { drawing, end }]) => {
          listen("removeEventListener");
          performance.mark("bench", { detail: "end" });
          resolve({ down, click: event.timeStamp, shown, end, handling: handled - begun, drawing });
        });
      }, { capture: true, once: true });
    });
    return { x: left + Math.min(width / 2, 60), y: top + height / 2 };
  };
  /** What was noted of the click before, if there was one, and where to click next, if anywhere. */
  bench.next = async (target, goal) => {
    const noted = await bench.answered;
    await rest();
    return { noted, place: target && bench.aim(target, goal) };
  };
}
