/** How the entry is cited: one line for a footnote, and files for reference managers, with the sources that it rests on. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { wholeGraph } from "../../network/whole.ts";
import { citeEntry } from "../../publish/citation/cite.ts";
import type { CslItem } from "../../publish/citation/cslItem.ts";
import { citeInWords } from "../../publish/citation/inWords.ts";
import type { CitationFormat } from "../../publish/citation/write.ts";
import { isFailure } from "../session.ts";
import { CopyButton } from "./CopyButton.tsx";
import { useSession } from "./context.ts";

const FORMATS: readonly {
  readonly format: CitationFormat;
  readonly label: string;
  readonly ending: string;
}[] = [
  { format: "bibtex", label: "BibTeX", ending: "bib" },
  { format: "ris", label: "RIS", ending: "ris" },
  { format: "csl-json", label: "CSL-JSON", ending: "json" },
];

export interface CiteProps {
  readonly id: string;
  /** What the world calls this instance. */
  readonly origin: string;
}

export function Cite({ id, origin }: CiteProps) {
  const { network, texts } = useSession();
  const [failed, setFailed] = useState(false);
  const whole = wholeGraph(network, isFailure(texts) ? undefined : texts);
  const day = new Date().toISOString().slice(0, 10);
  const items = citeEntry(whole, id, { dataSet: network.dataSet, origin, day });
  const [own, ...sources] = items ?? [];
  if (items === null || own === undefined) return null;
  const line = citeInWords(own);
  const save = async (format: CitationFormat, ending: string) => {
    try {
      const { writeCitations } = await import("../../publish/citation/write.ts");
      saveText(writeCitations(items, format), `${own.id}.${ending}`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="cite" aria-label="Cite">
      <p className="cite-line">{line}</p>
      <div className="foot-links">
        <CopyButton label="Copy" text={line} />
        {FORMATS.map(({ format, label, ending }) => (
          <Button key={format} className="text-button" onPress={() => void save(format, ending)}>
            {label}
          </Button>
        ))}
      </div>
      <p className="remarks">
        {failed
          ? "The file could not be made. Try again when the server answers."
          : `The files hold ${withSources(sources)}.`}
      </p>
    </section>
  );
}

function withSources(sources: readonly CslItem[]): string {
  if (sources.length === 0) return "this entry";
  return sources.length === 1
    ? "this entry and its source"
    : `this entry and its ${sources.length} sources`;
}

function saveText(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
