// The result as plain text, for a mail to whoever runs the server. It holds no address but this page's own: hosts in somebody's policy
// are left out.

import { canHash } from "./files.js";
import { ofLevel } from "./judge.js";
import { verdictOf } from "./verdict.js";
import { sizeOf } from "./view.js";

export function reportOf(words, state) {
  const bad = ofLevel(state, "bad");
  const hints = ofLevel(state, "hint");
  return [
    `${words.title}: ${bad.length ? words.wrong(bad.length) : words.allRight}`,
    location.href.split(/[?#]/)[0],
    new Date().toISOString(),
    navigator.userAgent,
    ...(canHash ? [] : [words.byBrowser]),
    ...part("", bad.map((finding) => sentence(words, finding))),
    ...part(words.hints(hints.length), hints.map((finding) => sentence(words, finding))),
    ...part(words.details, (state.folder?.files ?? []).map((file) => fileLine(words, file))),
    ...(state.website ? part(`${words.website}: ${state.website.path ?? ""}`, websiteLines(words, state)) : []),
  ].join("\n");
}

const part = (heading, lines) => (lines.length ? ["", ...(heading ? [heading] : []), ...lines.map((line) => `- ${line}`)] : []);

const plain = (text) => text.replaceAll("`", "");

function sentence(words, { code, files, with: filling = {} }) {
  const discreetly = filling.lacking ? { ...filling, lacking: filling.lacking.map(withoutHosts) } : filling;
  const said = plain(words.findings[code](discreetly));
  return files.length ? `${files.join(", ")}: ${said}` : said;
}

function fileLine(words, file) {
  const bytes = { true: words.right, false: words.other }[file.isRight] ?? words.notCompared;
  const cache = file.headers?.get("cache-control") ?? words.none;
  return [file.name, file.status ?? "–", file.type || "–", sizeOf(words, file, "en"), cache, bytes].join(" · ");
}

function websiteLines(words, state) {
  const { fault, modes, notes, with: filling } = state.website;
  if (fault) return [plain(words.pageFaults[fault](filling ?? {}))];
  const lacking = [...modes.inline, ...modes.frame];
  const { code, plain: ofFrame, isWrong } = verdictOf(modes, state);
  return [
    plain(words.modes[code]),
    ...(ofFrame ? [plain(words.modes[ofFrame])] : []),
    ...(isWrong ? [words.wrongAnyway] : []),
    ...(lacking.some(({ needsNonce }) => needsNonce) ? [plain(words.needsNonce)] : []),
    ...new Set(lacking.filter(({ add }) => add.length).map(({ line }) => withoutHosts(line))),
    ...notes.map(({ code, with: filling }) => plain(words.notes[code](filling ?? {}))),
  ];
}

/** A directive without the sources that name a host. */
function withoutHosts(line) {
  const [directive, ...sources] = line.split(" ");
  return [directive, ...sources.map((source) => (/^('.*'|[a-z]+:|\*|allow-[a-z-]+)$/i.test(source) ? source : "…"))].join(" ");
}
