/** The table of ids that were published once and have changed since. */
import { z } from "zod";
import { NodeId } from "./scalars.ts";

export const FormerIds = z.record(NodeId, NodeId).describe("Old id of a node → its successor");
export type FormerIds = z.infer<typeof FormerIds>;
