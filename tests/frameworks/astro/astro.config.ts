import { defineConfig } from "astro/config";

// The tests serve the site below a path, as a customer's is.
export default defineConfig({
  srcDir: ".",
  base: "/hosts/astro/dist/",
  trailingSlash: "always",
});
