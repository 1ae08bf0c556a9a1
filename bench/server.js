// One server for everything that is measured: files compressed once with brotli 11, assets kept for ever, pages checked again.
//
// Where a release brings its own `.br` file, that one is served. Cross-origin isolation lets the browser measure its memory.

import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml", ".json": "application/json",
};

/** The headers we recommend for the widget's folder, which has its version in its path. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** Brotli at level 11, as a server compresses a file once. */
export const compressed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** Serves a folder on a free port of this machine; `headers` come with every answer. */
export const serve = (folder, headers) => serveFiles(filesOf(folder), headers);

/** The same with files that are compressed already: each port is an origin of its own, of which a browser has nothing in its cache. */
export async function serveFiles(bodies, headers = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const body = bodies.get(path);
    if (!body) {
      response.writeHead(404, headers).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Content-Encoding": "br",
      "Content-Length": body.length,
      "Cache-Control": extname(path) === ".html" ? "no-cache" : IMMUTABLE,
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() && server.closeAllConnections() };
}

/** Every file as it is sent, compressed before anything is measured; by its path. */
export function filesOf(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => !name.endsWith(".br") && statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => {
    const path = join(folder, name);
    return [`/${name}`, existsSync(`${path}.br`) ? readFileSync(`${path}.br`) : compressed(readFileSync(path))];
  }));
}
