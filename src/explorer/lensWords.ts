/** The lenses and their switches in the words of the page. */
import { ANY_NUMBER, type Lens, USUAL_SWITCHES } from "../model/lens.ts";
import type { View } from "../model/view.ts";
import { SWITCHES_OF, type SwitchName } from "../network/switches.ts";
import type { ViewChange } from "./viewChange.ts";

export const LENS_NAMES: Readonly<Record<Lens, string>> = {
  ties: "Ties",
  domains: "Domains",
  people: "People",
  network: "All",
};

export interface LensSwitchWords {
  readonly name: SwitchName;
  /** Such as “Large conventions”. */
  readonly label: string;
  readonly isOn: (view: View) => boolean;
  readonly set: (on: boolean) => ViewChange;
}

const SWITCHES: Readonly<Record<SwitchName, Omit<LensSwitchWords, "name">>> = {
  largest: {
    label: "Large conventions",
    isOn: ({ largest }) => largest > USUAL_SWITCHES.largest,
    set: (on) => ({ largest: on ? ANY_NUMBER : USUAL_SWITCHES.largest }),
  },
  companies: {
    label: "Parties through companies or institutions",
    isOn: ({ companies }) => companies,
    set: (companies) => ({ companies }),
  },
  negotiations: {
    label: "Negotiations",
    isOn: ({ negotiations }) => negotiations,
    set: (negotiations) => ({ negotiations }),
  },
  throughBlocs: {
    label: "Through blocs",
    isOn: ({ throughBlocs }) => throughBlocs,
    set: (throughBlocs) => ({ throughBlocs }),
  },
};

export function switchWordsOf(lens: Lens): readonly LensSwitchWords[] {
  return SWITCHES_OF[lens].map((name) => ({ name, ...SWITCHES[name] }));
}
