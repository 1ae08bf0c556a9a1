// What every page of the site has: the links.

import Link from "next/link";
import type { ReactNode } from "react";

export const metadata = { title: "Next" };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link id="check" href="/">Check</Link> <Link id="about" href="/about">About</Link>
        </nav>
        {children}
      </body>
    </html>
  );
}
