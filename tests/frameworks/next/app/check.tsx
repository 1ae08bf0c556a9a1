"use client";

// The page with the check, rendered on the server first and taken over in the browser.

import { useRef, useState } from "react";
import { define, FOLDER, type ReadinessCheckElement, type ReadinessCheckListeners } from "readiness-check/react";

declare global {
  interface Window {
    /** What the page has heard. */
    heard: string[];
  }
}

if (typeof window != "undefined") window.heard = [];
define("/hosts/next/dist/" + FOLDER);

// Next's compiler takes no name with a colon into JSX, but it may be spread.
const listeners: ReadinessCheckListeners = {
  "onreadiness-check:start": () => window.heard.push("start"),
  "onreadiness-check:step": ({ detail }) =>
    window.heard.push(detail.section == "score" ? `${detail.question} ${detail.index} of ${detail.total}` : detail.at),
};

export function Check() {
  const check = useRef<ReadinessCheckElement>(null);
  const [brand, setBrand] = useState("Acme");
  return (
    <main>
      <button id="rename" onClick={() => setBrand("Acme & Daughters")}>Rename</button>
      <button id="level" onClick={() => check.current && (check.current.headingLevel = "4")}>Level</button>
      <readiness-check
        ref={check}
        className="check"
        style={{ "--readiness-accent": "#0b57d0", maxWidth: "60rem" }}
        lang="en"
        brand={brand}
        heading-level={3}
        data-layer={false}
        booking="https://booking.example/intro?notes={summary}"
        {...listeners}
      >
        <p>Questions first, a call later.</p>
      </readiness-check>
    </main>
  );
}
