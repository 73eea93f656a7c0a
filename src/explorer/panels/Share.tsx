/** The way to the address, the figures, the snippets and the citation of what is shown; its dialog comes when asked for. */
import { Share2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components/Button";
import { IS_FILES } from "../copy.ts";

/** Where no server makes files, the page does. */
const ShareDialog = lazy(async () => {
  if (IS_FILES) {
    const { FilesDialog } = await import("../files/FilesDialog.tsx");
    return { default: FilesDialog };
  }
  const { ShareDialog } = await import("../share/ShareDialog.tsx");
  return { default: ShareDialog };
});

export function Share() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        className="button share-button"
        aria-label="Share and cite"
        onPress={() => setOpen(true)}
      >
        <Share2 size={15} aria-hidden />
        <span>Share and cite</span>
      </Button>
      {open && (
        <Suspense>
          <ShareDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
