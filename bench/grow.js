// The same check with twice and four times as many questions, built to see how its cost grows.
//
// A copy of the sources in target/growth gets further scored questions, each with all the texts of one there is. Their words are the
// original's in another order, so that compression finds words again but no sentences, as between real questions. The copies stay out
// of the result code, whose layout names its questions; rules of the AI Act and the texts of the result page are not multiplied.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "smol-toml";
import { ROOT } from "./site.js";

const FOLDER = `${ROOT}target/growth`;
/** 25 questions, 12 of them scored: two further sets of twelve make 49, six make 97. */
const SIZES = { doubled: 2, quadrupled: 6 };

/** The release folders of the grown checks by name, built where the sources have changed. */
export function grown() {
  const sources = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n")
    .filter((file) => !file.startsWith("bench/") && !file.endsWith(".md") && existsSync(ROOT + file));
  const dists = {};
  for (const [name, sets] of Object.entries(SIZES)) {
    const copy = `${FOLDER}/${name}`;
    const hash = createHash("sha256").update(String(sets)).update(readFileSync(new URL(import.meta.url)));
    for (const file of sources) if (!file.startsWith("tests/")) hash.update(file).update(readFileSync(ROOT + file));
    const stamp = hash.digest("hex");
    if (!existsSync(`${copy}/stamp`) || readFileSync(`${copy}/stamp`, "utf8") !== stamp) {
      console.log(`   building the check with ${25 + 12 * sets} questions`);
      rmSync(copy, { recursive: true, force: true });
      for (const file of sources) {
        mkdirSync(dirname(`${copy}/${file}`), { recursive: true });
        cpSync(ROOT + file, `${copy}/${file}`);
      }
      grow(copy, sets);
      release(copy);
      writeFileSync(`${copy}/stamp`, stamp);
    }
    dists[name] = `${copy}/dist`;
  }
  return dists;
}

function grow(copy, sets) {
  const numbers = Array.from({ length: sets }, (_, index) => index + 2);
  const edit = (file, change) => {
    const path = join(copy, file);
    const before = readFileSync(path, "utf8");
    const after = change(before);
    if (after === before) throw new Error(`bench/grow.js finds nothing to multiply in ${file} any more`);
    writeFileSync(path, after);
  };

  edit("src/model/ids.rs", (source) => {
    const scored = /\n    Scored \{\n([\s\S]*?)\n    \}\n/.exec(source)[1];
    const further = numbers.map((number) => scored.replace(/(\w+) = "(\w+)"/g, `$1${number} = "$2_${number}"`)).join("\n");
    return source.replace(/(\n    (?:Question|Scored) \{\n[\s\S]*?)(\n    \}\n)/g, (_, list, end) => `${list}\n${further}${end}`);
  });
  edit("src/model/catalogue.rs", (source) =>
    source.replace(/static FACTS: \[Facts; 12\] = \[\n([\s\S]*?)\n\];/, (_, rows) => {
      const further = numbers.map((number) => rows.replace(/\bS::(\w+)/g, `S::$1${number}`)).join("\n");
      return `static FACTS: [Facts; ${12 + 12 * sets}] = [\n${rows}\n${further}\n];`;
    }));
  // The standard library knows the default of arrays up to 32 only.
  edit("src/model/answers.rs", (source) =>
    `${source.replace("Debug, Default,", "Debug,")}
impl Default for Answers {
    fn default() -> Self {
        Self { chosen: [0; Question::ALL.len()] }
    }
}
`);
  // What is grown on purpose has no budget.
  edit("xtask/src/budget.rs", (source) => source.replace(/\d+_\d{3}/g, "1_000_000"));
  for (const language of ["en", "de"]) {
    edit(`content/${language}.toml`, (source) => {
      const all = parse(source);
      const ids = Object.keys(all.question).filter((id) => all.gap[id]);
      const copied = { question: {}, gap: {} };
      for (const number of numbers) {
        for (const id of ids) {
          copied.question[`${id}_${number}`] = reworded(all.question[id], number);
          copied.gap[`${id}_${number}`] = reworded(all.gap[id], number);
        }
      }
      return `${source}\n${stringify(copied)}`;
    });
  }
}

/** All texts of a table with their words in another order, the same in every run. */
function reworded(value, seed) {
  if (typeof value !== "string") return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reworded(inner, seed)]));
  const words = value.split(" ");
  const order = words.map((word, place) => [createHash("md5").update(`${seed} ${place} ${word}`).digest("hex"), word]);
  return order.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, word]) => word).join(" ");
}

/** A release build in the copy, with the tools that are there and a target folder for all copies. */
function release(copy) {
  const target = `${FOLDER}/target`;
  if (!existsSync(`${target}/wasm`)) {
    mkdirSync(target, { recursive: true });
    cpSync(`${ROOT}target/wasm`, `${target}/wasm`, { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(`${ROOT}.tools`, `${copy}/.tools`);
  symlinkSync(target, `${copy}/target`);
  execFileSync("cargo", ["xtask", "build"], { cwd: copy, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, CARGO_TARGET_DIR: undefined } });
}
