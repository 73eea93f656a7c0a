/** What the tests of publishing start from: the seed as one graph, and an edition of it. */
import { type Whole, wholeGraph } from "../../src/network/whole.ts";
import type { Edition } from "../../src/publish/edition.ts";
import type { Given } from "../../src/publish/records.ts";
import { seedNetwork } from "../network/seedNetwork.ts";

export const EDITION: Edition = {
  dataSet: { name: "2026.11.1", hash: "50047f47d004889f", paths: ["seed"] },
  origin: "https://entente.example",
  day: "2026-11-27",
};

export async function seedWhole(): Promise<Whole> {
  const { network, texts } = await seedNetwork();
  return wholeGraph(network, texts);
}

export async function seedGiven(): Promise<Given> {
  const { network, picture, texts } = await seedNetwork();
  return { snapshot: { picture, texts }, network, view: undefined };
}
