/** The part of “Share and cite” that keeps the view as a file. */
import { Button } from "react-aria-components/Button";
import type { View } from "../../model/view.ts";
import { saveView } from "../saveView.ts";
import { SharePart } from "./SharePart.tsx";

export function ViewFilePart({ view, says }: { readonly view: View; readonly says: string }) {
  return (
    <SharePart title="View file" says={says}>
      <Button className="button" onPress={() => saveView(view)}>
        Download the view file
      </Button>
    </SharePart>
  );
}
