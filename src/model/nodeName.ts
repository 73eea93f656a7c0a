/** What a node of an answer is called: in a table, in a picture, and in a file alike. */
import { NODE_LABELS, NODE_TYPES, type NodeLabel } from "./ontology.ts";
import type { NodeValue } from "./queryAnswer.ts";

/** By its type's captions, else by whatever names it. */
export function nodeName(node: NodeValue): string {
  const label = labelOfNode(node);
  const names = label === undefined ? ["name", "title", "id"] : NODE_TYPES[label].caption;
  const text = [...names, "name", "id"]
    .map((name) => node.properties[name])
    .find((value) => typeof value === "string" && value !== "");
  return typeof text === "string" ? text : (node.labels[0] ?? "node");
}

/** The type of Entente's that a node has; undefined for a node of another program. */
export function labelOfNode({ labels }: NodeValue): NodeLabel | undefined {
  return labels.includes("Entity")
    ? NODE_LABELS.find((label) => labels.includes(label))
    : undefined;
}
