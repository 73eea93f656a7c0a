/** The notes of a figure whose ties are numbered, as an author pastes them below it. */
import { useMemo, useState } from "react";
import { wholeGraph } from "../../network/whole.ts";
import { notesOf } from "../../publish/notes/notes.ts";
import { type NoteFormat, writeNotes } from "../../publish/notes/write.ts";
import { useSession } from "../panels/context.ts";
import { isFailure } from "../session.ts";
import { Choice } from "./Choice.tsx";
import { Copyable } from "./Copyable.tsx";

const FORMATS: readonly (readonly [NoteFormat, string])[] = [
  ["text", "Word"],
  ["latex", "LaTeX"],
  ["markdown", "Markdown"],
];

export function FigureNotes() {
  const { network, texts, view } = useSession();
  const [format, setFormat] = useState<NoteFormat>("text");
  const notes = useMemo(
    () =>
      texts === undefined || isFailure(texts) ? null : notesOf(wholeGraph(network, texts), view),
    [network, texts, view],
  );
  if (notes === null)
    return (
      <p role="status" className="notice">
        {isFailure(texts) ? `${texts.title}: there are no sources to note.` : "Reading sources …"}
      </p>
    );
  return (
    <>
      <Choice label="Notes for" value={format} options={FORMATS} onChange={setFormat} />
      <Copyable
        label="Notes of the numbered ties"
        text={writeNotes(notes, format)}
        rows={6}
        {...(format === "text" && { html: writeNotes(notes, "html") })}
      />
    </>
  );
}
