// No two sentences of the page may contradict each other: all that a page's policies, the trial of the frame and the folder can say, together.

import assert from "node:assert/strict";
import test from "node:test";

import { frameCodeOf, hintsCodeOf, modeOf, rightCodeOf, verdictOf } from "./verdict.js";
import german from "./words.de.js";
import english from "./words.en.js";

const LACKING = [{ line: "script-src 'self'", add: ["'self'"] }];
const FRAMES = ["checking", "shown", "failed", "silent", "blocked"];
const HINT = { level: "hint", code: "uncompressed", files: ["widget.js"] };
const OF_A_FILE = { level: "bad", code: "missing", files: ["result.wasm"] };
const OF_THE_FRAME = { level: "bad", code: "frame-option", files: [] };

/** Every page with every folder. */
function* cases() {
  for (const inline of [[], LACKING]) {
    for (const frame of [[], LACKING]) {
      for (const plain of [[], LACKING]) {
        for (const shown of FRAMES) {
          for (const findings of [[], [HINT], [OF_A_FILE], [OF_A_FILE, HINT], [OF_THE_FRAME]]) {
            const state = { isDone: shown != "checking", frame: shown, findings: shown == "checking" ? [] : findings };
            yield { modes: { inline, frame, plain }, state };
          }
        }
      }
    }
  }
}

/** All that the page says in one language. */
function said(words, { modes, state }) {
  const { code, plain } = verdictOf(modes, state);
  return [words.modes[code], plain ? words.modes[plain] : "", words.frameText[frameCodeOf(state)]];
}

test("nobody is told to take a frame that does not run", () => {
  for (const each of cases()) {
    const doesNotRun = each.state.isDone && each.state.frame != "shown";
    if (!doesNotRun) continue;
    for (const words of [english, german]) {
      const [mode, plain] = said(words, each);
      assert.ok(![words.modes.both, words.modes.frame].includes(mode), mode);
      assert.notEqual(plain, words.modes.plain);
    }
    assert.notEqual(verdictOf(each.modes, each.state).state, "good");
  }
});

test("what the policy forbids is never said to work, nor the other way round", () => {
  const works = { both: [true, true], inline: [true, false], frame: [false, true], none: [false, false] };
  for (const { modes, state } of cases()) {
    const { code, plain } = verdictOf(modes, state);
    assert.deepEqual(works[code.replace("Later", "")], [!modes.inline.length, !modes.frame.length]);
    assert.equal(code.replace("Later", ""), modeOf(modes));
    assert.equal(Boolean(plain), modeOf(modes) == "none" && !modes.plain.length);
  }
});

test("a page is not called good beside files that are wrong", () => {
  for (const { modes, state } of cases()) {
    const { isWrong, state: colour } = verdictOf(modes, state);
    assert.equal(isWrong, state.isDone && state.findings.includes(OF_A_FILE));
    if (isWrong) assert.notEqual(colour, "good");
  }
});

test("XFO: DENY on the folder leaves inline mode, and says so", () => {
  const state = { isDone: true, frame: "blocked", findings: [OF_THE_FRAME] };
  const { code, isWrong } = verdictOf({ inline: [], frame: [], plain: [] }, state);
  assert.equal(code, "bothLater");
  assert.ok(!isWrong, "the fault is the frame's alone");
  assert.equal(frameCodeOf(state), "failed");
});

test("a frame is said to run only where nothing is wrong", () => {
  for (const { state } of cases()) {
    const code = frameCodeOf(state);
    if (code == "shown") assert.ok(!state.isDone || state.findings.every(({ level }) => level != "bad"));
    if (code == "failed") assert.ok(state.frame != "shown");
  }
  assert.equal(frameCodeOf({ isDone: true, frame: "shown", findings: [OF_A_FILE] }), "partly");
});

test("hints are no consolation where something is wrong, and all is whole only without a hint", () => {
  assert.equal(hintsCodeOf({ findings: [HINT] }), "right");
  assert.equal(hintsCodeOf({ findings: [HINT, OF_A_FILE] }), "wrong");
  assert.equal(rightCodeOf({ findings: [] }), "whole");
  assert.equal(rightCodeOf({ findings: [HINT] }), "hints");
});

test("the page that was looked at stands above the frame, so no sentence says below", () => {
  assert.match(english.frameText.shown, /page above/);
  assert.match(german.frameText.shown, /Seite oben/);
});
