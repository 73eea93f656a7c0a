/** Where an error is reported, and what helps those who mend it. */
import type { About } from "../../model/about.ts";
import type { DataSet } from "../../model/dataSet.ts";
import { reportAddress } from "../reportAddress.ts";

export interface ReportProps {
  readonly dataSet: DataSet | undefined;
  readonly about: About | undefined;
}

export function Report({ dataSet, about }: ReportProps) {
  const address = about?.feedbackUrl;
  return (
    <>
      <p>
        If a fact is wrong, a source is dead or an agreement is missing, say which entry, what
        should stand there, and on which page or document that rests.
        {address !== undefined &&
          " Under every entry, “Report an error” fills in the entry and the data version."}
      </p>
      {address !== undefined && dataSet !== undefined ? (
        <p>
          <a
            href={reportAddress(address, undefined, dataSet)}
            target="_blank"
            rel="noopener noreferrer"
          >
            Report an error
          </a>
        </p>
      ) : (
        about !== undefined &&
        address === undefined && (
          <p className="small">
            This server names no address for reports. Whoever runs it can set{" "}
            <code>FEEDBACK_URL</code>.
          </p>
        )
      )}
    </>
  );
}
