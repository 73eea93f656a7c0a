/** How the explorer and the embed are built: one page and one script, its libraries in chunks of their own, nothing inlined into the page's markup. */
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const NO_FETCH = resolve(import.meta.dirname, "src/publish/citation/noFetch.ts");

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "sync-fetch": NO_FETCH, "fetch-ponyfill": NO_FETCH } },
  // A worker that fetches further parts of itself can only be a module.
  worker: { format: "es" },
  // Addresses between built files are relative, so that a copy may lie in any folder of a host.
  base: "./",
  publicDir: "src/explorer/public",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Small files stay files: the Content-Security-Policy allows no data: addresses for fonts.
    assetsInlineLimit: 0,
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    target: "es2022",
    // Every browser of this age fetches ahead by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // An embed's page is written by the server, around this script.
      input: { index: "index.html", embed: "src/embed/main.ts" },
      output: {
        codeSplitting: {
          groups: [
            {
              name: "sigma",
              test: /node_modules\/(sigma|@sigma|graphology(?!-layout|-communities)|events|obliterator|mnemonist|pandemonium)/,
            },
            // What every picture is made with, explorer's or embed's: many small files compress worse than one.
            {
              name: "marks",
              test: /src\/(network\/(pictureMarks|network|labels|camera|difference|whole|shapes|dateWords|languageName|context|isWeb|numeral|plural)|canvas\/(keys|selectionAt|WebGLMissing))\.ts$/,
            },
            // What the explorer begins with, and its later parts use too.
            {
              name: "page",
              test: /src\/(explorer\/(copy|theme|parts|fetchData|askCypher|session|address|filters)|network\/(facets|facetCounts|edgeWords)|model\/(viewFile|queryAnswer))\.ts$/,
            },
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
          ],
        },
      },
    },
  },
});
