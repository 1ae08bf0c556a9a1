// What page and frame say to each other. Every message is an object with this project's name, the version of the contract
// and a type; anything else is somebody else's and is not answered.

const CONTRACT = "readiness-check";
const VERSION = 1;

/** The attributes that a page's element passes on as they are. */
export const PASSED = [
  "booking", "contact", "brand", "privacy", "theme", "heading-level", "code", "share-outcome", "history", "texts", "languages", "logo",
];

/** The custom properties that are passed on. */
export const LOOKS = ["accent", "text", "background", "radius", "font", "space"].map((name) => `--readiness-${name}`);

/** The events that come out of the frame; the others are the page's own to see, by funnel.js. */
export const EVENTS = ["ready", "start", "step", "complete", "keep", "book", "error"];

/** The attributes that speak in the name of the site's owner. */
export const OWNERS = ["booking", "contact", "brand", "privacy", "page", "texts", "logo"];

/** The messages that go to any page around the frame: none of them says anything of answers. */
export const FOR_ALL = ["height", "place", "shown", "failed"];

/** No screen is as high, in CSS pixels. */
export const HEIGHT_LIMIT = 100_000;

export const message = (type, content) => ({ contract: CONTRACT, version: VERSION, type, ...content });

export const isMessage = (data, type) =>
  data?.contract === CONTRACT && data.version === VERSION && data.type === type;

/** Whether a message of the type `event` holds one: a known name, and plain values only. */
export const isEvent = ({ name, detail }) =>
  EVENTS.includes(name) &&
  typeof detail == "object" &&
  Object.values(detail ?? {}).every((value) => value === null || ["string", "number", "boolean"].includes(typeof value));
