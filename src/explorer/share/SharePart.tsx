/** One thing that the dialog of “Share and cite” offers, and what it is good for. */
import type { ReactNode } from "react";

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
