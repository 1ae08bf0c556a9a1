// How the check asks for its files: each with its hash, so that whatever is not that file, an error page among it, fails; without
// cookies and without the address of the page.

/** The whole address of a file of the page's own site; nothing where it lies anywhere else. */
export function ofThisSite(address) {
  try {
    const { href, origin } = new URL(address, location);
    if (origin == location.origin) return href;
  } catch {}
}

/** Fetches a file from beside this script on further terms; `anew` asks the server also where a cache has an answer, which may be wrong. */
export function request(name, { anew, ...terms }) {
  // What the page had the browser load ahead is found again only on the browser's own terms.
  const isHinted = document.querySelector(`link[rel=preload][href$="/${name}"]`);
  // Text and no URL object: pages that wrap `fetch` expect one or a request.
  return fetch(new URL(name, import.meta.url).href, {
    cache: anew ? "reload" : "default",
    credentials: isHinted ? "same-origin" : "omit",
    referrerPolicy: "no-referrer",
    ...terms,
  });
}
