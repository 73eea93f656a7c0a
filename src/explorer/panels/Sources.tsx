/** The numbered sources. Each opens in a page of its own that learns nothing of this one. */
import type { NumberedSource } from "../../model/details.ts";
import { dateInWords } from "../../network/dateWords.ts";

const LANGUAGES = new Intl.DisplayNames("en-GB", { type: "language" });

export interface SourcesProps {
  readonly sources: readonly NumberedSource[];
  readonly publishers: number;
}

export function Sources({ sources, publishers }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <section>
      <div className="section-head">
        <h3>Sources</h3>
        <span className="count">
          {sources.length}, from {publishers === 1 ? "1 publisher" : `${publishers} publishers`}
        </span>
      </div>
      <ol className="sources">
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.number}`} value={source.number} tabIndex={-1}>
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              <bdi lang={source.language}>{source.title}</bdi>
            </a>
            <span className="remarks">{about(source)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function about({ publisher, published, language, accessed }: NumberedSource): string {
  const parts = [
    publisher,
    dated(published, accessed),
    language === undefined ? "" : (LANGUAGES.of(language) ?? language),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function dated(published: string | undefined, accessed: string | undefined): string {
  if (published !== undefined) return dateInWords(published);
  return accessed === undefined ? "" : `read ${dateInWords(accessed)}`;
}
