import type { NextConfig } from "next";

// The tests serve the site below a path, as a customer's is.
const config: NextConfig = { output: "export", distDir: "dist", basePath: "/hosts/next/dist", trailingSlash: true };

export default config;
