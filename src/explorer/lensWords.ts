/** What a lens draws and what it leaves out, in words, with the switches as they are set. */
import { ANY_NUMBER, type Lens, USUAL_LARGEST, type View } from "../model/view.ts";
import { SWITCHES_OF, type SwitchName } from "../network/switches.ts";
import type { ViewChange } from "./viewChange.ts";

export const LENS_NAMES: Readonly<Record<Lens, string>> = {
  ties: "Ties",
  domains: "Domains",
  people: "People",
  network: "All",
};

export interface LensOption {
  readonly name: SwitchName;
  /** Such as “Large conventions”. */
  readonly label: string;
  readonly isOn: (view: View) => boolean;
  readonly set: (on: boolean) => ViewChange;
  /** How the sentence tells what is left out while it is off; empty where nothing is. */
  readonly leftOut: string;
}

const OPTIONS: Readonly<Record<SwitchName, LensOption>> = {
  largest: {
    name: "largest",
    label: "Large conventions",
    isOn: ({ largest }) => largest > USUAL_LARGEST,
    set: (on) => ({ largest: on ? ANY_NUMBER : USUAL_LARGEST }),
    leftOut: `agreements of more than ${USUAL_LARGEST} parties`,
  },
  companies: {
    name: "companies",
    label: "Parties through companies",
    isOn: ({ companies }) => companies,
    set: (companies) => ({ companies }),
    leftOut: "parties present only through companies",
  },
  negotiations: {
    name: "negotiations",
    label: "Negotiations",
    isOn: ({ negotiations }) => negotiations,
    set: (negotiations) => ({ negotiations }),
    leftOut: "negotiations",
  },
  throughBlocs: {
    name: "throughBlocs",
    label: "Through blocs",
    isOn: ({ throughBlocs }) => throughBlocs,
    set: (throughBlocs) => ({ throughBlocs }),
    leftOut: "what binds states through blocs",
  },
};

const DRAWN: Readonly<Record<Lens, string>> = {
  ties: "Two states or blocs tie where both are party to an agreement.",
  domains: "A state or bloc is joined to each domain that its agreements cover.",
  people:
    "A line joins officials who acted in one agreement, and each to the bodies they acted for.",
  network: "Agreements, with the parties, people, bodies, domains and events that they name.",
};

export function optionsOf(lens: Lens): readonly LensOption[] {
  return SWITCHES_OF[lens].map((name) => OPTIONS[name]);
}

/** “A line joins … Left out: negotiations and … .” */
export function lensSentence(view: View): string {
  const left = optionsOf(view.lens)
    .filter((option) => !option.isOn(view))
    .map(({ leftOut }) => leftOut);
  if (left.length === 0) return `${DRAWN[view.lens]} Nothing that passes the filters is left out.`;
  const last = left.at(-1);
  const words = left.length === 1 ? last : `${left.slice(0, -1).join(", ")} and ${last}`;
  return `${DRAWN[view.lens]} Left out: ${words}.`;
}
