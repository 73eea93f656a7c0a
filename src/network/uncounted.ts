/** Why an agreement makes no tie, in words: of anybody, or of two of its parties. */
import { readText } from "./column.ts";
import type { Network } from "./network.ts";
import { hasLabel, isOwnMember, type Party, partiesOf } from "./parties.ts";
import { rowsFrom } from "./relation.ts";
import type { Switches } from "./switches.ts";

/** What keeps an agreement from tying anybody. */
export type Barred = "negotiating" | "large" | "accession";

/** Why an agreement (from 0) that has both nodes as parties adds nothing to their tie. */
export function whyNoTie(
  network: Network,
  agreement: number,
  a: number,
  b: number,
  switches: Switches,
): string {
  const parties = partiesOf(network, agreement);
  const barred = barredBy(network, agreement, parties, switches);
  if (barred !== null) return WORDS[barred](switches);
  const capacities = parties
    .filter(({ node }) => node === a || node === b)
    .map(({ capacity }) => capacity);
  if (!switches.companies && capacities.some((capacity) => capacity !== "state"))
    return "makes no tie, since only a company or institution stands for one of the two";
  const date = readText(network.tables.Agreement.columns.date, agreement);
  if (isOwnMember(network, a, b, date)) return "makes no tie between a bloc and its own member";
  return "an accession, which ties only who joins with who was there";
}

const WORDS: Readonly<Record<Barred, (switches: Switches) => string>> = {
  negotiating: () => "makes no tie as long as it is negotiated",
  large: ({ largest }) => `makes no tie, having more than ${largest} parties`,
  accession: () => "makes no tie, being a convention that states join one by one",
};

/** Why an agreement ties none of its parties; null where it may tie some. */
export function barredBy(
  network: Network,
  agreement: number,
  parties: readonly Party[],
  switches: Switches,
): Barred | null {
  const status = readText(network.tables.Agreement.columns.status, agreement);
  if (!switches.negotiations && status === "negotiating") return "negotiating";
  if (parties.length > switches.largest) return "large";
  return isAccessionToConvention(network, agreement, parties) ? "accession" : null;
}

/** A convention has states as parties, so one that names a body of states beside them tells of states that join it. */
function isAccessionToConvention(
  network: Network,
  agreement: number,
  parties: readonly Party[],
): boolean {
  const { Agreement: agreements, Bloc: blocs } = network.tables;
  const kindOf = (place: number) => readText(agreements.columns.kind, place);
  const joined = network.relations.ACCEDES_TO;
  return (
    rowsFrom(joined, agreements.start + agreement).some(
      (row) => kindOf((joined.to[row] ?? 0) - agreements.start) === "convention",
    ) ||
    (kindOf(agreement) === "convention" &&
      parties.some(
        ({ node }) =>
          hasLabel(network, node, "Bloc") &&
          readText(blocs.columns.kind, node - blocs.start) !== "political-union",
      ))
  );
}
