/** Exports as buttons: each file is made in the page when it is asked for. */
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { View } from "../../model/view.ts";
import { EXPORT_WORDS, type ExportName } from "../../publish/exportWords.ts";
import { saveExport } from "./makeFile.ts";

interface MadeLinksProps {
  readonly formats: readonly ExportName[];
  /** undefined: all of the data. */
  readonly view: View | undefined;
}

export function MadeLinks({ formats, view }: MadeLinksProps) {
  return (
    <div className="downloads">
      {formats.map((format) => (
        <MadeButton
          key={format}
          label={EXPORT_WORDS[format].name}
          make={() => saveExport(format, view)}
        />
      ))}
    </div>
  );
}

export function MadeButton(props: { readonly label: string; readonly make: () => Promise<void> }) {
  const [state, setState] = useState("");
  const make = async () => {
    setState("Being made …");
    try {
      await props.make();
      setState("");
    } catch (error) {
      setState(`It could not be made. ${error instanceof Error ? error.message : ""}`);
    }
  };
  return (
    <>
      <Button className="button" onPress={() => void make()}>
        {props.label}
      </Button>
      <span role="status" className="count">
        {state}
      </span>
    </>
  );
}
