/** The numbered sources. Each opens in a page of its own that learns nothing of this one; beside it, an archived copy. */
import type { NumberedSource } from "../../model/details.ts";
import { archivedCopy } from "../../network/archivedCopy.ts";
import { dateInWords } from "../../network/dateWords.ts";
import { languageName } from "../../network/languageName.ts";

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
            <Source source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Source({ source }: { readonly source: NumberedSource }) {
  const archived = archivedCopy(source);
  const title = <bdi lang={source.language}>{source.title}</bdi>;
  return (
    <>
      {archived === null ? (
        title
      ) : (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      )}
      <span className="remarks">
        {about(source)}
        {archived !== null && (
          <span className="archived">
            {" · "}
            <a
              className="amid-words"
              href={archived}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={`Archived copy of source ${source.number}`}
            >
              archived copy
            </a>
          </span>
        )}
      </span>
    </>
  );
}

function about({ title, publisher, published, language, accessed }: NumberedSource): string {
  return [
    publisher,
    published === undefined ? "undated" : dateInWords(published),
    ...(language === undefined ? [] : [`in ${languageName(language)}`]),
    ...(accessed === undefined ? [] : [`read ${dateInWords(accessed)}`]),
    ...(/^\[.*\]$/.test(title) ? ["title in our words"] : []),
  ].join(" · ");
}
