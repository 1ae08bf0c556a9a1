// The widget's own files.

import { request } from "./request.js";

/** The hash of each file that is loaded from here, by its name. */
const FILES = __FILES__;

/** Those that were asked for before; all of them where this script itself is a second try. */
const asked = new Set(new URL(import.meta.url).search ? Object.keys(FILES) : []);

/** Fetches one of them. Who asks again has not got it, and whatever a cache holds is not it. */
export function get(name) {
  const anew = asked.has(name);
  asked.add(name);
  return request(name, { anew, integrity: FILES[name] });
}

/** Starts a wasm, compiled while it arrives; a server that does not say what it is has it compiled afterwards. */
export async function instantiate(arriving, imports) {
  const response = await arriving;
  return response.headers.get("content-type") == "application/wasm"
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
