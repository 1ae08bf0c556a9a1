// A small client of W3C WebDriver: a driver with whatever it starts, and one session in it.

import { spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";

/** How long a driver may take to listen, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Runs a program, and ends all of its group when nobody holds the other end of its standard input any more: the system closes
 * that with this process, however it ends. The tests start their drivers in the same way (tests/browser/driver/process.rs).
 */
const GROUP = 'exec 3<&0; "$@" 3<&- & program=$!; (cat <&3 >&2; kill -KILL 0) & exec 3<&-; wait $program';

/** A program and all that it starts. What it says goes into its log, unless somebody `reads` it. */
function startGroup(program, parameters, environment, reads = false) {
  const files = mkdtempSync(`${tmpdir()}/bench-driver-`);
  const log = openSync(`${files}/log`, "w");
  const shell = spawn("sh", ["-c", GROUP, "sh", program, ...parameters], {
    detached: true,
    env: { ...process.env, ...environment, TMPDIR: files },
    stdio: ["pipe", reads ? "pipe" : log, log],
  });
  const ended = new Promise((done) => shell.once("exit", done));
  const end = async () => {
    shell.stdin.end();
    await ended;
    rmSync(files, { recursive: true, force: true });
  };
  return { shell, ended, end, said: () => readFileSync(`${files}/log`, "utf8").trim() };
}

/** A screen that nobody sees; it picks a free number itself and says it once it listens. */
async function startScreen() {
  const screen = startGroup("Xvfb", ["-displayfd", "1", "-screen", "0", "1500x1100x24", "-nolisten", "tcp"], {}, true);
  const number = await Promise.race([new Promise((read) => screen.shell.stdout.once("data", read)), screen.ended.then(() => undefined)]);
  if (number === undefined) throw new Error(`Xvfb ended at once: ${screen.said()}`);
  return { ...screen, display: `:${String(number).trim()}` };
}

/** A port that is free now. */
async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a driver and a session in it, on a screen of its own `onScreen`, lets somebody use it, and ends all of it. */
export async function withSession({ program, parameters = [], capabilities = {}, onScreen = false }, use) {
  const groups = [];
  try {
    const environment = {};
    if (onScreen) {
      const screen = await startScreen();
      groups.push(screen);
      environment.DISPLAY = screen.display;
    }
    const port = await freePort();
    const driver = startGroup(program, [`--port=${port}`, ...parameters], environment);
    groups.push(driver);
    const address = `http://127.0.0.1:${port}`;
    await untilItListens(address, driver, program);
    const { sessionId, capabilities: granted } = await send("POST", `${address}/session`, { capabilities: { alwaysMatch: capabilities } });
    const session = new Session(`${address}/session/${sessionId}`, granted);
    try {
      return await use(session);
    } finally {
      // The browser removes its profile. Where the driver is gone there is nothing to close.
      await session.end().catch(() => {});
    }
  } finally {
    for (const group of groups.reverse()) await group.end();
  }
}

/** Not every driver says that it listens. */
async function untilItListens(address, { ended, said }, program) {
  const late = Date.now() + PATIENCE;
  let gone = false;
  ended.then(() => { gone = true; });
  for (;;) {
    if (gone) throw new Error(`${program} ended at once: ${said()}`);
    const answered = await fetch(`${address}/status`).then((answer) => answer.ok, () => false);
    if (answered) return;
    if (Date.now() > late) throw new Error(`${program} does not listen on ${address}`);
    await setTimeout(20);
  }
}

async function send(method, address, parameters) {
  const body = method === "POST" && { body: JSON.stringify(parameters ?? {}), headers: { "Content-Type": "application/json" } };
  const answer = await fetch(address, { method, ...body });
  const text = await answer.text();
  let value;
  try {
    ({ value } = JSON.parse(text));
  } catch {
    throw new Error(`${address}: ${text}`);
  }
  if (!answer.ok) throw new Error(`${new URL(address).pathname.split("/").slice(3).join("/")}: ${value.error}: ${value.message}`);
  return value;
}

/** What a browser is asked to do; each is done when its promise is kept. */
class Session {
  constructor(address, { browserVersion }) {
    this.address = address;
    this.version = browserVersion;
    /** What the window has around its inside. */
    this.border = { width: 0, height: 0 };
  }

  post(path, parameters) {
    return send("POST", `${this.address}/${path}`, parameters);
  }

  get(path) {
    return send("GET", `${this.address}/${path}`);
  }

  end() {
    return send("DELETE", this.address);
  }

  open(url) {
    return this.post("url", { url });
  }

  /** The value of an expression in the page, or what its promise gives. */
  evaluate(expression, ...parameters) {
    return this.post("execute/sync", { script: `return (${expression})`, args: parameters });
  }

  /** Moves the mouse to a place in the window and clicks. */
  click({ x, y }) {
    const actions = [
      { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y), origin: "viewport" },
      { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 },
    ];
    return this.post("actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] });
  }

  /** Does something in a new window and closes it again. A new tab would stay hidden in WebKit, where it draws nothing. */
  async inNewWindow(use) {
    const before = await this.get("window");
    const { handle } = await this.post("window/new", { type: "window" });
    await this.post("window", { handle });
    try {
      return await use();
    } finally {
      await send("DELETE", `${this.address}/window`);
      await this.post("window", { handle: before });
    }
  }

  /** Makes the inside of the window this large. */
  async resize(width, height) {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await this.post("window/rect", { width: width + this.border.width, height: height + this.border.height });
      const inside = await this.evaluate(`(${settled})(...arguments)`, width, height);
      if (inside.width === width && inside.height === height) return;
      const outside = await this.get("window/rect");
      this.border = { width: outside.width - inside.width, height: outside.height - inside.height };
    }
    throw new Error(`this browser makes no window of ${width} × ${height}`);
  }
}

/** In the page: its size, as soon as that is the one that is wanted; a screen without a window manager takes some frames for it. */
function settled(width, height) {
  return new Promise((resolve) => {
    let frames = 0;
    const look = () => {
      frames += 1;
      if ((innerWidth === width && innerHeight === height) || frames > 30) resolve({ width: innerWidth, height: innerHeight });
      else requestAnimationFrame(look);
    };
    look();
  });
}
