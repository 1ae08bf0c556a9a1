// `readiness-check copy <folder>`: puts the files of the release where a site serves them as they are, in a folder of their version.
//
// It writes into that one folder only, and not a single file of it where anything there may be somebody else's: what is not this release
// is named and left alone.

import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The release as it lies in this package. */
const RELEASE = new URL("../dist/", import.meta.url);
const { name: NAME, version: VERSION } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** Names every file of a release with its hash; two releases with the same list are the same. */
const LIST = "integrity.json";
/** What the site's owner writes into; the release has an empty one. */
const OWNERS = "frame-settings.json";

/** Copies the release below a folder of the site and gives what there is to say about it. */
export function copyRelease(folder, release = RELEASE) {
  const isNew = !existsSync(folder);
  const files = readdirSync(release, { recursive: true }).filter((name) => statSync(new URL(name, release)).isFile());
  const place = join(folder, NAME, VERSION);
  try {
    const [missing, changed] = compared(files.map((name) => [name, readFileSync(new URL(name, release)), join(place, name)]));
    // A copy of this very release may have lost bytes, to a program that changes the ends of lines for one. Anything else is not ours.
    if (changed.length && changed.some(([name]) => name == LIST)) {
      const names = changed.map(([name]) => name).join(", ");
      return failure(
        `${place} holds something else than version ${VERSION} as this package has it; nothing was changed. Different: ${names}.`,
        "Take that folder away and copy again.",
      );
    }
    for (const [, bytes, path] of [...missing, ...changed]) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    const hint = isNew ? [`The folder ${folder} is new: does your site serve it as it is?`, ""] : [];
    return { isRight: true, words: [...hint, ...report(folder, place, files.length, missing.length, changed.length)] };
  } catch (error) {
    return failure(`Cannot copy to ${place}: ${error.message}`);
  }
}

/** Those of the files that are not there yet, and those that are there with other bytes. */
function compared(files) {
  const missing = files.filter(([, , path]) => !existsSync(path));
  const changed = files.filter(
    ([name, bytes, path]) => name != OWNERS && existsSync(path) && !bytes.equals(readFileSync(path)),
  );
  return [missing, changed];
}

function report(folder, place, all, missing, changed) {
  const done =
    missing + changed == 0
      ? `Already there, nothing to do: ${place} (${all} files)`
      : `${place}: ${missing} files copied${changed ? `, ${changed} damaged ones restored` : ""} of ${all}`;
  const others = readdirSync(join(folder, NAME)).filter((name) => name != VERSION && /^\d/.test(name));
  return [
    done,
    "",
    "In your code, before or after the element is there:",
    `    import { define } from "${NAME}";`,
    "    define();",
    `That is for a site at the root of its host, where this folder is /${NAME}/${VERSION}/. For a site below a path:`,
    `    define("/your/path/" + FOLDER);`,
    ...(others.length ? ["", `Older versions beside it, to be deleted once no page loads them any more: ${others.join(", ")}`] : []),
  ];
}

const failure = (...words) => ({ isRight: false, words });
