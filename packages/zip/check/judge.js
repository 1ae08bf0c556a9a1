// What is wrong, or could be better, in what was seen of the files. A finding is `{ level: "bad" | "hint", code, files, with, lines }`: `code`
// names its sentence in the words of both languages, `with` fills it, and `lines` says that lines for the server cure it.

import { changeOf } from "./bytes.js";
import { OWNERS_FILE, arrived } from "./files.js";

const SCRIPT_TYPES = /^(text|application)\/(x-)?(java|ecma)script$/;
const FOR_EDITORS = /\.d\.ts$|\.schema\.json$|^custom-elements\.json$/;
/** What is worth compressing, in bytes. */
const LARGE = 2_000;
/** What counts as kept for long, in seconds: thirty days. */
const LONG = 30 * 24 * 60 * 60;

/** The findings of one folder, those of the same kind joined. */
export async function judgeFolder({ list, hashes, owners, files, nowhere }) {
  const findings = [];
  if (!hashes) return [{ ...(faultOf(list) ?? { code: "no-list", lines: false }), level: "bad", files: [list.name] }];
  for (const file of files) {
    const fault = faultOf(file, nowhere) ?? (file.isRight === false ? { code: `bytes-${await changeOf(file, nowhere)}` } : typeFault(file));
    // Nothing on a website asks for what is there for editors.
    if (fault) findings.push({ level: FOR_EDITORS.test(file.name) ? "hint" : "bad", ...fault, files: [file.name] });
    else findings.push(...hintsOf(file).map((hint) => ({ level: "hint", ...hint, files: [file.name] })));
  }
  findings.push(...ownersHints(owners).map((hint) => ({ level: "hint", ...hint, files: [OWNERS_FILE] })));
  return joined(findings);
}

/** Why a file has not come at all. */
function faultOf(file, nowhere) {
  const { status, fault, type, name } = file;
  if (fault == "unreachable") return { code: "unreachable" };
  if (status == 404 || status == 410) return { code: "missing" };
  if (status == 401 || status == 403) return { code: "forbidden", with: { status } };
  if (status != 200) return { code: "status", with: { status } };
  if (fault == "unreadable") return { code: "unreadable", with: { encoding: file.encoding }, lines: true };
  if (type == "text/html" && !name.endsWith(".html") && file.isRight !== true) {
    return { code: "rewritten", with: { forAll: nowhere?.status == 200 } };
  }
}

/** A type under which a browser does not take the file. */
function typeFault({ name, type, charset }) {
  const shown = type || "–";
  if (name.endsWith(".js") && !SCRIPT_TYPES.test(type)) return { code: "type-script", with: { type: shown }, lines: true };
  if (name.endsWith(".html") && type != "text/html") return { code: "type-html", with: { type: shown }, lines: true };
  if (name.endsWith(".html") && charset && charset != "utf-8") return { code: "charset", with: { charset }, lines: true };
}

/** What works, but could be better. */
function hintsOf(file) {
  const { name, type, headers, bytes, encoding } = file;
  const hints = [];
  const add = (code, filling) => hints.push({ code, with: filling, lines: true });
  if (FOR_EDITORS.test(name)) return hints;
  if (name.endsWith(".wasm") && type != "application/wasm") add("type-wasm", { type: type || "–" });
  if (name.endsWith(".css") && type != "text/css") add("type-style", { type: type || "–" });
  if (file.isRedirected) hints.push({ code: "redirected" });
  // Where a header does not tell, the count does.
  const isSmaller = (arrived(file) ?? bytes.length) < bytes.length;
  if (bytes.length > LARGE && !encoding && !isSmaller) add("uncompressed");
  if (encoding && !/accept-encoding|\*/i.test(headers.get("vary") ?? "")) add("vary");
  // A page is small, and asking for it again does no harm.
  if (!name.endsWith(".html") && !isKept(headers)) add("not-cached");
  return hints;
}

/** Whether browsers keep a file for long. */
function isKept(headers) {
  const said = headers.get("cache-control") ?? "";
  return !/no-store|no-cache/i.test(said) && Number(said.match(/max-age=(\d+)/i)?.[1] ?? 0) >= LONG;
}

/** What is to be said of the owner's file; it need not be there. */
function ownersHints({ status, headers, bytes, type }) {
  if (status != 200 || !bytes || type == "text/html") return [{ code: "owners-missing" }];
  try {
    JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return [{ code: "owners-broken" }];
  }
  return isKept(headers) ? [{ code: "owners-cached", lines: true }] : [];
}

/** The findings of one level. */
export const ofLevel = ({ findings }, level) => findings.filter((finding) => finding.level == level);

/** Findings of the same kind become one that names all their files. */
export function joined(findings) {
  const kinds = new Map();
  for (const { files = [], ...finding } of findings) {
    const kind = JSON.stringify(finding);
    if (!kinds.has(kind)) kinds.set(kind, { ...finding, files: [] });
    kinds.get(kind).files.push(...files);
  }
  return [...kinds.values()];
}
