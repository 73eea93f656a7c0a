/** Figures of the project's own records, as the command and the server make them. */
import { readAddress } from "../../../src/model/address.ts";
import { readPresentation } from "../../../src/model/presentationAddress.ts";
import type { View } from "../../../src/model/view.ts";
import { type MadeFigure, makeFigure } from "../../../src/publish/figure/make.ts";
import { seedNetwork } from "../../network/seedNetwork.ts";

/** @param query of an address: the view with how it is presented */
export async function seedFigure(query: string, changes: Partial<View> = {}): Promise<MadeFigure> {
  const { network, texts } = await seedNetwork();
  const view = readAddress(query);
  const presented = readPresentation(query);
  if (!view.ok || !presented.ok) throw new Error(`${query} is no view`);
  const data = { network, texts, origin: "https://entente.example" };
  return makeFigure(data, { ...view.view, ...changes }, presented.presentation);
}
