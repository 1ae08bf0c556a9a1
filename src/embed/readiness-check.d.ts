// The public interface of <readiness-check>. A test compares it with the code, with custom-elements.json and with
// docs/embedding.md.

/** The readiness check as a custom element. Attributes and properties change at once and lose no answer. */
export interface ReadinessCheckElement extends HTMLElement {
  /** `booking`: link of the call, `https:` or `mailto:`, with placeholders like `{summary}`. */
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
}

/** Where the visitor is. */
export interface Step {
  /** Number of the question's screen in its part, from 1. */
  index: number;
  /** Screens of the part; changes with the answers. */
  total: number;
  section: "score" | "act";
}

/** The class of a result that is shown; never an answer, never a code. */
export interface Outcome {
  band: "starting" | "building" | "advancing" | "audit_ready" | null;
  primary:
    | "prohibited_alert"
    | "high_risk"
    | "high_risk_product"
    | "unclear"
    | "exception_possible"
    | "sector_route"
    | "transparency"
    | "basic"
    | "no_ai"
    | "out_of_scope"
    | null;
  fit: "strong" | "possible" | "early" | null;
  /** Version of the check. */
  version: string;
}

/** All events bubble and are composed. */
export interface ReadinessCheckEventMap {
  /** The check stands. */
  "readiness-check:ready": CustomEvent<Record<string, never>>;
  /** The visitor has begun. */
  "readiness-check:start": CustomEvent<Record<string, never>>;
  /** A question is shown. */
  "readiness-check:step": CustomEvent<Step>;
  /** A result is shown. */
  "readiness-check:complete": CustomEvent<Outcome>;
  /** The visitor follows the booking link. */
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
