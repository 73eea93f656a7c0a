/** Which agreements pass the filters but draw nothing in a lens, and why, in words. */
import type { Lens } from "../model/lens.ts";
import { readText } from "./column.ts";
import { listInWords } from "./context.ts";
import type { Network } from "./network.ts";
import { numeral } from "./numeral.ts";
import { partiesOf } from "./parties.ts";
import type { AgreementMask } from "./projection.ts";
import type { Stage } from "./stage.ts";
import type { Switches, SwitchName } from "./switches.ts";
import { barredBy } from "./uncounted.ts";

export interface LeftOut {
  /** Agreements that pass the filters and that the lens cannot draw. */
  readonly count: number;
  /** The most frequent first. */
  readonly reasons: readonly Reason[];
  /** “Left out: 14 agreements of more than 12 parties and 9 under negotiation.”; empty where nothing is. */
  readonly sentence: string;
}

export interface Reason {
  readonly id: ReasonId;
  readonly count: number;
  /** “14 of more than 12 parties”. */
  readonly text: string;
  /** What would draw them. */
  readonly by?: SwitchName;
}

type ReasonId =
  | "large"
  | "negotiating"
  | "accession"
  | "alone"
  | "companies"
  | "members"
  | "nobody"
  | "domainless"
  | "unlinked";

const WORDS: Readonly<Record<ReasonId, (switches: Switches) => string>> = {
  large: ({ largest }) => `of more than ${largest} parties`,
  negotiating: () => "under negotiation",
  accession: () => "by which states join a convention",
  alone: () => "of a single party",
  companies: () => "in which only companies or institutions stand for a side",
  members: () => "among members of one bloc and the bloc itself",
  nobody: () => "of which no source names who signed or announced it",
  domainless: () => "that cover no domain",
  unlinked: () => "that nothing else is linked to",
};

const BY: Readonly<Partial<Record<ReasonId, SwitchName>>> = {
  large: "largest",
  negotiating: "negotiations",
  companies: "companies",
};

/** @param mask agreements that pass the filters */
export function leftOut(
  network: Network,
  { lens, projection }: Pick<Stage, "lens" | "projection">,
  switches: Switches,
  mask: AgreementMask,
): LeftOut {
  const reasons = reasonsOf(network, lens, projection, switches);
  const counts = new Map<ReasonId, number>();
  for (const [agreement, reason] of reasons)
    if (mask[agreement] === 1) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const count = sorted.reduce((sum, [, number]) => sum + number, 0);
  const listed = sorted.map(([id, number], place): Reason => {
    const noun = place > 0 ? "" : number === 1 ? " agreement" : " agreements";
    const text = `${numeral(number)}${noun} ${WORDS[id](switches)}`;
    const by = BY[id];
    return by === undefined ? { id, count: number, text } : { id, count: number, text, by };
  });
  return {
    count,
    reasons: listed,
    sentence: count === 0 ? "" : `Left out: ${listInWords(listed.map(({ text }) => text))}.`,
  };
}

const known = new WeakMap<Stage["projection"], ReadonlyMap<number, ReasonId>>();

/** By agreement that the lens draws nothing of, whatever the filters. */
function reasonsOf(
  network: Network,
  lens: Lens,
  projection: Stage["projection"],
  switches: Switches,
): ReadonlyMap<number, ReasonId> {
  const found = known.get(projection);
  if (found !== undefined) return found;
  const drawn = new Set(projection.agreements);
  const reasons = new Map<number, ReasonId>();
  for (let agreement = 0; agreement < network.tables.Agreement.count; agreement++)
    if (!drawn.has(agreement)) reasons.set(agreement, REASONS[lens](network, agreement, switches));
  known.set(projection, reasons);
  return reasons;
}

type ReasonOf = (network: Network, agreement: number, switches: Switches) => ReasonId;

const REASONS: Readonly<Record<Lens, ReasonOf>> = {
  ties: (network, agreement, switches) => {
    const parties = partiesOf(network, agreement);
    const barred = barredBy(network, agreement, parties, switches);
    if (barred !== null) return barred;
    if (parties.length < 2) return "alone";
    const counting = parties.filter(({ capacity }) => capacity === "state");
    return !switches.companies && counting.length < 2 ? "companies" : "members";
  },
  domains: (network, agreement, switches) => {
    const parties = partiesOf(network, agreement);
    const barred = barredBy(network, agreement, parties, switches);
    if (barred === "negotiating" || barred === "large") return barred;
    const { outStart } = network.relations.COVERS;
    const node = network.tables.Agreement.start + agreement;
    return outStart[node] === outStart[node + 1] ? "domainless" : "companies";
  },
  people: (network, agreement, switches) => {
    const status = readText(network.tables.Agreement.columns.status, agreement);
    return !switches.negotiations && status === "negotiating" ? "negotiating" : "nobody";
  },
  network: () => "unlinked",
};
