// The rules of rules.js as a filter, for tests/model/second_table.rs: an answers document of §7 a line in, its report a line out.

import { createInterface } from "node:readline";
import { assess } from "./rules.js";

for await (const line of createInterface({ input: process.stdin })) {
  const { answers } = JSON.parse(line);
  const lists = Object.entries(answers).map(([question, answer]) => [question, [answer].flat().map(String)]);
  console.log(JSON.stringify(assess(Object.fromEntries(lists))));
}
