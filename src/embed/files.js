// The widget's own files: each is fetched with its hash, so that whatever is not that file, an error page among it, fails.

/** The hash of each file that is loaded from here, by its name. */
const FILES = __FILES__;

/** Fetches one of them. */
export const get = (name) => fetch(new URL(name, import.meta.url).href, { integrity: FILES[name] });

/** Starts a wasm, compiled while it arrives; a server that does not say what it is has it compiled afterwards. */
export async function instantiate(arriving, imports) {
  const response = await arriving;
  return response.headers.get("content-type") == "application/wasm"
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
