/** The whole of the data as files. The addresses take a view's query as well. */

const FORMATS = [
  {
    format: "package",
    label: "Data package",
    what: "tables of nodes and relationships with their description, zipped",
  },
  { format: "csv", label: "CSV", what: "a table for each type of node and relationship, zipped" },
  {
    format: "dyads",
    label: "Dyads",
    what: "a row for each pair of parties of each agreement, for statistics",
  },
  { format: "gexf", label: "GEXF", what: "for Gephi" },
  { format: "graphml", label: "GraphML", what: "for networkx, igraph and yEd" },
  { format: "cytoscape", label: "Cytoscape", what: "JSON for Cytoscape" },
  { format: "jsonld", label: "JSON-LD", what: "linked data" },
  { format: "turtle", label: "Turtle", what: "linked data" },
  { format: "bibtex", label: "BibTeX", what: "every source, for reference managers" },
  { format: "ris", label: "RIS", what: "the same" },
  { format: "csl-json", label: "CSL-JSON", what: "the same" },
] as const;

export function Downloads() {
  return (
    <>
      <p>
        All of the data, as it is served here. To get a part of it, choose what you need in the
        explorer and take it from “Share and cite”.
      </p>
      <dl className="terms downloads">
        {FORMATS.map(({ format, label, what }) => (
          <div key={format}>
            <dt>
              <a href={`/api/export/${format}`} download>
                {label}
              </a>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        Programs can ask the <a href="/api/openapi.json">API</a>, and anyone can ask in{" "}
        <a href="/query">Cypher</a>.
      </p>
    </>
  );
}
