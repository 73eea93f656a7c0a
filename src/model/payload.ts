/** Which of the two payloads carries a property: the one rule, over the ontology, for those who write it and those who read it. */
import type { Property } from "./grammar.ts";
import {
  COMMON_PROPERTIES,
  EVIDENCE_PROPERTIES,
  NODE_LABELS,
  NODE_TYPES,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "./ontology.ts";

type Properties = Readonly<Record<string, Property>>;

/** Node types in the order of the snapshot's numbering. */
export const SNAPSHOT_LABELS: readonly NodeLabel[] = [
  ...NODE_LABELS.filter((label) => NODE_TYPES[label].drawn),
  ...NODE_LABELS.filter((label) => !NODE_TYPES[label].drawn),
];

export const PICTURE_RELATIONSHIPS: readonly RelationshipLabel[] = RELATIONSHIP_LABELS.filter(
  (type) => RELATIONSHIP_TYPES[type].drawn || type === "MEMBER_OF",
);

/** All properties of a node type, `id` and `name` first. */
export function nodeProperties(label: NodeLabel): Properties {
  return { ...COMMON_PROPERTIES, ...NODE_TYPES[label].properties };
}

/** All properties of a relationship type, its evidence last. */
export function relationshipProperties(type: RelationshipLabel): Properties {
  const { evidence, properties } = RELATIONSHIP_TYPES[type];
  return evidence ? { ...properties, ...EVIDENCE_PROPERTIES } : properties;
}

/** Sent with the picture: what filters, search, the details' first line and (years of membership) the ties need. */
export function isEarly(name: string, property: Property): boolean {
  return (
    name === "id" ||
    property.early === true ||
    property.facet === true ||
    property.searched === true ||
    property.kind === "enum" ||
    (property.kind === "date" && property.many !== true)
  );
}
