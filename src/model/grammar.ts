/** The form that the ontology's words take. `ontology.ts` fills it in; everything else loops over what stands there. */

/** A hue on the light and on the dark paper, as #RRGGBB. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** How a mark is shaped where colour alone would tell its type. */
export type Shape = "disc" | "triangle" | "wedge" | "square" | "diamond" | "pentagon" | "hexagon";

export type PropertyKind =
  | "text"
  | "date"
  | "url"
  | "code"
  | "enum"
  | "number"
  | "year"
  | "boolean";

export interface Property {
  readonly kind: PropertyKind;
  readonly label: string;
  readonly description: string;
  /** Of an `enum`: each value as it is stored, with the words that a reader sees. */
  readonly values?: Readonly<Record<string, string>>;
  /** A list of values rather than one. */
  readonly many?: boolean;
  /** Of a `number`: it has no fraction, and is stored as an integer. */
  readonly whole?: boolean;
  readonly optional?: boolean;
  /** A facet filters by it. */
  readonly facet?: boolean;
  /** Search looks into it. */
  readonly searched?: boolean;
  /** The drawing itself needs it, and so it is sent with the picture. */
  readonly early?: boolean;
}

export interface NodeType {
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  /** The first part of every id of this type, e.g. `country` in `country/IR`. */
  readonly idPrefix: string;
  readonly colour: Colour;
  readonly shape: Shape;
  /** What the area of its mark stands for. */
  readonly size: "weight" | "degree" | "fixed";
  /** Drawn as a mark in the network lens, and so part of the first payload. */
  readonly drawn: boolean;
  /** Properties to call it by, first present wins. */
  readonly caption: readonly string[];
  /** Own properties in the order in which the details tell them. */
  readonly facts: readonly string[];
  /** A further label that it carries where a property has a value, e.g. Ministry. */
  readonly alsoLabelled?: {
    readonly label: string;
    readonly property: string;
    readonly value: string;
  };
  readonly properties: Readonly<Record<string, Property>>;
}

export interface RelationshipType {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Read from → to: "Meysam Abedi signed the memorandum". */
  readonly label: string;
  /** Read to → from: "the memorandum was signed by …". */
  readonly reverse: string;
  readonly description: string;
  readonly directed: boolean;
  readonly drawn: boolean;
  /** It records state, and so carries `sources` and `confidence`. */
  readonly evidence: boolean;
  /** Properties that tell two of this type between the same two nodes apart. */
  readonly key: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
}
