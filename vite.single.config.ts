/** How the script of a page that holds its own data is built: one file of code, one that unpacks it, and one of styles, its type inside. */
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: "src/embed/public",
  build: {
    outDir: "dist/single",
    emptyOutDir: true,
    assetsInlineLimit: 100_000,
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    target: "es2022",
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: "src/embed/single.ts",
      output: {
        format: "iife",
        codeSplitting: false,
        entryFileNames: "single.js",
        assetFileNames: "single[extname]",
      },
    },
  },
});
