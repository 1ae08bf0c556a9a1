// The page with the check: its attributes, its looks, and what it tells the page.

import { useRef, useState } from "react";
import { define, type ReadinessCheckElement, type ReadinessCheckEventMap } from "readiness-check/react";

declare global {
  interface Window {
    /** What the page has heard. */
    heard: string[];
  }
}

window.heard = [];
define();

function hearStep({ detail }: ReadinessCheckEventMap["readiness-check:step"]) {
  window.heard.push("index" in detail ? `${detail.step} ${detail.index} of ${detail.total}` : detail.step);
}

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
        onreadiness-check:start={() => window.heard.push("start")}
        onreadiness-check:step={hearStep}
      >
        <p>Questions first, a call later.</p>
      </readiness-check>
    </main>
  );
}
