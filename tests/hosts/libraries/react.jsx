import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [brand, setBrand] = useState("Acme");
  const [isThere, setThere] = useState(true);
  return (
    <>
      <button id="rename" onClick={() => setBrand("Acme & Daughters")}>Rename</button>
      <button id="toggle" onClick={() => setThere(!isThere)}>Take away or put in</button>
      {isThere && (
        <readiness-check brand={brand} data-layer={false} heading-level={3} booking="https://booking.example/intro?notes={summary}">
          <p>Questions first, a call later.</p>
        </readiness-check>
      )}
    </>
  );
}

createRoot(document.getElementById("app")).render(<StrictMode><Page /></StrictMode>);
