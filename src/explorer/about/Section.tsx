/** One section of the page about the data, with an address of its own. */
import type { ReactNode } from "react";
import { SECTIONS, type SectionId } from "./sections.ts";

export function Section({
  id,
  children,
}: {
  readonly id: SectionId;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{SECTIONS[id]}</h2>
      {children}
    </section>
  );
}
