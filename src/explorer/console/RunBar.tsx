/** Runs the question, ends it, and says what it may take. */
import { Button } from "react-aria-components/Button";
import { numeral } from "../../network/numeral.ts";

export interface RunBarProps {
  readonly limits: { readonly seconds: number; readonly rows: number } | undefined;
  readonly running: boolean;
  readonly onFormat: () => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

const KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘ ↵" : "Ctrl ↵";

export function RunBar({ limits, running, onFormat, onRun, onCancel }: RunBarProps) {
  return (
    <div className="run-bar">
      <p className="muted">
        Reading only.
        {limits && ` Stops after ${limits.seconds} s or ${numeral(limits.rows)} rows.`}
      </p>
      <Button className="text-button" onPress={onFormat}>
        Format
      </Button>
      {running ? (
        <Button className="button run" onPress={onCancel}>
          Cancel
        </Button>
      ) : (
        <Button className="button run primary" onPress={onRun}>
          Run <kbd>{KEYS}</kbd>
        </Button>
      )}
    </div>
  );
}
