/** A button with something below it: closed by Escape, by a click elsewhere, and when the focus leaves. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";

export interface PopDownProps {
  readonly className: string;
  readonly label: ReactNode;
  /** What opens, called with how to close it. */
  readonly children: (close: () => void) => ReactNode;
}

export function PopDown({ className, label, children }: PopDownProps) {
  const [open, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && around.current?.contains(target) === false) setOpen(false);
    };
    document.addEventListener("pointerdown", pressed);
    return () => document.removeEventListener("pointerdown", pressed);
  }, [open]);
  const close = () => {
    setOpen(false);
    around.current?.querySelector("button")?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: It only listens to what its button and content are told.
    <div
      ref={around}
      className="pop-down"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.preventDefault();
        close();
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Button
        className={className}
        aria-expanded={open}
        {...(open && { "aria-controls": id })}
        onPress={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div id={id} className="pop-down-content">
          {children(close)}
        </div>
      )}
    </div>
  );
}
