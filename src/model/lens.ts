/** The lenses and what is usual in them. Apart from the View's schema, so that a page that reads no address carries none. */

export const LENSES = ["ties", "domains", "people", "network"] as const;
export type Lens = (typeof LENSES)[number];

/** One value for each lens. */
export function eachLens<Value>(make: (lens: Lens) => Value): Record<Lens, Value> {
  return Object.fromEntries(LENSES.map((lens) => [lens, make(lens)])) as Record<Lens, Value>;
}

/** A lens's switches as they stand at first. */
export const USUAL_SWITCHES = {
  /** Agreements of more parties draw no ties. */
  largest: 12,
  companies: false,
  negotiations: false,
  throughBlocs: false,
};
/** As good as no limit. */
export const ANY_NUMBER = 999;
