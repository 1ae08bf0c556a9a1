// Asks the server for every file of the folder, just as the element does (without cookies and without this page's address), and notes what
// arrives. Judges nothing: judge.js does. It never asks another host.

/** The folder that this page lies in. */
export const FOLDER = new URL("./", location.href);

const LIST = "integrity.json";
/** What no release holds: how a server answers for a file that is not there. */
const NOWHERE = "there-is-no-such-file.js";
/** The owner's file; it is no part of the release, so that no hash is known. */
export const OWNERS_FILE = "frame-settings.json";

const TERMS = { cache: "reload", credentials: "omit", referrerPolicy: "no-referrer" };

/** Hashing is a matter of safe origins: https, and this very machine. */
export const canHash = Boolean(globalThis.crypto?.subtle);

/** What arrived under an address of this server; `fault` says at which point nothing came. */
export async function observe(address) {
  const url = new URL(address, FOLDER).href;
  const seen = { name: address, url };
  let response;
  try {
    response = await fetch(url, TERMS);
  } catch {
    return { ...seen, fault: "unreachable" };
  }
  const { status, redirected, headers } = response;
  const type = headers.get("content-type") ?? "";
  Object.assign(seen, { status, headers, isRedirected: redirected, encoding: headers.get("content-encoding") });
  seen.type = type.split(";")[0].trim().toLowerCase();
  seen.charset = type.match(/charset="?([^\s;"]+)/i)?.[1].toLowerCase();
  try {
    seen.bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    seen.fault = "unreadable";
  }
  return seen;
}

/** What the list of the release says of the files here, and what arrives of each of them. */
export async function observeFolder() {
  const list = await observe(LIST);
  const hashes = readList(list);
  // Whatever else is to be said of the folder, the frame is tried.
  const names = hashes ? Object.keys(hashes) : ["frame.html"];
  const [own, owners, ...files] = await Promise.all([
    observe(location.href.split(/[?#]/)[0]),
    observe(OWNERS_FILE),
    ...names.map((name) => observe(name)),
  ]);
  await Promise.all(files.map((file) => hashes && compare(file, hashes[file.name])));
  const isOdd = files.some((file) => file.isRight === false);
  return { list, hashes, own, owners, files, nowhere: isOdd ? await observe(NOWHERE) : undefined };
}

function readList({ status, bytes }) {
  if (status != 200 || !bytes) return undefined;
  try {
    const hashes = JSON.parse(new TextDecoder().decode(bytes));
    const isList = Object.values(hashes).every((hash) => /^sha(256|384|512)-/.test(hash));
    return isList && Object.keys(hashes).length ? hashes : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the bytes are those of the release. Where nothing can be hashed here, the browser compares when it fetches the file. */
async function compare(file, hash) {
  file.expected = hash;
  if (file.status != 200 || !file.bytes) return;
  file.isRight = canHash
    ? (await hashOf(file.bytes, hash)) == hash
    : await fetch(file.url, { ...TERMS, cache: "force-cache", integrity: hash }).then(Boolean, () => false);
}

/** The hash of bytes by the algorithm of another hash. */
export async function hashOf(bytes, like) {
  const [algorithm] = like.split("-");
  const digest = await crypto.subtle.digest(algorithm.replace("sha", "SHA-"), bytes);
  return `${algorithm}-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** How many bytes came over the line for a file: what the browser counted, else what the server said. */
export function arrived({ url, headers }) {
  const counted = performance.getEntriesByName(url, "resource").findLast(({ encodedBodySize }) => encodedBodySize)?.encodedBodySize;
  return counted ?? (Number(headers?.get("content-length")) || undefined);
}
