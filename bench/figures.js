// Medians, percentiles and how figures are written.

import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";

/** Which share of the processors is taken by others, from two seconds of doing nothing: 0 to 1. */
export async function othersWork() {
  const look = () => cpus().map(({ times }) => [times.idle, Object.values(times).reduce((sum, time) => sum + time)]);
  const before = look();
  await setTimeout(2000);
  const shares = look().map(([idle, all], at) => 1 - (idle - before[at][0]) / (all - before[at][1]));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const sorted = (list) => [...list].sort((a, b) => a - b);

/** The value below which this share of the list lies; between two values the nearer rank upwards. */
export function percentile(list, share) {
  const values = sorted(list);
  return values[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)] ?? NaN;
}

export const median = (list) => {
  const values = sorted(list);
  const middle = values.length >> 1;
  return values.length % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
};

/** "median (lower quartile–upper quartile)". */
export const spread = (list, write) => `${write(median(list))} (${write(percentile(list, 0.25))}–${write(percentile(list, 0.75))})`;

const number = (digits) => (value) =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
export const whole = number(0);
export const tenths = number(1);
export const hundredths = number(2);
export const kilobytes = (bytes) => tenths(bytes / 1000);
export const megabytes = (bytes) => hundredths(bytes / 1e6);

/** A Markdown table; all columns but the first are figures. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), `|---|${"--:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}
