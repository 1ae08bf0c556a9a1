// What the types must refuse: each line that they let pass is a fault. Nothing loads this file.

import type { ReadinessCheckElement } from "readiness-check";

export function refused(check: ReadinessCheckElement) {
  // @ts-expect-error no such theme
  check.theme = "blue";
  // @ts-expect-error no such property
  check.bookin = "https://booking.example/";
  check.addEventListener("readiness-check:complete", ({ detail }) => {
    // @ts-expect-error no such detail
    return detail.answers;
  });
  // @ts-expect-error may not be there
  document.querySelector("readiness-check").mode = "frame";
}
