/**
 * How the command is built: its own code and the libraries of many small files in few, for Node takes longer to find and
 * read a thousand files than most commands take. Files beside a module (`import.meta`) stay where they are.
 */
import { dirname, join, relative } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { COMMAND_BUILDS } from "./src/cli/built.mjs";

/** Read data files, native code or threads from their own folders, or are rarely needed. */
const LEFT_OUT = ["@resvg/resvg-js", "pdfkit", "pino", "tsx", "vite"];

/** As deep as the folder in which it will lie. */
const DRAFT = join(COMMAND_BUILDS, "draft");

/** What libraries bring for their own uses that are none of ours: reactive sessions; fonts packed for the web. */
const NEVER_CALLED = ["rxjs", "rxjs/operators", "brotli/decompress.js"];

const quoted = (text: string) => JSON.stringify(text);
/** Relative, for a folder that is moved takes what was built in it along. */
const fromBuilt = (path: string) => `/${relative(DRAFT, path).replaceAll("\\", "/")}`;

const keepPlaces: Plugin = {
  name: "keep-places",
  enforce: "pre",
  transform: {
    filter: { id: /\/src\/.*\.m?[jt]s$/, code: "import.meta." },
    handler: (code, id) =>
      code
        .replaceAll(
          "import.meta.dirname",
          `(import.meta.dirname + ${quoted(fromBuilt(dirname(id)))})`,
        )
        .replaceAll(
          "import.meta.url",
          `new URL(${quoted(`.${fromBuilt(id)}`)}, import.meta.url).href`,
        ),
  },
};

/** They are a tenth of a second of each command's start. */
const leaveUncalled: Plugin = {
  name: "leave-uncalled",
  enforce: "pre",
  resolveId: (source) => (NEVER_CALLED.includes(source) ? `\0uncalled:${source}` : null),
  load: (id) => (id.startsWith("\0uncalled:") ? "export default undefined;" : null),
};

export default defineConfig({
  plugins: [keepPlaces, leaveUncalled],
  publicDir: false,
  ssr: { noExternal: true, external: LEFT_OUT, target: "node" },
  build: {
    ssr: "src/cli/main.ts",
    outDir: DRAFT,
    emptyOutDir: true,
    target: "node20",
    minify: true,
    rolldownOptions: {
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
