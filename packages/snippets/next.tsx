// The readiness check as a component of Next (app router). Put the file of the package beside package.json, then once, there:
//   npm install ./readiness-check-1.0.0.tgz
//   npx readiness-check copy public
// The second line copies the files of the check to where your site serves them as they are; have it done before each build.
// On the server `define` does nothing; there only what stands inside the element is drawn. Events are heard at the document, in
// `useEffect`: React hears none of elements that a server has rendered.
"use client";

import { define } from "readiness-check/react";

define();

export function Check() {
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
