/** The question as a program: a dialog with a text to copy for each language. */
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { CopyButton } from "../panels/CopyButton.tsx";
import { asCode, CODES, type Code } from "./asCode.ts";
import type { Asked } from "./queryAddress.ts";

export function AsCode({
  asked,
  onClose,
}: {
  readonly asked: Asked;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [code, setCode] = useState<Code>("curl");
  const text = asCode(code, asked, location.origin);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="code-dialog" aria-label="As code" onClose={onClose}>
      <div className="sheet-head">
        <h2>As code</h2>
        <Button className="icon-button" aria-label="Close" onPress={onClose}>
          <X size={18} aria-hidden />
        </Button>
      </div>
      <fieldset className="segments" aria-label="Language">
        {CODES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === code}
            data-selected={each === code || undefined}
            onClick={() => setCode(each)}
          >
            {each}
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls is reached by the keyboard. */}
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CopyButton className="button" label="Copy" text={text} />
    </dialog>
  );
}
