/** Checked seed → the graph's tables. Records are taken by id, so that nothing hangs on the order of files. */
import type { GraphRows } from "../model/rows.ts";
import { addBlocs } from "./blocs.ts";
import { bodiesOf } from "./bodies.ts";
import { addCountries } from "./countries.ts";
import { addDomains } from "./domains.ts";
import { Graph } from "./graph.ts";
import { blocId, countryId } from "./ids.ts";
import { officialsOf } from "./officials.ts";
import { addRecord } from "./recordRows.ts";
import type { Seed } from "./seed.ts";

export function toRows(seed: Seed): GraphRows {
  const graph = new Graph();
  const blocs = new Set(seed.blocs.map(({ code }) => code));
  const described = seed.records.flatMap(({ organisations = [] }) => organisations);
  const body = bodiesOf([...described, ...seed.organisations], seed.blocs);
  const references = {
    place: (code: string) => (blocs.has(code) ? blocId(code) : countryId(code)),
    body,
    official: officialsOf(seed, body),
  };
  addCountries(graph, seed.countries);
  addDomains(graph, seed.domains);
  for (const record of seed.records) addRecord(graph, record, references);
  addBlocs(graph, seed.blocs);
  return graph.rows();
}
