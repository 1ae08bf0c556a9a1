// The booking link with sample values, as the check fills it for a visitor. Says the same as src/host/booking.rs and
// src/browser/address.rs, which a table of cases holds against each other; it must never show a link that the check would refuse.

import { isOwnPath, parse } from "./settings.js";

/** What comes of the result, and only if the visitor chooses that. */
export const RESULT = ["summary", "code", "score", "band"];
/** What says nothing about it. */
export const OTHERS = ["lang", "utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"];
const PLACEHOLDERS = [...RESULT, ...OTHERS];

/** Values that stand in for those of visitors: with whatever they are, a link must reach the same. */
const PROBES = ["", "first", "second"];

const withBraces = (template) => template.trim().replace(/%7b/gi, "{").replace(/%7d/gi, "}");

const put = (text, values) =>
  text.replace(/\{([^{}]*)\}/g, (_, name) => (Object.hasOwn(values, name) ? encodeURIComponent(values[name]) : ""));

/** A template with values. A parameter that is nothing but placeholders goes where none of them has a value. */
function fill(template, values) {
  const [, address, query, fragment] = template.match(/^([^?#]*)(\?[^#]*)?(#[^]*)?$/);
  const isThere = (pair) => !/^[^=]+=(?:\{[^{}]*\})+$/.test(pair) || !put(pair, values).endsWith("=");
  const pairs = (query ?? "").slice(1).split("&").filter(isThere).join("&");
  return put(address + (pairs && `?${pairs}`) + (fragment ?? ""), values);
}

/** Whom a link reaches, a host or the address of a mail, and what else of it says so; nothing if it is no link to somebody. */
function reached(link, site) {
  if (isOwnPath(link)) return [new URL(link, site).host, ""];
  const url = parse(link);
  if (!url) return undefined;
  if (/^https:\/\//i.test(link) && !url.username && !url.password) return [url.host, ""];
  const isHead = (field) => !/^(?:subject|body)$/i.test(field.split("=")[0]);
  const head = url.search.replace(/^\?+/, "").split("&").filter(isHead).join("");
  const isMail = /^mailto:/i.test(link) && url.pathname.includes("@") && url.search.split("?").length < 3;
  return isMail ? [url.pathname, head] : undefined;
}

/**
 * The ways to book that a template gives: the link without the result, the link with it, the names of what that carries, and whom both
 * reach. `site` is the origin of the page that the check stands on. Nothing if the template gives no link.
 */
export function ways(given, result, others, site) {
  const template = withBraces(given);
  const probes = PROBES.map((probe) =>
    reached(fill(template, Object.fromEntries(PLACEHOLDERS.map((name) => [name, probe]))), site),
  );
  if (probes.some((probe) => String(probe) != String(probes[0]))) return undefined;
  if (!probes[0]) return undefined;
  const carried = RESULT.filter((name) => result[name] && template.includes(`{${name}}`));
  const passed = Object.fromEntries(carried.map((name) => [name, result[name]]));
  return { without: fill(template, others), with: fill(template, { ...others, ...passed }), carried, reached: probes[0][0] };
}

/** What in a template is probably a slip: placeholders that there are not, and names of some that have lost their braces. */
export function slips(given) {
  const template = withBraces(given);
  const unknown = [...template.matchAll(/\{([^{}]*)\}/g)].filter(([, name]) => !PLACEHOLDERS.includes(name)).map(([mark]) => mark);
  const bare = template.split(/[?&#]/).map((pair) => pair.slice(pair.indexOf("=") + 1 || pair.length));
  return [...unknown, ...bare.filter((value) => PLACEHOLDERS.includes(value))];
}

/** A result as a visitor's would be, marked as a sample in both of its texts; the code is a real one that the check opens. */
export const SAMPLE = {
  de: {
    summary:
      "MUSTER, kein echtes Ergebnis: Reifegrad 22 von 100 (Am Anfang). KI-Verordnung – Voraussichtlich nur Grundpflichten. Ergebniscode YQQQ-ZLV4-CMJR-WQTL-P5KW-5408-G88C",
    code: "YQQQ-ZLV4-CMJR-WQTL-P5KW-5408-G88C",
    score: "22",
    band: "starting",
  },
  en: {
    summary:
      "SAMPLE, no real result: Readiness score 22 of 100 (Starting). EU AI Act – Likely basic duties only. Result code YQQQ-ZLV4-CMJR-WQTL-P5KW-5408-G88C",
    code: "YQQQ-ZLV4-CMJR-WQTL-P5KW-5408-G88C",
    score: "22",
    band: "starting",
  },
};

/** A campaign as a visitor could come from. */
export const CAMPAIGN = { utm_source: "sample", utm_campaign: "sample" };
