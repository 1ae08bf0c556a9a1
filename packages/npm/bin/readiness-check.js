#!/usr/bin/env node
// The commands of the package: takes the words of the command line and says what came of them. What a command does stands in a file
// of its own; nothing here asks a network or changes a file.

import { checkTexts } from "./check-texts.js";
import { copyRelease } from "./copy-release.js";

const USAGE = `readiness-check copy <folder>     copies the files of the check to <folder>/readiness-check/<version>/;
                                  <folder> is what your site serves as it is, mostly "public"
readiness-check check <file>      says what in your texts file the check would refuse
`;

const COMMANDS = { copy: copyRelease, check: checkTexts };

const [command, path, ...rest] = process.argv.slice(2);

if (["help", "--help", "-h"].includes(command)) {
  process.stdout.write(USAGE);
} else if (!Object.hasOwn(COMMANDS, command ?? "") || path === undefined || path.startsWith("-") || rest.length) {
  process.stderr.write(USAGE);
  // What command line tools end with when they were called wrongly.
  process.exitCode = 2;
} else {
  const { words, isRight } = COMMANDS[command](path);
  (isRight ? process.stdout : process.stderr).write(`${words.join("\n")}\n`);
  process.exitCode = isRight ? 0 : 1;
}
