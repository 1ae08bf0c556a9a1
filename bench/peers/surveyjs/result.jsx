// The result as HTML.

import { BOOKING } from "../shared/booking.js";
import { html } from "../shared/html.js";
import { Result } from "../shared/result-page.jsx";

const Title = ({ text }) => <h3>{text}</h3>;

export function resultHtml(answers, review) {
  const today = new Date().toISOString().slice(0, 10);
  return html(<Result {...{ answers, today, review }} booking={BOOKING} does={{}} Title={Title} />);
}
