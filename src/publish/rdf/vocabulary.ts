/** How the ontology's words are said in RDF: terms of schema.org and PROV-O where they mean the same, else terms of our own. */
import {
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_LABELS,
  type RelationshipLabel,
} from "../../model/ontology.ts";

export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  entente: "urn:entente:term:",
} as const;

/** Beside the term of our own that every node has, such as `entente:Country`. */
export const CLASSES: Readonly<Record<NodeLabel, readonly string[]>> = {
  Country: ["schema:Country"],
  Bloc: ["schema:Organization"],
  Organisation: ["schema:Organization"],
  Official: ["schema:Person"],
  Agreement: ["schema:CreativeWork", "prov:Entity"],
  TechnologyDomain: ["schema:DefinedTerm"],
  Event: ["schema:Event"],
  Provision: ["schema:CreativeWork"],
  Source: ["schema:WebPage", "prov:Entity"],
};

/** Property → term; what is not here is `entente:` and its name. */
const PROPERTIES: Readonly<Record<string, string>> = {
  name: "schema:name",
  aliases: "schema:alternateName",
  code: "schema:identifier",
  latitude: "schema:latitude",
  longitude: "schema:longitude",
  text: "schema:text",
  position: "schema:position",
  url: "schema:url",
  publisher: "schema:publisher",
  published: "schema:datePublished",
  language: "schema:inLanguage",
};

/** The same property of different types, where the terms differ. */
const PROPERTIES_OF: Readonly<Partial<Record<NodeLabel, Readonly<Record<string, string>>>>> = {
  Agreement: { date: "schema:dateCreated", place: "schema:locationCreated" },
  Event: { date: "schema:startDate", place: "schema:location" },
};

/** Relationship → term; what is not here is `entente:` and its name in camel case. */
const RELATIONSHIPS: Readonly<Partial<Record<RelationshipLabel, string>>> = {
  COVERS: "schema:about",
  CONCERNS: "schema:about",
  PROVIDES: "schema:hasPart",
  MEMBER_OF: "schema:memberOf",
  HOLDS_OFFICE: "schema:worksFor",
  REPORTED_BY: "prov:wasDerivedFrom",
};

export function termOfProperty(label: NodeLabel | undefined, property: string): string {
  const special = label === undefined ? undefined : PROPERTIES_OF[label]?.[property];
  return special ?? PROPERTIES[property] ?? `entente:${property}`;
}

export function termOfRelationship(type: RelationshipLabel): string {
  return RELATIONSHIPS[type] ?? `entente:${camelCase(type)}`;
}

function camelCase(type: string): string {
  return type.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The whole mapping, for its documentation: what the graph calls it, what RDF calls it. */
export function mappingTable(): readonly (readonly [ours: string, term: string])[] {
  return [
    ...NODE_LABELS.map(
      (label) => [label, [`entente:${label}`, ...CLASSES[label]].join(", ")] as const,
    ),
    ...Object.entries(PROPERTIES),
    ...Object.entries(PROPERTIES_OF).flatMap(([label, terms]) =>
      Object.entries(terms).map(([name, term]) => [`${name} of ${label}`, term] as const),
    ),
    ...RELATIONSHIP_LABELS.map((type) => [type, termOfRelationship(type)] as const),
  ];
}
