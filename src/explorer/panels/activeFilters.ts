/** How many filters are set, for the button that hides them. */
import type { View } from "../../model/view.ts";

export function activeFilters({ domains, from, to, undated }: View): number {
  return domains.length + (from !== undefined || to !== undefined ? 1 : 0) + (undated ? 0 : 1);
}
