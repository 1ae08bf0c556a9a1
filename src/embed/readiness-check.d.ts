// The public interface of <readiness-check>. A test compares it with the code, with custom-elements.json and with
// docs/embedding.md.

/** The readiness check as a custom element. Attributes and properties change at once and lose no answer. */
export interface ReadinessCheckElement extends HTMLElement {
  /** `booking`: link of the call, `https:`, a page of the site like `/call`, or `mailto:`, with placeholders like `{summary}`. */
  booking: string | null;
  /** `contact`: e-mail address used when there is no `booking`. */
  contact: string | null;
  /** `brand`: your name, shown at the call. */
  brand: string | null;
  /** `privacy`: address of your privacy notice, `https:` or beginning with `/`. */
  privacy: string | null;
  /** `theme`: by default your page's `color-scheme`. */
  theme: "auto" | "light" | "dark" | null;
  /** `mode`: in the page itself (`inline`, the default) or in a frame of its own. */
  mode: "inline" | "frame" | null;
  /** `heading-level`: level of the check's first heading, by default 2. */
  headingLevel: "2" | "3" | "4" | null;
  /** `code`: a result code to open. */
  code: string | null;
  /** `data-layer`: also push the events to `window.dataLayer`. */
  dataLayer: boolean;
  /** `share-outcome`: `band`, `fit` or both (`band fit`) in the event of a result; only with the visitor's consent. */
  shareOutcome: string | null;
  /** `page`: address that links to a result lead to, by default the page's canonical one. */
  page: string | null;
  /** `history`: whether the browser's Back leads to the step before; by default unless the page has a router. */
  history: "on" | "off" | null;
}

/** How the visitor came to where they are. */
export interface Move {
  direction: "forward" | "back";
  /** Whole seconds since the event before, `ready` or `step`. */
  seconds: number;
  /** Whether the visitor is there for the first time. */
  first: boolean;
}

/** A question of part one. */
export interface ScoreStep extends Move {
  section: "score";
  question:
    | "ai_use"
    | "policy"
    | "literacy"
    | "risk_assessment"
    | "impact_assessment"
    | "data_quality"
    | "data_rights"
    | "information"
    | "oversight"
    | "lifecycle"
    | "suppliers"
    | "controls"
    | "audit";
  /** Number of the question, from 1. */
  index: number;
  /** Questions of part one, whatever is answered. */
  total: number;
}

/** The beginning or the end of part two; its questions are not told, as answers open and close them. */
export interface ActStep extends Move {
  section: "act";
  at: "begin" | "end";
}

/** A result is shown; never an answer, never a code, and what follows from answers only with `share-outcome`. */
export interface Outcome {
  /** Version of the check. */
  version: string;
  /** With `band` in `share-outcome`. */
  band?: "starting" | "building" | "advancing" | "audit_ready" | null;
  /** With `fit` in `share-outcome`; `null` where the page gives no such advice. */
  fit?: "strong" | "possible" | "early" | null;
}

/** All events bubble and are composed. */
export interface ReadinessCheckEventMap {
  /** The check stands. */
  "readiness-check:ready": CustomEvent<Record<string, never>>;
  /** The visitor has begun. */
  "readiness-check:start": CustomEvent<Record<string, never>>;
  /** A question of part one is shown, or part two begins or ends. */
  "readiness-check:step": CustomEvent<ScoreStep | ActStep>;
  /** A result is shown. */
  "readiness-check:complete": CustomEvent<Outcome>;
  /** The visitor follows a booking link, whichever. */
  "readiness-check:book": CustomEvent<Record<string, never>>;
  /** The check could not be loaded or has stopped; your own fallback is shown. */
  "readiness-check:error": CustomEvent<Record<string, never>>;
}

declare global {
  interface HTMLElementTagNameMap {
    "readiness-check": ReadinessCheckElement;
  }
  interface GlobalEventHandlersEventMap extends ReadinessCheckEventMap {}
}
