/** A title and a caption of the author's own, which the link, the figures, the embeds and the citation of a view bear. */
import type { FocusEvent, KeyboardEvent } from "react";
import type { View } from "../../model/view.ts";
import { useExplorer, useSession } from "../panels/context.ts";
import { SharePart } from "./SharePart.tsx";

type Field = "title" | "caption";

export function OwnWords() {
  const explorer = useExplorer();
  const { view, marks } = useSession();
  /** Once it is left: a preview is drawn anew with it. */
  const keep =
    (field: Field) =>
    ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const words: View[Field] = currentTarget.value.trim() || undefined;
      if (words !== view[field]) explorer.go({ [field]: words });
    };
  return (
    <SharePart title="Your words" says="On figures and embeds, in citations, and kept in the link.">
      <label className="own-words">
        Title
        <input
          key={view.title}
          defaultValue={view.title}
          placeholder={marks.title}
          maxLength={200}
          dir="auto"
          onBlur={keep("title")}
          onKeyDown={leaveOnEnter}
        />
      </label>
      <label className="own-words">
        Caption
        <textarea
          key={view.caption}
          defaultValue={view.caption}
          maxLength={1000}
          rows={2}
          dir="auto"
          onBlur={keep("caption")}
        />
      </label>
    </SharePart>
  );
}

function leaveOnEnter({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void {
  if (key === "Enter") currentTarget.blur();
}
