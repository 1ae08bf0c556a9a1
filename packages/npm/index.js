// The entry of the npm package: has the browser load the released loader, which defines <readiness-check>, from where the site keeps
// the files of the release.
//
// The loader finds its other files beside itself, and a list holds its hash. So no bundler may take it in, move or change it: it is
// imported by an address that is known in the browser only. Importing this file does nothing, and neither does anything on a server.

/** Where `npx readiness-check copy` puts the files, below the folder that it is given. */
export const FOLDER = "readiness-check/1.0.0/";

const TAG = "readiness-check";

/** What the first call has begun; whoever calls again waits for the same. */
let defined;

/**
 * Defines <readiness-check>, once, whoever asks for it and however often. `base` is the address of the folder with the files, from the
 * root of the site or whole. Gives whether the element is defined; never rejects, for there is nothing that a page could do about it:
 * what stands inside the element goes on being shown.
 */
export function define(base = `/${FOLDER}`) {
  return (defined ??= load(base));
}

async function load(base) {
  if (typeof customElements == "undefined") return false;
  // Another copy of this package, or a script tag.
  if (customElements.get(TAG)) return true;
  const folder = base.endsWith("/") ? base : `${base}/`;
  try {
    // Whole, with its scheme: Vite's server adds something of its own to any other address.
    const address = new URL(`${folder}${TAG}.js`, document.baseURI).href;
    await import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ address);
    return true;
  } catch (error) {
    console.error(
      `[${TAG}] The files of the check are not at ${folder} (${error.message}). Copy them to where your site serves files as they are, ` +
        `with "npx ${TAG} copy public", or say where they are: define("/your/path/${FOLDER}").`,
    );
    return false;
  }
}
