/** The formats in which data goes out: how they are called, and who reads them. Page, command, API and documents tell the same. */

interface ExportWords {
  readonly name: string;
  /** What it holds or who reads it, in a few words that can follow the name. */
  readonly use: string;
  readonly kind: "data" | "citation" | "view";
}

/** By their names in the address and the command. */
export const EXPORT_WORDS = {
  gexf: { name: "GEXF", use: "for Gephi, Gephi Lite and NetworkX", kind: "data" },
  graphml: { name: "GraphML", use: "for igraph, NetworkX and yEd", kind: "data" },
  csv: { name: "CSV", use: "nodes and edges, for spreadsheets, R and pandas", kind: "data" },
  cytoscape: { name: "Cytoscape", use: "JSON for Cytoscape and cytoscape.js", kind: "data" },
  jsonld: { name: "JSON-LD", use: "linked data in schema.org and PROV-O terms", kind: "data" },
  turtle: { name: "Turtle", use: "linked data for triple stores", kind: "data" },
  bibtex: { name: "BibTeX", use: "the reference and all sources, for LaTeX", kind: "citation" },
  ris: {
    name: "RIS",
    use: "the reference and all sources, for reference managers",
    kind: "citation",
  },
  "csl-json": {
    name: "CSL-JSON",
    use: "the reference and all sources, for Zotero, Quarto and Pandoc",
    kind: "citation",
  },
  dyads: {
    name: "Dyad-years",
    use: "state, state, year, domain, as one CSV for statistics",
    kind: "data",
  },
  view: { name: "View file", use: "the view itself, as Entente opens it", kind: "view" },
  package: {
    name: "Data package",
    use: "a table for each type, with schema and checksums",
    kind: "data",
  },
} as const satisfies Readonly<Record<string, ExportWords>>;

export type ExportName = keyof typeof EXPORT_WORDS;
export const EXPORT_NAMES = Object.keys(EXPORT_WORDS) as readonly ExportName[];

/** Such as “CSV: nodes and edges, for spreadsheets, R and pandas”. */
export function exportLabel(format: ExportName): string {
  const { name, use } = EXPORT_WORDS[format];
  return `${name}: ${use}`;
}

export function exportsOfKind(kind: ExportWords["kind"]): readonly ExportName[] {
  return EXPORT_NAMES.filter((format) => EXPORT_WORDS[format].kind === kind);
}
