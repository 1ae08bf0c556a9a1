// What `cargo bench --bench domain` found out: Criterion's times and the allocations it counted.

import { existsSync, readFileSync } from "node:fs";
import { ROOT } from "./site.js";

/** Nanoseconds with their 95 % interval, allocations and bytes by function; nothing if the bench has not run. */
export function domain() {
  const counted = `${ROOT}target/bench/allocations.txt`;
  if (!existsSync(counted)) return [];
  return readFileSync(counted, "utf8").trim().split("\n").map((line) => {
    const [name, allocations, bytes] = line.split(" ");
    const { median } = JSON.parse(readFileSync(`${ROOT}target/criterion/${name}/new/estimates.json`, "utf8"));
    const { lower_bound: from, upper_bound: to } = median.confidence_interval;
    return { name, nanoseconds: median.point_estimate, from, to, allocations: Number(allocations), bytes: Number(bytes) };
  });
}
