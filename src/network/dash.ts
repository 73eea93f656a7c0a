/** How an edge is dashed behind which only companies or institutions stand: alike on screen and in a figure. */
export const DASH = {
  /** CSS pixels at every zoom. */
  drawn: 5,
  left: 4,
} as const;
