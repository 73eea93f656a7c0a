/** A text to be copied, with a button that says when it has been. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";

interface Props {
  readonly label: string;
  readonly text: string;
  /** The same for programs that take formatted text, such as Word. */
  readonly html?: string;
  /** Of text that is shown at once. */
  readonly rows?: number;
}

export function Copyable({ label, text, html, rows = 2 }: Props) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      if (html === undefined) await navigator.clipboard.writeText(text);
      else await navigator.clipboard.write([formatted(text, html)]);
      setSaid("Copied");
    } catch {
      setSaid("Select the text to copy it");
    }
  };
  return (
    <div className="copyable">
      <textarea readOnly rows={rows} aria-label={label} value={text} spellCheck={false} />
      <Button className="button" onPress={copy}>
        Copy
      </Button>
      <span role="status" className="count">
        {said}
      </span>
    </div>
  );
}

function formatted(text: string, html: string): ClipboardItem {
  const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  return new ClipboardItem({ ...as("text/plain", text), ...as("text/html", html) });
}
