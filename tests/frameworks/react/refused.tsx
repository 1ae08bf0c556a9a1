// What the types must refuse: each line that they let pass is a fault; in JSX TypeScript takes whatever name has a dash. Nothing loads this
// file.

import "readiness-check/react";

export const refused = [
  // @ts-expect-error no such theme
  <readiness-check theme="blue" />,
  // @ts-expect-error no such level
  <readiness-check heading-level={1} />,
  // @ts-expect-error no such attribute
  <readiness-check bookin="https://booking.example/" />,
  // @ts-expect-error no such detail
  <readiness-check onreadiness-check:complete={({ detail }) => detail.answers} />,
  // @ts-expect-error no such look
  <readiness-check style={{ "--readiness-colour": "red" }} />,
];
