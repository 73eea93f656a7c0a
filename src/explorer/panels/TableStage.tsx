/** The table in place of the picture: because it was asked for, or because the browser cannot draw. */
import { lazy, Suspense } from "react";
import { Button } from "react-aria-components/Button";
import { useExplorer, useSession } from "./context.ts";

const TablePanel = lazy(async () => {
  const { TablePanel } = await import("../table/TablePanel.tsx");
  return { default: TablePanel };
});

export function TableStage() {
  const explorer = useExplorer();
  const { canvas } = useSession();
  return (
    <>
      {canvas !== "drawn" && (
        <div className="notice" role="status">
          <p>
            <strong>
              {canvas === "lost"
                ? "The drawing was interrupted."
                : "This browser cannot draw the network."}
            </strong>{" "}
            {canvas === "lost"
              ? "The browser took its graphics (WebGL) away. The picture comes back with them; until then, here is the same as a table."
              : "It offers no WebGL 2, or has it switched off. Here is the same as a table."}
          </p>
          <Button className="button" onPress={() => explorer.openCanvas()}>
            Try again
          </Button>
        </div>
      )}
      <Suspense fallback={<p className="quiet">Fetching the table…</p>}>
        <TablePanel />
      </Suspense>
    </>
  );
}
