/** The lenses by name: how each is projected from the network, and weighed under a filter. */
import type { Lens } from "../model/view.ts";
import type { Network } from "./network.ts";
import type { AgreementMask, Projection, Weights } from "./projection.ts";
import { projectTies, weighTies } from "./ties.ts";
import { projectNetwork, weighNetwork } from "./wholeNetwork.ts";

interface Projector {
  readonly project: (network: Network) => Projection;
  readonly weigh: (network: Network, projection: Projection, mask: AgreementMask) => Weights;
}

export const PROJECTORS: Readonly<Record<Lens, Projector>> = {
  ties: { project: (network) => projectTies(network), weigh: weighTies },
  network: { project: projectNetwork, weigh: weighNetwork },
};
