/** The whole of the data as files. The addresses take a view's query as well. */
import { EXPORT_WORDS, exportsOfKind } from "../../publish/exportWords.ts";
import { IS_FILES } from "../copy.ts";
import { MadeLinks } from "../files/MadeLinks.tsx";

const FORMATS = [...exportsOfKind("data"), ...exportsOfKind("citation")];

export function Downloads() {
  if (IS_FILES)
    return (
      <>
        <p>
          All of the data; the dyad-years follow the rules of the opening view. To get a part of it,
          choose what you need in the explorer and take it from “Share and cite”. This copy is a
          folder of files without a database: it makes each file in your browser, and answers no
          queries in Cypher.
        </p>
        <MadeLinks formats={FORMATS} view={undefined} />
      </>
    );
  return (
    <>
      <p>
        All of the data, as it is served here; the dyad-years follow the rules of the opening view.
        To get a part of it, choose what you need in the explorer and take it from “Share and cite”.
      </p>
      <dl className="terms downloads">
        {FORMATS.map((format) => (
          <div key={format}>
            <dt>
              <a href={`/api/export/${format}`} download>
                {EXPORT_WORDS[format].name}
              </a>
            </dt>
            <dd>{EXPORT_WORDS[format].use}</dd>
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
