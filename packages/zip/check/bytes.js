// Why the bytes of a file are not those of the release. Where this page can hash, a guess counts only if the bytes without that change
// have the right hash; what remains is called by its looks.

import { canHash, hashOf, observe } from "./files.js";

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const GZIP = [0x1f, 0x8b];

/** One of: "rewritten" "compressed" "crlf" "bom" "charset" "texts" "markup" "other". */
export async function changeOf(file, nowhere) {
  const { name, bytes, expected } = file;
  if (nowhere?.status == 200 && isSame(bytes, nowhere.bytes)) return "rewritten";
  if (startsWith(bytes, GZIP) || (!file.encoding && (await isPacked(file)))) return "compressed";
  const restored = { crlf: withoutReturns(bytes), bom: withoutMark(bytes), charset: inUtf8(bytes) };
  for (const [change, before] of Object.entries(restored)) {
    if (canHash && before && (await hashOf(before, expected)) == expected) return change;
  }
  // Where something else was changed too, line ends still tell.
  if (hasOnlyReturns(bytes)) return "crlf";
  if (!canHash && restored.bom) return "bom";
  if (/^texts\./.test(name)) return "texts";
  return name.endsWith(".html") ? "markup" : "other";
}

const startsWith = (bytes, start) => start.every((byte, place) => bytes[place] == byte);

const isSame = (bytes, others) => bytes.length == others?.length && bytes.every((byte, place) => byte == others[place]);

/** Whether what came is the file that lies beside it, compressed, and the server has not said so. */
async function isPacked({ name, bytes }) {
  const { bytes: packed, encoding } = await observe(`${name}.br`);
  return !encoding && Boolean(packed) && isSame(bytes, packed);
}

/** What an upload in text mode has done to line ends, undone. */
function withoutReturns(bytes) {
  const kept = bytes.filter((byte, place) => byte != CARRIAGE_RETURN || bytes[place + 1] != LINE_FEED);
  return kept.length < bytes.length ? kept : undefined;
}

/** Whether every line ends as under Windows; no file of a release does. */
function hasOnlyReturns(bytes) {
  let lines = 0;
  for (let place = 0; place < bytes.length; place++) {
    if (bytes[place] != LINE_FEED) continue;
    if (bytes[place - 1] != CARRIAGE_RETURN) return false;
    lines++;
  }
  return lines > 0;
}

/** What an editor has set before the text. */
const withoutMark = (bytes) => (startsWith(bytes, BYTE_ORDER_MARK) ? bytes.subarray(BYTE_ORDER_MARK.length) : undefined);

/** A text that was turned into the letters of Western Europe on its way. */
function inUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return new TextEncoder().encode(new TextDecoder("windows-1252").decode(bytes));
  }
}
