/** One step back, and forward again. The same as the browser's Back and Forward. */
import { Redo2, Undo2 } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useExplorer, useSession } from "./context.ts";

export function Undo() {
  const explorer = useExplorer();
  const { canUndo, canRedo } = useSession();
  if (!canUndo && !canRedo) return null;
  return (
    <fieldset className="zoom" aria-label="Steps">
      <Button
        aria-label="Undo"
        aria-keyshortcuts="Control+Z"
        isDisabled={!canUndo}
        onPress={() => explorer.undo()}
      >
        <Undo2 size={16} aria-hidden />
      </Button>
      <Button
        aria-label="Redo"
        aria-keyshortcuts="Control+Shift+Z"
        isDisabled={!canRedo}
        onPress={() => explorer.redo()}
      >
        <Redo2 size={16} aria-hidden />
      </Button>
    </fieldset>
  );
}
