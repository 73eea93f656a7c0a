/** What the browser's tab says: what is selected, else what is drawn. */
import type { Session } from "../session.ts";

export function pageTitle({ network, view, marks }: Session): string {
  const shown = view.selection === undefined ? undefined : selectionName(network, view.selection);
  return `${shown ?? marks.title} – Entente`;
}

function selectionName(network: Session["network"], selection: string): string | undefined {
  const names = selection.split("~").map((id) => {
    const number = network.numbers.get(id);
    return number === undefined ? undefined : network.names[number];
  });
  return names.includes(undefined) ? undefined : names.join(" and ");
}
