/** Gives the editor its place in the page. It keeps its own text: React only sets it in motion. */
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { CypherEditor } from "./CypherEditor.ts";
import type { Language } from "./language.ts";

export interface EditorProps {
  readonly ref: Ref<CypherEditor | null>;
  /** The text at first. */
  readonly text: string;
  readonly language: Language;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export function Editor({ ref, text, language, onChange, onRun }: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CypherEditor | null>(null);
  const calls = useRef({ onChange, onRun });
  calls.current = { onChange, onRun };
  const [first] = useState(text);
  useImperativeHandle(ref, () => editor as CypherEditor, [editor]);
  useEffect(() => {
    if (host.current === null) return;
    const made = new CypherEditor(host.current, {
      text: first,
      language,
      onChange: (next) => calls.current.onChange(next),
      onRun: () => calls.current.onRun(),
    });
    setEditor(made);
    return () => made.close();
  }, [first, language]);
  return <div className="console-editor" ref={host} />;
}
