/** The filters of a View together: how many are set, and none of them. */
import type { View } from "../model/view.ts";
import type { ViewChange } from "./viewChange.ts";

export const CLEARED: ViewChange = {
  domains: [],
  from: undefined,
  to: undefined,
  undated: true,
};

/** For the button that hides them. */
export function activeFilters({ domains, from, to, undated }: View): number {
  return domains.length + (from !== undefined || to !== undefined ? 1 : 0) + (undated ? 0 : 1);
}
