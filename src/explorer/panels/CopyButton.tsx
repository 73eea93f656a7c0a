/** Copies a text, and says so to eye and ear; where the browser does not let it, says that instead. */
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";

export interface CopyButtonProps {
  readonly label: string;
  /** A function where making it takes a while. */
  readonly text: string | (() => string);
  readonly className?: string;
}

export function CopyButton({ label, text, className = "text-button" }: CopyButtonProps) {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    if (said === undefined) return;
    const over = setTimeout(() => setSaid(undefined), 2500);
    return () => clearTimeout(over);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === "string" ? text : text());
      setSaid("Copied");
    } catch {
      setSaid("This browser does not let the page copy");
    }
  };
  return (
    <>
      <Button className={className} onPress={() => void copy()}>
        {said ?? label}
      </Button>
      <span className="unseen" role="status">
        {said}
      </span>
    </>
  );
}
