// What the types must refuse: each line that they let pass is a fault. Nothing loads this file.

import type { ReadinessCheckProps } from "readiness-check/svelte";

export const refused: ReadinessCheckProps[] = [
  // @ts-expect-error no such theme
  { theme: "blue" },
  // @ts-expect-error no such level
  { "heading-level": 1 },
  // @ts-expect-error no such attribute
  { bookin: "https://booking.example/" },
  // @ts-expect-error no such event
  { "onreadiness-check:finish": () => undefined },
  // @ts-expect-error no such detail
  { "onreadiness-check:complete": ({ detail }) => detail.answers },
];

declare global {
  interface Window {
    /** What the page has heard. */
    heard: string[];
  }
}
