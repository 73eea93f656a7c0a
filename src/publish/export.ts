/** How each format in which data goes out is written; each from the same graph and View. */

import { DEFAULT_VIEW } from "../model/view.ts";
import { writeViewFile } from "../model/viewFile.ts";
import { wholeGraph } from "../network/whole.ts";
import { citeView } from "./citation/cite.ts";
import { type CitationFormat, writeCitations } from "./citation/write.ts";
import { type Edition, versionForAddress } from "./edition.ts";
import type { ExportName } from "./exportWords.ts";
import { writeCytoscape } from "./graph/cytoscape.ts";
import { writeGexf } from "./graph/gexf.ts";
import { writeGraphml } from "./graph/graphml.ts";
import { graphTables } from "./graph/graphTables.ts";
import { publishedGraph } from "./graph/publish.ts";
import type { PublishedGraph } from "./graph/publishedGraph.ts";
import { writeJsonLd } from "./rdf/jsonld.ts";
import { rdfSubjects } from "./rdf/statements.ts";
import { writeTurtle } from "./rdf/turtle.ts";
import { everything, type Given, recordsBehind } from "./records.ts";
import { settled } from "./settled.ts";
import { dataPackage } from "./tables/dataPackage.ts";
import { writeDyads } from "./tables/dyads.ts";
import { zip } from "./tables/zip.ts";

export interface ExportFormat {
  readonly type: string;
  readonly extension: string;
  readonly write: (
    given: Given,
    edition: Edition,
  ) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;
}

export const EXPORT_FORMATS = {
  gexf: {
    type: "application/gexf+xml; charset=utf-8",
    extension: "gexf",
    write: (...made) => writeGexf(graph(...made)),
  },
  graphml: {
    type: "application/graphml+xml; charset=utf-8",
    extension: "graphml",
    write: (...made) => writeGraphml(graph(...made)),
  },
  csv: {
    type: "application/zip",
    extension: "zip",
    write: (...made) => zip(graphTables(graph(...made))),
  },
  cytoscape: {
    type: "application/json",
    extension: "cyjs",
    write: (...made) => writeCytoscape(graph(...made)),
  },
  jsonld: {
    type: "application/ld+json",
    extension: "jsonld",
    write: (given, edition) => writeJsonLd(rdfSubjects(recordsBehind(given), edition)),
  },
  turtle: {
    type: "text/turtle; charset=utf-8",
    extension: "ttl",
    write: (given, edition) => writeTurtle(rdfSubjects(recordsBehind(given), edition)),
  },
  bibtex: {
    type: "application/x-bibtex; charset=utf-8",
    extension: "bib",
    write: cited("bibtex"),
  },
  ris: {
    type: "application/x-research-info-systems; charset=utf-8",
    extension: "ris",
    write: cited("ris"),
  },
  "csl-json": {
    type: "application/vnd.citationstyles.csl+json",
    extension: "json",
    write: cited("csl-json"),
  },
  dyads: {
    type: "text/csv; charset=utf-8; header=present",
    extension: "csv",
    write: (given, edition) => writeDyads(everything(given), given.view ?? DEFAULT_VIEW, edition),
  },
  view: {
    type: "application/json",
    extension: "view.json",
    write: ({ view }, edition) =>
      writeViewFile({ ...(view ?? DEFAULT_VIEW), data: versionForAddress(edition) }),
  },
  package: {
    type: "application/zip",
    extension: "zip",
    write: async (given, edition) =>
      zip(await dataPackage(recordsBehind(given), given.view, edition)),
  },
} as const satisfies Readonly<Record<ExportName, ExportFormat>>;

/** A name for the file, such as `entente-2026.11.1-gexf.gexf`. */
export function exportFileName(name: ExportName, edition: Edition): string {
  return `entente-${versionForAddress(edition)}-${name}.${EXPORT_FORMATS[name].extension}`;
}

function cited(format: CitationFormat): ExportFormat["write"] {
  return (given, edition) =>
    writeCitations(
      citeView(everything(given), given.view ?? { ...DEFAULT_VIEW, lens: "network" }, edition),
      format,
    );
}

function graph(given: Given, edition: Edition): PublishedGraph {
  const { view } = given;
  const data = view === undefined ? given : settled(given, view);
  return publishedGraph(wholeGraph(data.network, data.snapshot.texts), view, edition);
}
