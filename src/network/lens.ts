/** The lenses by name: how each is projected from the network, and weighed under a filter. */
import type { Lens } from "../model/lens.ts";
import { projectDomains } from "./domains.ts";
import type { Network } from "./network.ts";
import { projectPeople } from "./people.ts";
import type { AgreementMask, EdgeWeights, Projection, Weights } from "./projection.ts";
import type { Switches } from "./switches.ts";
import { projectTies } from "./ties.ts";
import { type Kept, type Limits, type NodeSize, weighNodes, weighShares } from "./weigh.ts";
import { projectNetwork, weighRelationships } from "./wholeNetwork.ts";

interface Projector {
  readonly project: (network: Network, switches: Switches) => Projection;
  readonly weighEdges: (projection: Projection, mask: AgreementMask, alone?: Kept) => EdgeWeights;
  readonly size: NodeSize;
}

export const PROJECTORS: Readonly<Record<Lens, Projector>> = {
  ties: { project: projectTies, weighEdges: weighShares, size: "sum" },
  domains: { project: projectDomains, weighEdges: weighShares, size: "agreements" },
  people: { project: projectPeople, weighEdges: weighShares, size: "agreements" },
  network: { project: projectNetwork, weighEdges: weighRelationships, size: "edges" },
};

/** What a lens's projection weighs, within the limits of a View. */
export function weigh(
  lens: Lens,
  projection: Projection,
  mask: AgreementMask,
  limits: Limits = {},
): Weights {
  const { weighEdges, size } = PROJECTORS[lens];
  return weighNodes(projection, weighEdges(projection, mask, limits.alone), mask, size, limits);
}
