/**
 * What of the graph belongs to a View: the agreements that pass or that are drawn, and what belongs to them. What is
 * hidden is gone, unless an agreement that stays names it as a party: without it the account would be false.
 */
import type { RelationshipLabel } from "../model/ontology.ts";
import { PICTURE_RELATIONSHIPS } from "../model/payload.ts";
import type { View } from "../model/view.ts";
import { filterAgreements } from "./filter.ts";
import type { Network } from "./network.ts";
import { drawPictureMarks, type PictureMarks } from "./pictureMarks.ts";
import { type AgreementMask, agreementsBehind } from "./projection.ts";
import { rowsFrom, rowsTo } from "./relation.ts";
import type { Whole } from "./whole.ts";

export interface Kept {
  readonly agreements: AgreementMask;
  /** Node numbers of the drawn types, agreements among them; also what a kept agreement accedes to. */
  readonly nodes: ReadonlySet<number>;
  /** Whether the picture needs this relationship, whoever reports it. */
  readonly draws: (type: RelationshipLabel, from: number, to: number) => boolean;
}

/** The agreements that pass the filters, drawn or not. @param whole with texts, or without where they are not needed */
export function passing(whole: Whole, view: View): Kept {
  const agreements = filterAgreements(whole.network, view);
  return { agreements, nodes: belongings(whole, agreements, () => true), draws: () => true };
}

/** What stands behind the picture, and nothing beyond it. */
export function drawn(whole: Whole, view: View): Kept {
  const { network } = whole;
  const marks = drawPictureMarks(network, view);
  const agreements = agreementsDrawn(network, view, marks);
  const hidden = new Set(view.hidden);
  const nodes = belongings(
    whole,
    agreements,
    (node, reported) => reported && !hidden.has(network.ids[node] ?? ""),
  );
  for (const node of nodesDrawn(marks)) nodes.add(node);
  for (const founder of joinedBy(network, agreements)) nodes.add(founder);
  const links = linksDrawn(marks);
  const { Agreement } = network.tables;
  return {
    agreements,
    nodes,
    draws: (type, from, to) =>
      links.has(`${network.ids[from]} ${type} ${network.ids[to]}`) ||
      // Of what is acceded to: its parties decide who is tied to whom.
      (type === "PARTY_TO" && agreements[to - Agreement.start] !== 1),
  };
}

/** By agreement from 0. */
function agreementsDrawn(network: Network, view: View, { stage, nodes, edges }: PictureMarks) {
  const passes = filterAgreements(network, view);
  const mask: AgreementMask = new Uint8Array(passes.length);
  for (let edge = 0; edge < stage.edges.count; edge++)
    if ((edges.width[edge] ?? 0) > 0)
      for (const agreement of agreementsBehind(stage.projection, edge, passes)) mask[agreement] = 1;
  const { start, count } = network.tables.Agreement;
  for (const [place, node] of stage.projection.nodes.entries())
    if (node >= start && node < start + count)
      mask[node - start] = (nodes.radius[place] ?? 0) > 0 ? 1 : 0;
  return mask;
}

function nodesDrawn({ stage, nodes }: PictureMarks): readonly number[] {
  return Array.from(stage.projection.nodes).filter((_, place) => (nodes.radius[place] ?? 0) > 0);
}

function linksDrawn({ stage, edges }: PictureMarks): ReadonlySet<string> {
  return new Set(stage.edges.ids.filter((_, edge) => (edges.width[edge] ?? 0) > 0));
}

/** What a kept agreement accedes to, with its parties. */
function joinedBy(network: Network, agreements: AgreementMask): readonly number[] {
  const { start } = network.tables.Agreement;
  const { ACCEDES_TO, PARTY_TO } = network.relations;
  return Array.from(agreements.keys())
    .filter((agreement) => agreements[agreement] === 1)
    .flatMap((agreement) => rowsFrom(ACCEDES_TO, start + agreement))
    .map((row) => ACCEDES_TO.to[row] ?? 0)
    .flatMap((node) => [node, ...rowsTo(PARTY_TO, node).map((row) => PARTY_TO.from[row] ?? 0)]);
}

/**
 * Whoever and whatever the agreements lead to, without other agreements.
 * @param belongs `reported`: by the records of these agreements, not by others alone
 */
function belongings(
  whole: Whole,
  agreements: AgreementMask,
  belongs: (node: number, reported: boolean) => boolean,
): Set<number> {
  const { network } = whole;
  const { start, count } = network.tables.Agreement;
  const isAgreement = (node: number) => node >= start && node < start + count;
  const cited = citedBy(whole, agreements);
  const kept = new Set<number>();
  for (const [agreement, stays] of agreements.entries()) {
    if (stays !== 1) continue;
    const node = start + agreement;
    kept.add(node);
    for (const type of PICTURE_RELATIONSHIPS) {
      const relation = network.relations[type];
      const others = [
        ...rowsFrom(relation, node).map((row) => relation.to[row] ?? 0),
        ...rowsTo(relation, node).map((row) => relation.from[row] ?? 0),
      ];
      for (const other of others)
        if (!isAgreement(other) && (type === "PARTY_TO" || belongs(other, true))) kept.add(other);
    }
    for (const domain of domainsOfProvisions(whole, node))
      if (belongs(domain, true)) kept.add(domain);
  }
  // Offices and bodies of the people; a domain with the broader ones.
  for (const node of kept)
    for (const type of ["HOLDS_OFFICE", "BELONGS_TO", "PART_OF"] as const) {
      const relation = whole.relations[type];
      for (const row of rowsFrom(relation, node)) {
        const sources = whole.sourcesOf(type, row);
        const to = relation.to[row] ?? 0;
        const reported = sources.length === 0 || sources.some((source) => cited.has(source));
        if (belongs(to, reported)) kept.add(to);
      }
    }
  return kept;
}

function domainsOfProvisions({ relations }: Whole, agreement: number): readonly number[] {
  const { PROVIDES, CONCERNS } = relations;
  return rowsFrom(PROVIDES, agreement)
    .flatMap((row) => rowsFrom(CONCERNS, PROVIDES.to[row] ?? 0))
    .map((row) => CONCERNS.to[row] ?? 0);
}

/** Node numbers of the sources that report the agreements. */
export function citedBy({ network, relations }: Whole, agreements: AgreementMask): Set<number> {
  const { start } = network.tables.Agreement;
  const { REPORTED_BY } = relations;
  const cited = new Set<number>();
  for (let row = 0; row < REPORTED_BY.count; row++)
    if (agreements[(REPORTED_BY.from[row] ?? 0) - start] === 1) cited.add(REPORTED_BY.to[row] ?? 0);
  return cited;
}
