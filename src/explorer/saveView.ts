/** A view as a file on the visitor's disk. */
import type { View } from "../model/view.ts";
import { writeViewFile } from "../model/viewFile.ts";
import { saveFile } from "./saveFile.ts";

export function saveView(view: View): void {
  saveFile("entente-view.json", "application/json", writeViewFile(view));
}
