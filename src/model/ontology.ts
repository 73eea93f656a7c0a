/** The ontology: every node type, relationship type and property of the graph, with its words. It stands once, in this folder; this is its door. */
export { NODE_LABELS, NODE_TYPES, type NodeLabel } from "./ontology/nodes.ts";
export { COMMON_PROPERTIES, EVIDENCE_PROPERTIES } from "./ontology/properties.ts";
export {
  RELATION_KINDS,
  RELATIONSHIP_LABELS,
  RELATIONSHIP_TYPES,
  type RelationshipLabel,
} from "./ontology/relationships.ts";
export {
  AGREEMENT_KINDS,
  BLOC_KINDS,
  CAPACITIES,
  CONFIDENCE,
  DATE_OF,
  NAME_LANGUAGES,
  type NameLanguage,
  nameIn,
  ORGANISATION_KINDS,
  STANDINGS,
  STATUSES,
  SUPPORTED_FIELDS,
} from "./ontology/words.ts";
