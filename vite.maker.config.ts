/** How the code is built that makes files in a page without a server: one module, apart from the page's own chunks. */
import { resolve } from "node:path";
import { defineConfig } from "vite";

const NO_FETCH = resolve(import.meta.dirname, "src/publish/citation/noFetch.ts");

export default defineConfig({
  publicDir: false,
  resolve: { alias: { "sync-fetch": NO_FETCH, "fetch-ponyfill": NO_FETCH } },
  build: {
    outDir: "dist/maker",
    emptyOutDir: true,
    target: "es2022",
    lib: { entry: "src/explorer/files/makeFiles.ts", formats: ["es"], fileName: "makeFiles" },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
