/** What a version is, which one is served, and what its newest release changed. */
import type { About, ReleaseNote } from "../../model/about.ts";
import { dateInWords } from "../../network/dateWords.ts";
import type { Network } from "../../network/network.ts";
import { numeral } from "../../network/numeral.ts";
import { nodeAddress } from "../panels/nodeAddress.ts";

export interface ReleasesProps {
  readonly network: Network | undefined;
  readonly about: About | undefined;
}

export function Releases({ network, about }: ReleasesProps) {
  const [latest, ...older] = about?.releases ?? [];
  return (
    <>
      <p>
        The data version is a hash of what records and tables say, so it is the same wherever the
        same data is. A release gives a version a name: year, month, number within the month. Cite
        the release. The address of an entry never changes; where an id had to, the old one leads to
        the new one.
      </p>
      {latest !== undefined && network !== undefined && (
        <>
          {latest.hash !== network.dataSet.hash && (
            <p>
              What is served here has changed since the last release and has no name of its own yet.
            </p>
          )}
          <h3>
            Release {latest.name}, {dateInWords(latest.date)}
          </h3>
          {older.length === 0 ? (
            <p>The first release: {numeral(latest.added.length)} agreements.</p>
          ) : (
            <Changes release={latest} network={network} />
          )}
          {older.length > 0 && (
            <>
              <h3>Before</h3>
              <ul>
                {older.map(({ name, date, added, changed, removed }) => (
                  <li key={name}>
                    {name}, {dateInWords(date)}: {added.length} added, {changed.length} changed,{" "}
                    {removed.length} removed
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </>
  );
}

function Changes({
  release,
  network,
}: {
  readonly release: ReleaseNote;
  readonly network: Network;
}) {
  const parts = [
    ["Added", release.added],
    ["Changed", release.changed],
    ["Removed", release.removed],
  ] as const;
  const told = parts.filter(([, ids]) => ids.length > 0);
  if (told.length === 0) return <p>No agreement changed, only the tables beside them.</p>;
  return told.map(([word, ids]) => (
    <details key={word} className="changes">
      <summary>
        {word}: {ids.length === 1 ? "1 agreement" : `${ids.length} agreements`}
      </summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Entry id={`agreement/${id}`} network={network} />
          </li>
        ))}
      </ul>
    </details>
  ));
}

function Entry({ id, network }: { readonly id: string; readonly network: Network }) {
  const number = network.numbers.get(id);
  if (number === undefined) return id;
  return <a href={nodeAddress(id)}>{network.names[number]}</a>;
}
