/** The dialog of “Share and cite”: what is shown and how its author calls it, and below that one part for each thing that can be taken away. */
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { createPortal } from "react-dom";
import { useSession } from "../panels/context.ts";
import { OwnWords } from "./OwnWords.tsx";

export interface ShareSheetProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ShareSheet({ onClose, children }: ShareSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { marks, network } = useSession();
  useEffect(() => dialog.current?.showModal(), []);
  const { name, hash } = network.dataSet;
  return createPortal(
    <dialog ref={dialog} className="share" aria-labelledby="share-title" onClose={onClose}>
      <div className="sheet-head">
        <h2 id="share-title">Share and cite</h2>
        <Button className="icon-button" aria-label="Close" onPress={onClose}>
          <X size={18} aria-hidden />
        </Button>
      </div>
      <p className="count">
        {marks.counts}. Data version {name} ({hash}).
      </p>
      <OwnWords />
      {children}
    </dialog>,
    document.body,
  );
}
