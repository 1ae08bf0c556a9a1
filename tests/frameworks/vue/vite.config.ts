import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// Without the last line Vue looks for a component of that name and says in the console that there is none.
export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag == "readiness-check" } } })],
});
