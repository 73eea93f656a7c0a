/** What makes a tie and what does not, where one may decide so or so. */
export interface TiesSwitches {
  /** Agreements of more parties draw nothing. */
  readonly largest: number;
  /** Whether parties count for which only companies or institutions stand. */
  readonly companies: boolean;
  /** Whether agreements under negotiation count. */
  readonly negotiations: boolean;
}

export const TIES_SWITCHES: TiesSwitches = { largest: 12, companies: false, negotiations: false };
