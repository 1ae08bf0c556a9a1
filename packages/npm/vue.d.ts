// `<readiness-check>` in templates of Vue 3, also under `strictTemplates`.
// Made from src/embed/custom-elements.json by xtask/src/package/types.rs.

import type { HTMLAttributes, PublicProps } from "vue";
import type { ReadinessCheckElement, ReadinessCheckEventMap } from "./index.js";

export * from "./index.js";

/** Everything of the element that is not every element's; in a template `heading-level` does as well as `headingLevel`. */
export interface ReadinessCheckAttributes {
  /** Link of the call, `https:`, a page of the site like `/call`, or `mailto:`, with placeholders like `{summary}`. */
  booking?: string | null | undefined;
  /** E-mail address used when there is no `booking`. */
  contact?: string | null | undefined;
  /** Your name, shown at the call. */
  brand?: string | null | undefined;
  /** Address of your privacy notice, `https:` or beginning with `/`. */
  privacy?: string | null | undefined;
  /** By default your page's `color-scheme`. */
  theme?: "auto" | "light" | "dark" | null | undefined;
  /** In the page itself or in a frame of its own. */
  mode?: "inline" | "frame" | null | undefined;
  /** Level of the check's first heading, by default 2. */
  headingLevel?: "2" | "3" | "4" | null | 2 | 3 | 4 | undefined;
  /** A result code to open. */
  code?: string | null | undefined;
  /** The array that the events are also pushed to, `window.dataLayer` or `window._mtm`. */
  dataLayer?: boolean | "dataLayer" | "_mtm" | undefined;
  /** `band`, `fit` or both (`band fit`) in the event of a result; only with the visitor's consent. */
  shareOutcome?: string | null | undefined;
  /** Address that links to a result lead to; by default the page's canonical address, else its address without the query. */
  page?: string | null | undefined;
  /** Whether the browser's Back leads to the step before; by default unless the page has a router. */
  history?: "on" | "off" | null | undefined;
  /** Your own words for some texts: the address of a JSON file of your site, or the JSON itself; read once, when the check loads. */
  texts?: string | null | undefined;
  /** Tags of the languages that are offered, like `de en`; by default all. */
  languages?: string | null | undefined;
  /** Address of an image of your site, above every screen and on the printed result. */
  logo?: string | null | undefined;
}

/** Its events, in a template `@readiness-check:start`; each bubbles. */
export interface ReadinessCheckListeners {
  /** The check stands. */
  "onReadinessCheck:ready"?: ((event: ReadinessCheckEventMap["readiness-check:ready"]) => void) | undefined;
  /** Half of it, or of the window, was in sight for a second; once. */
  "onReadinessCheck:view"?: ((event: ReadinessCheckEventMap["readiness-check:view"]) => void) | undefined;
  /** A visit begins. */
  "onReadinessCheck:start"?: ((event: ReadinessCheckEventMap["readiness-check:start"]) => void) | undefined;
  /** A question of part one is shown, or part two begins or ends. */
  "onReadinessCheck:step"?: ((event: ReadinessCheckEventMap["readiness-check:step"]) => void) | undefined;
  /** A result is shown. */
  "onReadinessCheck:complete"?: ((event: ReadinessCheckEventMap["readiness-check:complete"]) => void) | undefined;
  /** The visitor keeps the result or passes it on. */
  "onReadinessCheck:keep"?: ((event: ReadinessCheckEventMap["readiness-check:keep"]) => void) | undefined;
  /** The visitor goes to book, whichever way. */
  "onReadinessCheck:book"?: ((event: ReadinessCheckEventMap["readiness-check:book"]) => void) | undefined;
  /** The page is left in the middle of a visit. */
  "onReadinessCheck:leave"?: ((event: ReadinessCheckEventMap["readiness-check:leave"]) => void) | undefined;
  /** The check could not be loaded or has stopped; your own fallback is shown. */
  "onReadinessCheck:error"?: ((event: ReadinessCheckEventMap["readiness-check:error"]) => void) | undefined;
}

export type ReadinessCheckProps = ReadinessCheckAttributes & ReadinessCheckListeners & HTMLAttributes & PublicProps;

declare module "vue" {
  interface GlobalComponents {
    "readiness-check": new () => ReadinessCheckElement & { $props: ReadinessCheckProps };
  }
}
