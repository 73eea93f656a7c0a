/** The few parts of citation-js that are used; it ships no types. */
declare module "@citation-js/core" {
  import type { CslItem } from "./cslItem.ts";

  export class Cite {
    constructor(items: readonly CslItem[], options: { readonly generateGraph: boolean });
    format(format: "bibtex"): string;
    format(
      format: "ris",
      options: { readonly format: "object"; readonly spec: "new" },
    ): readonly RisRecord[];
  }

  /** By tag. */
  type RisRecord = Readonly<Record<string, string | readonly string[]>>;

  export const plugins: {
    readonly config: {
      get(plugin: "@bibtex"): {
        readonly format: Readonly<Record<string, boolean>>;
      };
    };
  };
}

declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
