/** The dialog of “Share and cite”: what is shown, and below it one part for each thing that can be taken away. */
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { createPortal } from "react-dom";
import { useSession } from "../panels/context.ts";

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
      {children}
    </dialog>,
    document.body,
  );
}

export function SharePart(props: {
  readonly title: string;
  readonly says: string;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <h3>{props.title}</h3>
      <p className="count">{props.says}</p>
      {props.children}
    </section>
  );
}
