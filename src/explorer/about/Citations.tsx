/** How the data and the program are cited, ready to be copied. */
import type { About } from "../../model/about.ts";
import type { DataSet } from "../../model/dataSet.ts";
import { citeData, citeProgram } from "../../publish/citation/citeWhole.ts";
import { homeOf } from "../copy.ts";
import { CopyButton } from "../panels/CopyButton.tsx";

export interface CitationsProps {
  readonly dataSet: DataSet | undefined;
  readonly about: About | undefined;
}

export function Citations({ dataSet, about }: CitationsProps) {
  const origin = homeOf(about?.publicUrl);
  const day = new Date().toISOString().slice(0, 10);
  return (
    <>
      <p>
        Cite the data where you use its records, or figures made from them, and name the version:
        records change. Cite the program where you use the program itself. Every entry and every
        view has a citation of its own, with its sources, under “Cite” and “Share and cite”.
      </p>
      {dataSet !== undefined && <Line label="The data" text={citeData({ dataSet, origin, day })} />}
      {about !== undefined && <Line label="The program" text={citeProgram(about.version)} />}
    </>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="citation">
      <h3>{label}</h3>
      <p>{text}</p>
      <CopyButton label="Copy" text={text} />
    </div>
  );
}
