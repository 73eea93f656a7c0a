/** What has changed since the figure that was dropped on the page, among the records behind it. */
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { wholeGraph } from "../../network/whole.ts";
import type { FigureChanges } from "../../publish/figure/changes.ts";
import { isFailure } from "../session.ts";
import { useExplorer, useSession } from "./context.ts";
import { Notice } from "./Notice.tsx";

/** As many records are named. */
const NAMED = 6;

export function FigureNotice() {
  const explorer = useExplorer();
  const { figure, network, texts } = useSession();
  const [changes, setChanges] = useState<FigureChanges>();
  useEffect(() => {
    let stale = false;
    setChanges(undefined);
    if (figure === undefined || texts === undefined || isFailure(texts)) return;
    import("../../publish/figure/changes.ts").then(({ changesSince }) => {
      if (!stale) setChanges(changesSince(figure, wholeGraph(network, texts), figure.view));
    });
    return () => {
      stale = true;
    };
  }, [figure, network, texts]);
  if (figure === undefined) return null;
  return (
    <Notice role="status" title={`The view of a figure, drawn from ${figure.data.name}.`}>
      {changes === undefined ? "What has changed since is being read." : inWords(changes)}
      <Button
        className="icon-button"
        aria-label="Dismiss"
        onPress={() => explorer.store.set({ figure: undefined })}
      >
        <X size={16} aria-hidden />
      </Button>
    </Notice>
  );
}

function inWords({ sameData, added, changed, removed }: FigureChanges): string {
  const parts = [
    ...part(added, "added"),
    ...part(changed, "changed"),
    ...part(removed, "no longer behind it"),
  ];
  if (parts.length > 0) return `Of the records behind it: ${parts.join("; ")}.`;
  return sameData
    ? "The data is the same."
    : "The data is newer; of the records behind the figure none has changed.";
}

function part(ids: readonly string[], what: string): readonly string[] {
  if (ids.length === 0) return [];
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : "";
  return [`${ids.length} ${what} (${ids.slice(0, NAMED).join(", ")}${more})`];
}
