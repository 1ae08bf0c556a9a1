// A page without a framework: defines the check and hears what it tells.

import { define } from "readiness-check";

declare global {
  interface Window {
    /** What the page has heard. */
    heard: string[];
  }
}

window.heard = [];
void define();

document.addEventListener("readiness-check:start", () => window.heard.push("start"));
document.querySelector("readiness-check")?.addEventListener("readiness-check:step", ({ detail }) => {
  window.heard.push("index" in detail ? `${detail.step} ${detail.index} of ${detail.total}` : detail.step);
});
