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
  /** `data-layer`: the array that the events are also pushed to, `window.dataLayer` (`true` means that too) or `window._mtm`. */
  dataLayer: boolean | "dataLayer" | "_mtm";
  /** `share-outcome`: `band`, `fit` or both (`band fit`) in the event of a result; only with the visitor's consent. */
  shareOutcome: string | null;
  /** `page`: address that links to a result lead to, by default the page's canonical one. */
  page: string | null;
  /** `history`: whether the browser's Back leads to the step before; by default unless the page has a router. */
  history: "on" | "off" | null;
  /** `texts`: your own words for some texts: the address of a JSON file of your site, or the JSON itself; read once, when the check loads. */
  texts: string | null;
  /** `languages`: tags of the languages that are offered, like `de en`; by default all. */
  languages: string | null;
  /** `logo`: address of an image of your site, above every screen and on the printed result. */
  logo: string | null;
}

/** A visit begins. */
export interface Beginning {
  /** Whether it is the first one in this element. */
  first: boolean;
}

/** How the visitor came to where they are. */
export interface Move {
  direction: "forward" | "back";
  /** Whole seconds since the event before, `ready` or `step`; none once part two has begun. */
  seconds?: number;
  /** Whole seconds since `start`; none once part two has begun. */
  elapsed?: number;
  /** Whether the visitor is there for the first time. */
  first: boolean;
}

/** A question of part one. */
export interface ScoreStep extends Move {
  step:
    | "score.ai_use"
    | "score.policy"
    | "score.literacy"
    | "score.risk_assessment"
    | "score.impact_assessment"
    | "score.data_quality"
    | "score.data_rights"
    | "score.information"
    | "score.oversight"
    | "score.lifecycle"
    | "score.suppliers"
    | "score.controls"
    | "score.audit";
  /** Number of the question, from 1. */
  index: number;
  /** Questions of part one, whatever is answered. */
  total: number;
}

/** The beginning or the end of part two, once each; its questions are not told, as answers open and close them. */
export interface ActStep extends Move {
  step: "act.begin" | "act.end";
}

/** A result is shown; never an answer, never a code, and what follows from answers only with `share-outcome`. */
export interface Outcome {
  /** Whether it is the first one in this element. */
  first: boolean;
  /** With `band` in `share-outcome`. */
  band?: "starting" | "building" | "advancing" | "audit_ready" | null;
  /** With `fit` in `share-outcome`; `null` where the page gives no such advice. */
  fit?: "strong" | "possible" | "early" | null;
}

/** The visitor keeps the result or passes it on. */
export interface Keeping {
  how: "print" | "link" | "mail" | "copy" | "file" | "save";
}

/** The visitor goes to book. */
export interface Booking {
  /** `copy`: with a text that was copied, for a tool that takes none from its link. */
  channel: "link" | "mail" | "copy";
}

/** The page is left after a visit has begun and before its result. */
export interface Leaving {
  /** The last step that was told. */
  step?: ScoreStep["step"] | ActStep["step"];
}

/** All events bubble and are composed. */
export interface ReadinessCheckEventMap {
  /** The check stands. */
  "readiness-check:ready": CustomEvent<Record<string, never>>;
  /** Half of it, or of the window, was in sight for a second; once. */
  "readiness-check:view": CustomEvent<Record<string, never>>;
  /** A visit begins. */
  "readiness-check:start": CustomEvent<Beginning>;
  /** A question of part one is shown, or part two begins or ends. */
  "readiness-check:step": CustomEvent<ScoreStep | ActStep>;
  /** A result is shown. */
  "readiness-check:complete": CustomEvent<Outcome>;
  /** The visitor keeps the result or passes it on. */
  "readiness-check:keep": CustomEvent<Keeping>;
  /** The visitor goes to book, whichever way. */
  "readiness-check:book": CustomEvent<Booking>;
  /** The page is left in the middle of a visit. */
  "readiness-check:leave": CustomEvent<Leaving>;
  /** The check could not be loaded or has stopped; your own fallback is shown. */
  "readiness-check:error": CustomEvent<Record<string, never>>;
}

/** What is pushed to `window.dataLayer` or `window._mtm`: every key each time, `undefined` where the event has none. */
export interface ReadinessCheckPush {
  event: `readiness_check_${"ready" | "view" | "start" | "step" | "complete" | "keep" | "book" | "leave" | "error"}`;
  readiness_check: {
    step?: Leaving["step"];
    index?: number;
    total?: number;
    direction?: Move["direction"];
    seconds?: number;
    elapsed?: number;
    first?: boolean;
    how?: Keeping["how"];
    channel?: Booking["channel"];
    band?: Outcome["band"];
    fit?: Outcome["fit"];
    /** Language of the check. */
    lang?: string;
    /** How it stands there. */
    mode?: "inline" | "frame";
    /** Version of the check. */
    version?: string;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "readiness-check": ReadinessCheckElement;
  }
  interface GlobalEventHandlersEventMap extends ReadinessCheckEventMap {}
}
