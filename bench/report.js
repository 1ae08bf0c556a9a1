// From the results of a run to RESULTS.md: the tables, the ratios, the bars of bench/README.md, and where a peer is ahead.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { loadingInEngines, stepsInEngine } from "./report-engines.js";
import { hundredths, kilobytes, median, megabytes, percentile, spread, table, tenths, whole } from "./figures.js";
import { ROOT } from "./site.js";
import { MODES } from "./visit.js";

const NAMES = { check: "this check", hinted: "this check, with preload hints", preact: "Preact", surveyjs: "SurveyJS" };
const FULL = ["check", "preact", "surveyjs"];

/** The text of RESULTS.md and how many bars were missed. */
export function report(results) {
  const of = (mode, name, pick) => results.visits[mode][name].map(pick);
  const clicks = (mode, name, ...kinds) => results.visits[mode][name].flatMap(({ clicks }) => clicks.filter(({ to }) => kinds.includes(to)));
  const bars = judge(results, of, clicks);
  const sections = [
    "# Results\n\nWritten by `cargo xtask bench`; what each figure means and how it is taken stands in README.md beside this file.",
    machine(results),
    `## The bars\n\n${table(["", "bar", "measured", ""], bars.map(({ what, bar, measured, met }) => [what, bar, measured, met ? "met" : "**missed**"]))}`,
    `## Over the wire\n\n${wire(results, of)}`,
    ...Object.entries(MODES).map(([id, { name }]) => `## Loading, ${name}\n\n${loading(id, of)}`),
    ...Object.entries(MODES).map(([id, { name }]) => `## Answering, ${name}\n\n${answering(id, of, clicks)}`),
    ...inEngines(results.engines),
    `## Memory after a visit\n\n${memory(of)}`,
    `## Where a peer is ahead\n\n${ahead(of, clicks)}`,
    `## The start-up path, ${MODES.slow.name}\n\n${path(results.startup)}`,
    `## Lighthouse on the demo page\n\n${lighthouse(results.lighthouse)}`,
    results.domain.length ? `## The domain, native\n\n${domain(results.domain)}` : "",
    `## A million visits a month\n\n${million(results)}`,
  ];
  return { text: `${sections.filter(Boolean).join("\n\n")}\n`, failed: bars.filter(({ met }) => !met).length };
}

/** What all engines tell in the same way; nothing of one that was left out. */
function inEngines(engines) {
  if (!Object.keys(engines).length) return [];
  return [
    `## Loading in every engine\n\n${loadingInEngines(engines, NAMES)}`,
    ...Object.entries(engines).map(([engine, result]) => `## Answering in ${engine}\n\n${stepsInEngine(result, FULL, NAMES)}`),
  ];
}

/** When and on what it was measured. */
function machine({ began, ended, rounds, browser, engines }) {
  const packages = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).devDependencies;
  const said = (program, ...words) => {
    try {
      return execFileSync(program, words, { cwd: ROOT, encoding: "utf8" }).trim();
    } catch {
      return "unknown";
    }
  };
  const peers = ["survey-core", "survey-js-ui", "preact", "esbuild", "lighthouse"].map((name) => `${name} ${packages[name]}`).join(", ");
  const minutes = (ended.at - began.at) / 60_000;
  const others = [began.others, ended.others].map((share) => `${whole(share * 100)} %`);
  const busy = Math.max(began.others, ended.others) > 0.1;
  return [
    `- ${began.at.toISOString().slice(0, 16).replace("T", " ")} UTC, ${rounds} rounds, ${tenths(minutes)} minutes, other work took ${others[0]} of the processors before and ${others[1]} after`,
    `- ${cpus().length} × ${cpus()[0].model}, ${whole(totalmem() / 2 ** 30)} GiB, Linux ${release()}`,
    `- ${[browser, ...Object.entries(engines).map(([engine, { version }]) => `${engine} ${version}`)].join(", ")}, Node.js ${process.version}, ${said("rustc", "--version")}; ${peers}`,
    `- commit ${said("git", "rev-parse", "--short", "HEAD")}${said("git", "status", "--porcelain", "--", ".", ":!bench/RESULTS.md") ? " with uncommitted changes" : ""}`,
    ...(busy ? ["", "**The machine was busy with other work: the times of this run are not to be quoted.**"] : []),
  ].join("\n");
}

function judge({ visits, lighthouse, domain, rounds }, of, clicks) {
  const usable = (name) => median(of("slow", name, ({ question }) => question));
  const work = (mode) => percentile(clicks(mode, "check", "question").map(({ work }) => work), 0.98);
  const result = (name) => median(clicks("slow", name, "result").map(({ work }) => work));
  const memory = (name) => median(of("free", name, ({ heap, wasm }) => heap + wasm));
  const longest = Math.max(...of("free", "check", ({ longestTask }) => longestTask));
  const ratio = (what, mine, theirs, limit) =>
    ({ what, bar: `≤ ${hundredths(limit)}`, measured: `${hundredths(mine / theirs)} (${whole(mine)} ms to ${whole(theirs)} ms)`, met: mine <= limit * theirs });
  const most = (what, value, limit, unit, digits = tenths) =>
    ({ what, bar: `≤ ${limit}${unit}`, measured: `${digits(value)}${unit}`, met: value <= limit });
  const [preact, surveyjs] = ["preact", "surveyjs"].map(usable);
  const scores = Object.values(lighthouse).flatMap(({ scores }) => Object.values(scores));
  const assess = domain.find(({ name }) => name === "assess");
  return [
    ratio("first question usable, slow, two lines, beside SurveyJS", usable("check"), surveyjs, 0.3),
    ratio("first question usable, slow, two lines, beside Preact", usable("check"), preact, 1.5),
    ratio("first question usable, slow, with hints, beside SurveyJS", usable("hinted"), surveyjs, 0.3),
    ratio("first question usable, slow, with hints, beside Preact", usable("hinted"), preact, 1.5),
    most("work per answer, p98, no throttling", work("free"), 8, " ms"),
    most("work per answer, p98, 4× CPU", work("slow"), 32, " ms"),
    ratio("work of drawing the result, median, 4× CPU, beside Preact", result("check"), result("preact"), 1.2),
    most("longest task after load, no throttling, of all rounds", longest, 50, " ms", whole),
    {
      what: "memory after a visit, beside SurveyJS", bar: "≤ 0.40", met: memory("check") <= 0.4 * memory("surveyjs"),
      measured: `${hundredths(memory("check") / memory("surveyjs"))} (${megabytes(memory("check"))} MB to ${megabytes(memory("surveyjs"))} MB)`,
    },
    { what: "Lighthouse, lowest of all categories and pages", bar: "100", measured: whole(Math.min(...scores)), met: Math.min(...scores) === 100 },
    most("Lighthouse, layout shift of the demo page", Math.max(...Object.values(lighthouse).map(({ shift }) => shift)), 0, "", hundredths),
    ...(assess ? [most("a report, native", assess.nanoseconds / 1000, 20, " µs")] : []),
  ];
}

const total = (requests) => requests.reduce((sum, { bytes }) => sum + bytes, 0);

function wire({ visits }, of) {
  const whole = (name) => median(of("free", name, ({ requests }) => total(requests)));
  const first = (name) => median(of("slow", name, ({ first }) => total(first)));
  const rows = FULL.map((name) => [
    NAMES[name], kilobytes(first(name)), visits.slow[name][0].first.length, hundredths(first(name) / first("check")),
    kilobytes(whole(name)), visits.free[name][0].requests.length, hundredths(whole(name) / whole("check")),
  ]);
  const files = visits.free.check[0].requests.map(({ url, bytes }) => `${url.split("/").at(-1)} ${kilobytes(bytes)}`);
  return `${table(["brotli 11, with headers", "to the first question, kB", "requests", "ratio", "whole visit, kB", "requests", "ratio"], rows)}\n\nOurs: ${files.join(", ")}.`;
}

function loading(mode, of) {
  const figure = (pick, write = whole) => (name) => spread(of(mode, name, pick), write);
  const question = (name) => median(of(mode, name, ({ question }) => question));
  const rows = Object.keys(NAMES).map((name) => [
    NAMES[name], figure(({ intro }) => intro)(name), figure(({ question }) => question)(name), hundredths(question(name) / question("check")),
    figure(({ blocking }) => blocking)(name), hundredths(Math.max(...of(mode, name, ({ shift }) => shift))),
  ]);
  return table(["median (quartiles), ms", "intro painted", "first question usable", "ratio", "blocking time", "layout shift"], rows);
}

function answering(mode, of, clicks) {
  const row = (label, kinds, pick, write) => {
    const all = (share) => FULL.map((name) => percentile(clicks(mode, name, ...kinds).map(pick), share));
    const [p50, p98] = [0.5, 0.98].map(all);
    return [label, ...FULL.map((_, at) => `${write(p50[at])} / ${write(p98[at])}`), ...[1, 2].map((at) => hundredths(p98[0] / p98[at]))];
  };
  const slow = ["Event Timing of all clicks, in steps of 8 ms", ...FULL.map((name) => {
    const all = of(mode, name, ({ slowEvents }) => slowEvents).flat();
    return `${whole(percentile(all, 0.5))} / ${whole(percentile(all, 0.98))}`;
  }), "", ""];
  const longest = ["longest task", ...FULL.map((name) => whole(Math.max(...of(mode, name, ({ longestTask }) => longestTask)))), "", ""];
  const took = ({ click, end }) => end - click;
  const work = ({ work }) => work;
  return table(["p50 / p98, ms", ...FULL.map((name) => NAMES[name]), "p98 to Preact’s", "p98 to SurveyJS’s"], [
    row("Continue to next question painted", ["question"], took, tenths),
    row("work of Continue to the next question", ["question"], work, tenths),
    row("work of choosing an option", ["option"], work, tenths),
    row("work of drawing the review", ["review"], work, tenths),
    row("work of drawing the result", ["result"], work, tenths),
    slow, longest,
  ]);
}

function memory(of) {
  const value = (name, pick) => median(of("free", name, pick));
  const both = (name) => value(name, ({ heap, wasm }) => heap + wasm);
  const rows = FULL.map((name) => [
    NAMES[name], megabytes(value(name, ({ heap }) => heap)), megabytes(value(name, ({ wasm }) => wasm)), megabytes(both(name)),
    hundredths(both(name) / both("check")),
  ]);
  return table(["MB, after a garbage collection", "JS heap", "wasm memory", "together", "ratio"], rows);
}

function ahead(of, clicks) {
  const metrics = {
    "kB over the wire": (name) => median(of("free", name, ({ requests }) => total(requests))) / 1000,
    "ms to the first question usable, slow": (name) => median(of("slow", name, ({ question }) => question)),
    "ms to the first question usable, no throttling": (name) => median(of("free", name, ({ question }) => question)),
    "ms of blocking while loading, slow": (name) => median(of("slow", name, ({ blocking }) => blocking)),
    "ms of work of Continue, p98, slow": (name) => percentile(clicks("slow", name, "question").map(({ work }) => work), 0.98),
    "ms of work of drawing the result, median, slow": (name) => percentile(clicks("slow", name, "result").map(({ work }) => work), 0.5),
    "MB of memory after a visit": (name) => median(of("free", name, ({ heap, wasm }) => heap + wasm)) / 1e6,
  };
  const lines = Object.entries(metrics).flatMap(([what, figure]) =>
    ["preact", "surveyjs"].filter((name) => figure(name) < figure("check"))
      .map((name) => `- ${NAMES[name]} is ahead in ${what}: ${tenths(figure("check"))} here, ${tenths(figure(name))} there.`));
  return lines.join("\n") || "Nowhere in this run.";
}

function path(startup) {
  return Object.entries(startup).map(([name, { files, steps, longTasks, compiled, intro, question, streamed }]) => {
    const events = [
      ...files.map(({ file, sent, answered, finished, bytes }) =>
        ({ at: sent, what: `${file} asked for; answer at ${whole(answered)}, complete at ${whole(finished)}, ${kilobytes(bytes)} kB` })),
      ...steps.map(({ at, step, took, of }) => ({ at, what: `${step}${of ? ` (${of.split("/").at(-1)})` : ""}, ${tenths(took)} ms` })),
      ...longTasks.map(({ at, took }) => ({ at, what: `a task of ${whole(took)} ms` })),
      { at: intro, what: "intro painted, its button pressed at once" },
      { at: question, what: "first question painted" },
    ].sort((a, b) => a.at - b.at);
    const how = streamed ? "instantiateStreaming" : "instantiate, not streaming";
    return `${NAMES[name]} (${how}; ${compiled.functions} functions compiled on first use, ${tenths(compiled.took)} ms):\n\n`
      + table(["step", "ms"], events.map(({ at, what }) => [what, whole(at)]));
  }).join("\n\n");
}

function lighthouse(pages) {
  const names = Object.keys(Object.values(pages)[0].scores);
  const rows = Object.entries(pages).map(([page, { scores, shift, blocking, largestPaint, bytes }]) =>
    [`${page} the check`.replace("German, with the check", "German page, with the check"), ...names.map((name) => whole(scores[name])), hundredths(shift), whole(blocking), whole(largestPaint), kilobytes(bytes)]);
  const lost = [...new Set(Object.values(pages).flatMap(({ lost }) => lost))];
  return table(["", ...names, "CLS", "blocking, ms", "largest paint, ms", "kB"], rows) + (lost.length ? `\n\nPoints lost by: ${lost.join("; ")}.` : "");
}

const domain = (functions) => table(["", "ns (95 % interval)", "allocations", "bytes allocated"],
  functions.map(({ name, nanoseconds, from, to, allocations, bytes }) => [`\`${name}\``, `${whole(nanoseconds)} (${whole(from)}–${whole(to)})`, allocations, whole(bytes)]));

function million({ visits }) {
  const files = visits.free.check[0].requests;
  const all = total(files);
  const loader = files.find(({ url }) => url.endsWith("/readiness-check.js")).bytes;
  const gigabytes = (bytes) => tenths((bytes * 1e6) / 1e9);
  return table(["a million visits, everyone for the first time", "GB from the CDN", "requests"], [
    ["nobody scrolls near the check: the loader alone", gigabytes(loader), "1 million"],
    ["every fifth visitor comes near it", gigabytes(loader + 0.2 * (all - loader)), `${tenths(1 + 0.2 * (files.length - 1))} million`],
    ["everyone does", gigabytes(all), `${files.length} million`],
    ["visitors who come back within a year", "0", "0"],
  ]) + "\n\nWith `Cache-Control: public, max-age=31536000, immutable` on the folder of a version and its files compressed once; the host's own server answers one request a file, edge and year.";
}
