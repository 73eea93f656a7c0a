/** docs/exports.md: what a person wrote stays; formats, mapping and codebook after the marker are told from the code. */
import { EXPORT_FORMATS } from "./export.ts";
import { EXPORT_NAMES, exportLabel } from "./exportWords.ts";
import { mappingTable, PREFIXES } from "./rdf/vocabulary.ts";
import { DYAD_COLUMNS } from "./tables/dyads.ts";

const MARKER = "<!-- From here on derived from src/publish by `npm run derive`. -->";

/** @param text the document as it is */
export function exportsDocument(text: string): string {
  const [written = ""] = text.split(MARKER);
  return [
    `${written.trimEnd()}\n`,
    `${MARKER}\n`,
    "## Formats\n",
    table(
      ["Name", "What it is", "Media type"],
      EXPORT_NAMES.map((name) => [
        `\`${name}\``,
        exportLabel(name),
        `\`${EXPORT_FORMATS[name].type.split(";")[0]}\``,
      ]),
    ),
    "## Linked data: the mapping\n",
    "Prefixes:\n",
    table(
      ["Prefix", "Address"],
      Object.entries(PREFIXES).map(([prefix, address]) => [`\`${prefix}:\``, `\`${address}\``]),
    ),
    "A property or relationship that is not listed here is `entente:` with its name.\n",
    table(
      ["In the graph", "In RDF"],
      mappingTable().map(([ours, term]) => [`\`${ours}\``, `\`${term}\``]),
    ),
    "## Dyad-years: the codebook\n",
    table(
      ["Column", "Meaning"],
      Object.entries(DYAD_COLUMNS).map(([name, { description }]) => [`\`${name}\``, description]),
    ),
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapePipe).join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}

function escapePipe(text: string): string {
  return text.replaceAll("|", "\\|");
}
