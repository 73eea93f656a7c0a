/** A lens's switches: what counts and what does not, where one may decide so or so. */
import type { Lens } from "../model/lens.ts";
import type { View } from "../model/view.ts";

export type SwitchName = "largest" | "companies" | "negotiations" | "throughBlocs";
export type Switches = Readonly<Pick<View, SwitchName>>;

/** What each lens has switches for; the network draws everything. */
export const SWITCHES_OF: Readonly<Record<Lens, readonly SwitchName[]>> = {
  ties: ["largest", "companies", "negotiations", "throughBlocs"],
  domains: ["largest", "companies", "negotiations", "throughBlocs"],
  people: ["negotiations"],
  network: [],
};

export function switchesOf({ largest, companies, negotiations, throughBlocs }: Switches): Switches {
  return { largest, companies, negotiations, throughBlocs };
}
