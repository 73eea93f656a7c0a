/** The parts of the page that index.html lays out, by id. */
export type PartName =
  | "skip"
  | "header-search"
  | "header-share"
  | "nav"
  | "nav-explore"
  | "nav-query"
  | "nav-table"
  | "nav-about"
  | "theme-button"
  | "menu-button"
  | "page"
  | "filters"
  | "stage"
  | "canvas"
  | "stage-heading"
  | "stage-filters"
  | "stage-chips"
  | "stage-selection"
  | "stage-hint"
  | "stage-notices"
  | "stage-legend"
  | "stage-tools"
  | "stage-message"
  | "stage-table"
  | "stage-tip"
  | "years"
  | "details";

export function part(name: PartName): HTMLElement {
  const element = document.getElementById(name);
  if (element === null) throw new Error(`index.html has no element with the id “${name}”.`);
  return element;
}
