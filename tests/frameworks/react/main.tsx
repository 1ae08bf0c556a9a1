// A site in React with a router: the check on one page, and another page to go to and come back from.

import { Activity, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter, Link, Route, Routes, useLocation } from "react-router";

import { Check } from "./check";

/** `/kept` hides its page where the others take theirs away. */
function Site() {
  const { pathname } = useLocation();
  return (
    <>
      <nav>
        <Link id="check" to="/">Check</Link> <Link id="kept" to="/kept">Kept</Link> <Link id="about" to="/about">About</Link>
      </nav>
      <Routes>
        <Route path="/" element={<Check />} />
        <Route path="/about" element={<p id="other">About us</p>} />
        <Route path="*" element={null} />
      </Routes>
      <Activity mode={pathname == "/kept" ? "visible" : "hidden"}>
        <div id="place">{pathname != "/" && <Check />}</div>
      </Activity>
    </>
  );
}

const app = document.getElementById("app");
if (app) {
  createRoot(app).render(
    <StrictMode>
      <BrowserRouter>
        <Site />
      </BrowserRouter>
    </StrictMode>,
  );
}
