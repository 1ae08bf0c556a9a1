// `readiness-check copy`, with a release of a few files.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";

import { copyRelease } from "../bin/copy-release.js";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const FILES = {
  "integrity.json": "{}",
  "readiness-check.js": "loader",
  "widget_bg.wasm": "\0asm\r\n",
  "frame-settings.json": "empty",
  "check/bytes.js": "of the installation check",
};

/** A site, a release, and what is in the site's copy of it. */
function scene() {
  const root = mkdtempSync(join(tmpdir(), "readiness-check-"));
  mkdirSync(join(root, "public"));
  mkdirSync(join(root, "release/check"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(root, "release", name), text);
  const place = join(root, "public", "readiness-check", version);
  return {
    root,
    place,
    copy: () => copyRelease(join(root, "public"), pathToFileURL(join(root, "release/"))),
    copied: () => {
      const names = readdirSync(place, { recursive: true }).filter((name) => statSync(join(place, name)).isFile());
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(place, name), "utf8")]));
    },
    put: (name, text) => writeFileSync(join(place, name), text),
  };
}

test("every file comes into a folder of its version, byte for byte", () => {
  const { copy, copied } = scene();
  const { isRight, words } = copy();
  assert.ok(isRight, words);
  assert.deepEqual(copied(), FILES);
  assert.match(words.join("\n"), /5 files copied of 5[\s\S]*define\(\)[\s\S]*FOLDER/);
});

test("a second time there is nothing to do", () => {
  const { copy } = scene();
  copy();
  assert.match(copy().words[0], /^Already there/);
});

test("a damaged file is restored, a missing one comes, and the owner's stays", () => {
  const { copy, copied, put, place } = scene();
  copy();
  put("widget_bg.wasm", "\0asm\n");
  put("frame-settings.json", "the owner's");
  rmSync(join(place, "readiness-check.js"));
  const { isRight, words } = copy();
  assert.ok(isRight, words);
  assert.match(words[0], /1 files copied, 1 damaged ones restored of 5/);
  assert.deepEqual(copied(), { ...FILES, "frame-settings.json": "the owner's" });
});

test("what is another release is named and left alone", () => {
  const { copy, copied, put } = scene();
  copy();
  put("integrity.json", "{ \"another\": 1 }");
  put("readiness-check.js", "another");
  const before = copied();
  const { isRight, words } = copy();
  assert.equal(isRight, false);
  assert.match(words[0], /nothing was changed\. Different: integrity\.json, readiness-check\.js\./);
  assert.deepEqual(copied(), before);
});

test("a folder that is not there is made and said, for no repository keeps an empty one; a file is none", () => {
  const { root } = scene();
  const copyTo = (name) => copyRelease(join(root, name), pathToFileURL(join(root, "release/")));
  const { isRight, words } = copyTo("publik");
  assert.ok(isRight, words);
  assert.match(words[0], /publik is new/);
  assert.doesNotMatch(copyTo("publik").words[0], /is new/);
  const failed = copyTo("release/integrity.json");
  assert.equal(failed.isRight, false);
  assert.match(failed.words[0], /^Cannot copy to /);
});

test("older versions are told of", () => {
  const { root, copy } = scene();
  mkdirSync(join(root, "public/readiness-check", "0.9.0"), { recursive: true });
  assert.match(copy().words.at(-1), /0\.9\.0$/);
});
