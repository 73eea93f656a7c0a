/** What each filter would leave: counts beside every value, under all the other filters. */
export interface FacetCounts {
  /** By taxonomy code, a broader domain with its narrower ones: agreements that pass the years and cover it. */
  readonly domains: ReadonlyMap<string, number>;
  /** By year, ascending, without gaps from the first to the last of all agreements: those that pass the domains. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Undated agreements that pass the domains. */
  readonly undated: number;
  /** Agreements that pass all filters, and all there are. */
  readonly passing: number;
  readonly total: number;
}
