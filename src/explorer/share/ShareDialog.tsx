/** What one can take away of what is shown: its address, a figure, a snippet, a citation. */
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { createPortal } from "react-dom";

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return createPortal(
    <dialog ref={dialog} className="dialog" aria-labelledby="share-title" onClose={onClose}>
      <h2 id="share-title">Share and cite</h2>
      <p>{location.href}</p>
      <Button className="button" onPress={onClose}>
        Close
      </Button>
    </dialog>,
    document.body,
  );
}
