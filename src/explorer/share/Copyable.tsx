/** A text to be copied, with a button that says when it has been. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";

export function Copyable({ label, text }: { readonly label: string; readonly text: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      setSaid("Select the text to copy it");
    }
  };
  return (
    <div className="copyable">
      <textarea readOnly rows={2} aria-label={label} value={text} spellCheck={false} />
      <Button className="button" onPress={copy}>
        Copy
      </Button>
      <span role="status" className="count">
        {said}
      </span>
    </div>
  );
}
