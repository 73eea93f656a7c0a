/** What the visitor should know beside the picture: what the address asked in vain, and data that is not whole. */
import { X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useExplorer, useSession } from "./context.ts";

export function Notices() {
  const explorer = useExplorer();
  const { problems, network } = useSession();
  return (
    <>
      {problems.length > 0 && (
        <div className="notice" role="alert">
          <p>
            <strong>The address asks for something else than a view.</strong> {problems.join(" ")}{" "}
            Here is the opening view instead.
          </p>
          <Button className="icon-button" aria-label="Dismiss" onPress={() => explorer.go({})}>
            <X size={16} aria-hidden />
          </Button>
        </div>
      )}
      {!network.dataSet.complete && (
        <div className="notice" role="status">
          <p>
            <strong>The database is incomplete.</strong> A load stopped before its end; what is
            shown may lack agreements until the load is run again.
          </p>
        </div>
      )}
    </>
  );
}
