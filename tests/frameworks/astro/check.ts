// Runs once, however many pages Astro's router brings: defines the check, below the path of the site, and hears what it tells.

import { define, FOLDER } from "readiness-check";

declare global {
  interface Window {
    /** What the pages have heard. */
    heard: string[];
  }
}

window.heard = [];
define(import.meta.env.BASE_URL + FOLDER);

document.addEventListener("readiness-check:start", () => window.heard.push("start"));
document.addEventListener("readiness-check:step", ({ detail }) => {
  window.heard.push("index" in detail ? `${detail.step} ${detail.index} of ${detail.total}` : detail.step);
});
