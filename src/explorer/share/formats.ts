/** What a view can be taken away as, in the words of who needs it; the names are those of `/api/export`. */
export const DATA_FORMATS = [
  ["csv", "CSV"],
  ["gexf", "GEXF (Gephi)"],
  ["graphml", "GraphML"],
  ["cytoscape", "Cytoscape"],
  ["jsonld", "JSON-LD"],
  ["turtle", "Turtle"],
  ["dyads", "Dyad-years"],
] as const;

export const CITATION_FORMATS = [
  ["bibtex", "BibTeX"],
  ["ris", "RIS"],
  ["csl-json", "CSL-JSON"],
] as const;
