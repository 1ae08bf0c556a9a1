"use client";

// The page with the check, rendered on the server first and taken over in the browser. What a server has rendered React 19 does not
// listen to (https://github.com/react/react/issues/35446), so this page does it itself.

import { useEffect, useRef, useState } from "react";
import { define, FOLDER, type ReadinessCheckElement, type ReadinessCheckEventMap } from "readiness-check/react";

declare global {
  interface Window {
    /** What the page has heard. */
    heard?: string[];
  }
}

const hear = (words: string) => (window.heard ??= []).push(words);

const hearStart = () => hear("start");

function hearStep({ detail }: ReadinessCheckEventMap["readiness-check:step"]) {
  hear("index" in detail ? `${detail.step} ${detail.index} of ${detail.total}` : detail.step);
}

export function Check() {
  const check = useRef<ReadinessCheckElement>(null);
  const [brand, setBrand] = useState("Acme");
  useEffect(() => {
    const element = check.current;
    element?.addEventListener("readiness-check:start", hearStart);
    element?.addEventListener("readiness-check:step", hearStep);
    define("/hosts/next/dist/" + FOLDER);
    return () => {
      element?.removeEventListener("readiness-check:start", hearStart);
      element?.removeEventListener("readiness-check:step", hearStep);
    };
  }, []);
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
      >
        <p>Questions first, a call later.</p>
      </readiness-check>
    </main>
  );
}
