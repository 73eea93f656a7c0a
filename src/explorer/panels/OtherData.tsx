/** Of a view that was made with another version of the data: says so, and which agreements have changed since. */
import type { About } from "../../model/about.ts";
import { type Changes, changesSince } from "../../model/changesSince.ts";
import { useAbout } from "../useAbout.ts";
import { useSession } from "./context.ts";
import { NodeLink } from "./NodeLink.tsx";

export function OtherData() {
  const { view, network } = useSession();
  const { name, hash } = network.dataSet;
  return view.data === undefined || view.data === name || view.data === hash ? null : (
    <Told made={view.data} now={name} />
  );
}

function Told({ made, now }: { readonly made: string; readonly now: string }) {
  const { network } = useSession();
  const about = useAbout();
  const changes = about === undefined ? null : changesSince(about.releases, made);
  return (
    <div className="notice notice-data" role="status">
      <div>
        <p>
          <strong>The data has changed since this view was made.</strong>{" "}
          {about === undefined
            ? `It was made with data version ${made}; this is ${now}.`
            : sentence(about, changes, made, now)}
        </p>
        {changes !== null && total(changes) > 0 && (
          <details>
            <summary>Which agreements</summary>
            {KINDS.map(({ kind, heading }) => (
              <Group key={kind} heading={heading} ids={changes[kind]} nameOf={nameOf} />
            ))}
          </details>
        )}
      </div>
    </div>
  );

  /** undefined where the data has it no more. */
  function nameOf(id: string): string | undefined {
    return network.names[network.numbers.get(id) ?? -1];
  }
}

const KINDS = [
  { kind: "added", heading: "Added" },
  { kind: "changed", heading: "Changed" },
  { kind: "removed", heading: "Removed" },
] as const;

interface GroupProps {
  readonly heading: string;
  /** Of records. */
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string | undefined;
}

function Group({ heading, ids, nameOf }: GroupProps) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>
        {heading} <span className="count">{ids.length}</span>
      </h3>
      <ul>
        {ids.map((record) => {
          const id = `agreement/${record}`;
          const name = nameOf(id);
          return <li key={id}>{name === undefined ? record : <NodeLink id={id} name={name} />}</li>;
        })}
      </ul>
    </>
  );
}

function sentence({ releases }: About, changes: Changes | null, made: string, now: string): string {
  const versions = `It was made with version ${made}; this is ${now}.`;
  if (changes === null)
    return `${versions} No release here is of that version, so what differs cannot be told.`;
  const after = releases.some(({ name }) => name === now)
    ? ""
    : " What was edited after the newest release is not among them.";
  if (total(changes) === 0)
    return `${versions} No agreement was added, changed or removed by a release since.${after}`;
  return `${versions} Since then releases added ${changes.added.length}, changed ${changes.changed.length} and removed ${changes.removed.length} agreements.${after}`;
}

function total({ added, changed, removed }: Changes): number {
  return added.length + changed.length + removed.length;
}
