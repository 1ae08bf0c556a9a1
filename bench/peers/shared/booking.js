/** The booking link that all three have: the call of the result leads there, with the summary or without. */
export const BOOKING = "https://cal.example/intro?notes={summary}";
