// The readiness check as a component of Next (app router). Once, in the folder of the project:
//   npm install readiness-check
//   npx readiness-check copy public
// The second line copies the files of the check to where your site serves them as they are.
"use client";

import { define } from "readiness-check/react";

// On the server this does nothing; there only what stands inside the element is drawn.
define("/readiness-check/1.0.0/");

export function ReadinessCheck() {
  return (
    <readiness-check
      lang="de"
      booking={"https://booking.example/intro?notes={summary}"}
      contact="intro@consulting.example">
      <p>Hier erscheint der KI-Selbstcheck. Er braucht JavaScript.</p>
      <p><a href="https://booking.example/intro">Gespräch buchen</a></p>
    </readiness-check>
  );
}
