/** The ontology: every node type, relationship type and property of the graph, with its words. It stands once, here. */
import type { NodeType, Property, RelationshipType } from "./grammar.ts";

const aliases = {
  kind: "text",
  label: "Also known as",
  description: "Other names and spellings, in any script.",
  many: true,
  optional: true,
  searched: true,
} as const satisfies Property;

export const AGREEMENT_KINDS = {
  treaty: "Treaty",
  agreement: "Agreement",
  memorandum: "Memorandum",
  partnership: "Partnership",
  declaration: "Declaration",
  "joint-statement": "Joint statement",
  "letter-of-intent": "Letter of intent",
  "action-plan": "Action plan",
  convention: "Convention",
  "adequacy-decision": "Adequacy decision",
  dialogue: "Dialogue",
  contract: "Contract",
  programme: "Programme",
} as const;

export const STATUSES = {
  negotiating: "Negotiating",
  announced: "Announced",
  concluded: "Concluded",
  signed: "Signed",
  "in-force": "In force",
  suspended: "Suspended",
  expired: "Expired",
  terminated: "Terminated",
} as const;

/** What happened on an agreement's date. */
export const DATE_OF = {
  signed: "Signed",
  adopted: "Adopted",
  announced: "Announced",
  launched: "Launched",
} as const;

export const CONFIDENCE = {
  high: "High",
  medium: "Medium",
  low: "Low",
} as const;

export const ORGANISATION_KINDS = {
  ministry: "Ministry",
  government: "Government",
  embassy: "Embassy",
  agency: "Agency",
  regulator: "Regulator",
  "central-bank": "Central bank",
  company: "Company",
  university: "University",
  "research-institute": "Research institute",
  ngo: "Non-governmental organisation",
  "international-organisation": "International organisation",
  "joint-body": "Joint body",
} as const;

export const BLOC_KINDS = {
  "political-union": "Political union",
  "international-organisation": "International organisation",
  forum: "Forum",
  "economic-community": "Economic community",
  "development-bank": "Development bank",
  "trade-agreement": "Trade agreement",
  alliance: "Alliance",
} as const;

export const CAPACITIES = {
  state: "The state or a public body",
  company: "A company",
  institution: "An institution",
} as const;

export const STANDINGS = {
  agreed: "Agreed",
  priority: "Named as a priority",
  discussed: "Only discussed",
} as const;

/** The fields of a record that a source can support, with the words for them. */
export const SUPPORTED_FIELDS = {
  title: "Title",
  kind: "Kind",
  status: "Status",
  parties: "Parties",
  date: "Date",
  inForce: "In force from",
  ended: "Ended",
  place: "Place",
  signatories: "Signatories",
  organisations: "Organisations",
  domains: "Domains",
  provisions: "Provisions",
  event: "Event",
  relations: "Relations",
} as const;

/** Languages in which states and territories have names beside English, by ISO 639-1. */
export const NAME_LANGUAGES = {
  ar: "Arabic",
  de: "German",
  es: "Spanish",
  fa: "Persian",
  fr: "French",
  hi: "Hindi",
  ja: "Japanese",
  ko: "Korean",
  pt: "Portuguese",
  ru: "Russian",
  tr: "Turkish",
  uk: "Ukrainian",
  zh: "Chinese",
} as const;
export type NameLanguage = keyof typeof NAME_LANGUAGES;

/** The property that holds a name in a language. */
export function nameIn<Language extends NameLanguage>(language: Language): `name_${Language}` {
  return `name_${language}`;
}

const namesInLanguages = Object.fromEntries(
  Object.entries(NAME_LANGUAGES).map(([code, language]) => [
    nameIn(code as NameLanguage),
    {
      kind: "text",
      label: `Name in ${language}`,
      description: `Short name in ${language}; also among the aliases.`,
      optional: true,
    } as const,
  ]),
) as Record<`name_${NameLanguage}`, Property>;

const name = {
  kind: "text",
  label: "Name",
  description: "The name that it is called by.",
  searched: true,
} as const satisfies Property;

const confidence = {
  kind: "enum",
  label: "Confidence",
  description:
    "High: a primary source or two publishers that do not copy each other. Medium: one credible secondary source. Low: partial or disputed.",
  values: CONFIDENCE,
  facet: true,
} as const satisfies Property;

/** What every node has beside its own properties. `name` is the title of an agreement or source, the text of a provision. */
export const COMMON_PROPERTIES = {
  id: {
    kind: "code",
    label: "Identifier",
    description: "Never changes once published; permalinks hold it.",
  },
  name,
} as const satisfies Record<string, Property>;

/** What every relationship that records state has beside its own properties. */
export const EVIDENCE_PROPERTIES = {
  sources: {
    kind: "code",
    label: "Sources",
    description: "Ids of the Source nodes that the claim rests on.",
    many: true,
  },
  confidence,
} as const satisfies Record<string, Property>;

export const NODE_TYPES = {
  Country: {
    label: "State or territory",
    plural: "States and territories",
    description: "A state, or a territory that is a party in its own name.",
    idPrefix: "country",
    colour: { light: "#205AB8", dark: "#5496F0" },
    shape: "disc",
    size: "weight",
    drawn: true,
    caption: ["short", "name"],
    facts: ["kind", "sovereign", "region", "aliases"],
    properties: {
      short: {
        kind: "text",
        label: "Short form",
        description: "What pictures call it where its name is long: UK, UAE.",
        optional: true,
        searched: true,
      },
      code: {
        kind: "code",
        label: "ISO code",
        description: "ISO 3166-1 alpha-2; XK for Kosovo.",
        searched: true,
      },
      alpha3: {
        kind: "code",
        label: "Three-letter code",
        description: "ISO 3166-1 alpha-3; XKX for Kosovo.",
        searched: true,
      },
      aliases,
      region: {
        kind: "text",
        label: "Region",
        description: "United Nations M49 region.",
        facet: true,
      },
      subregion: {
        kind: "text",
        label: "Subregion",
        description: "United Nations M49 subregion.",
      },
      latitude: {
        kind: "number",
        label: "Latitude",
        description: "Of a point inside it, in degrees north.",
      },
      longitude: {
        kind: "number",
        label: "Longitude",
        description: "Of a point inside it, in degrees east.",
      },
      kind: {
        kind: "enum",
        label: "Kind",
        description: "Whether it is a state or a territory of one.",
        values: { state: "State", territory: "Territory" },
      },
      sovereign: {
        kind: "code",
        label: "Sovereign",
        description: "Of a territory: the code of its sovereign state.",
        optional: true,
      },
      ...namesInLanguages,
    },
  },
  Bloc: {
    label: "Bloc",
    plural: "Blocs",
    description: "A union, organisation or forum of states that is a party in its own name.",
    idPrefix: "bloc",
    colour: { light: "#A84B12", dark: "#C96B25" },
    shape: "hexagon",
    size: "weight",
    drawn: true,
    caption: ["name"],
    facts: ["kind", "aliases", "notes"],
    properties: {
      code: { kind: "code", label: "Code", description: "Its short code.", searched: true },
      aliases,
      kind: { kind: "enum", label: "Kind", description: "What it is.", values: BLOC_KINDS },
      notes: {
        kind: "text",
        label: "Notes",
        description: "What its list of members leaves out, and why.",
        optional: true,
      },
    },
  },
  Organisation: {
    label: "Organisation",
    plural: "Organisations",
    description: "A ministry, agency, company, university or other body.",
    idPrefix: "organisation",
    colour: { light: "#87932C", dark: "#CFC769" },
    shape: "pentagon",
    size: "degree",
    drawn: true,
    caption: ["name"],
    facts: ["kind", "aliases"],
    alsoLabelled: { label: "Ministry", property: "kind", value: "ministry" },
    properties: {
      kind: {
        kind: "enum",
        label: "Kind",
        description: "What it is.",
        values: ORGANISATION_KINDS,
      },
      aliases,
    },
  },
  Official: {
    label: "Official",
    plural: "Officials",
    description: "A person who signed an agreement or spoke for a party in announcing it.",
    idPrefix: "official",
    colour: { light: "#CF6D8F", dark: "#F1A6BE" },
    shape: "triangle",
    size: "degree",
    drawn: true,
    caption: ["name"],
    facts: ["sector", "aliases"],
    properties: {
      aliases,
      sector: {
        kind: "enum",
        label: "Sector",
        description: "Public or private, from the kind of the body that the person acted for.",
        values: { public: "Public", private: "Private" },
      },
    },
  },
  Agreement: {
    label: "Agreement",
    plural: "Agreements",
    description:
      "A signed, adopted, concluded, negotiated or announced tie between governments, or between a government body and a foreign company, on a digital matter.",
    idPrefix: "agreement",
    colour: { light: "#207F5D", dark: "#2F8971" },
    shape: "square",
    size: "fixed",
    drawn: true,
    caption: ["name"],
    facts: ["kind", "status", "date", "place", "inForce", "ended", "confidence", "notes"],
    properties: {
      kind: {
        kind: "enum",
        label: "Kind",
        description: "What the parties call it, or what it is.",
        values: AGREEMENT_KINDS,
        facet: true,
      },
      status: {
        kind: "enum",
        label: "Status",
        description: "How far it has come. Concluded: adopted, not signed.",
        values: STATUSES,
        facet: true,
      },
      date: {
        kind: "date",
        label: "Date",
        description: "As precise as the source: year, month or day.",
        optional: true,
        facet: true,
      },
      dateOf: {
        kind: "enum",
        label: "What happened that day",
        description: "Whether the date is that of signing, adoption, announcement or launch.",
        values: DATE_OF,
        optional: true,
        facet: true,
      },
      year: {
        kind: "year",
        label: "Year",
        description: "The year of the date.",
        optional: true,
        facet: true,
      },
      inForce: {
        kind: "date",
        label: "In force from",
        description: "When it entered into force.",
        optional: true,
      },
      ended: {
        kind: "date",
        label: "Ended",
        description: "When it expired, was terminated or suspended.",
        optional: true,
      },
      hash: {
        kind: "code",
        label: "Hash of the record",
        description:
          "Of all that its record says: where two versions have the same, nothing has changed.",
        optional: true,
      },
      place: {
        kind: "text",
        label: "Place",
        description: "Where it was signed, adopted, announced or launched.",
        optional: true,
      },
      partiesComplete: {
        kind: "boolean",
        label: "All parties named",
        description: "False where the sources do not name all parties.",
      },
      notes: {
        kind: "text",
        label: "Notes",
        description: "Differing reports, gaps, how a date was inferred.",
        optional: true,
      },
      confidence,
    },
  },
  TechnologyDomain: {
    label: "Domain",
    plural: "Domains",
    description: "A field of technology or its governance, in a two-level taxonomy.",
    idPrefix: "domain",
    colour: { light: "#813977", dark: "#A972B2" },
    shape: "diamond",
    size: "degree",
    drawn: true,
    caption: ["name"],
    facts: ["aliases"],
    properties: {
      code: { kind: "code", label: "Code", description: "Its id in the taxonomy.", searched: true },
      aliases,
    },
  },
  Event: {
    label: "Event",
    plural: "Events",
    description: "The meeting or summit at which an agreement was made.",
    idPrefix: "event",
    colour: { light: "#592B1D", dark: "#885F43" },
    shape: "wedge",
    size: "degree",
    drawn: true,
    caption: ["name"],
    facts: ["date", "place"],
    properties: {
      date: {
        kind: "date",
        label: "Date",
        description: "As precise as the source.",
        optional: true,
      },
      place: { kind: "text", label: "Place", description: "Where it was held.", optional: true },
    },
  },
  Provision: {
    label: "Provision",
    plural: "Provisions",
    description: "One clause of what was agreed, in our own words.",
    idPrefix: "provision",
    colour: { light: "#858D94", dark: "#858D94" },
    shape: "disc",
    size: "fixed",
    drawn: false,
    caption: ["text"],
    facts: ["standing"],
    properties: {
      text: {
        kind: "text",
        label: "Text",
        description: "What was agreed, in our own words.",
        searched: true,
      },
      standing: {
        kind: "enum",
        label: "Standing",
        description: "Agreed, named as a priority afterwards, or only discussed.",
        values: STANDINGS,
      },
      position: {
        kind: "number",
        label: "Position",
        description: "Its place among the agreement's provisions, from 1.",
        whole: true,
      },
    },
  },
  Source: {
    label: "Source",
    plural: "Sources",
    description: "A page or document that a claim rests on.",
    idPrefix: "source",
    colour: { light: "#858D94", dark: "#858D94" },
    shape: "disc",
    size: "fixed",
    drawn: false,
    caption: ["name", "url"],
    facts: ["publisher", "published", "language", "accessed", "url"],
    properties: {
      url: { kind: "url", label: "Address", description: "Where it was read." },
      publisher: {
        kind: "text",
        label: "Publisher",
        description: "Who published it.",
        searched: true,
      },
      published: {
        kind: "date",
        label: "Published",
        description: "As precise as the page.",
        optional: true,
      },
      accessed: {
        kind: "date",
        label: "Accessed",
        description: "The day it was last read.",
        optional: true,
      },
      language: {
        kind: "code",
        label: "Language",
        description: "ISO 639-1.",
        optional: true,
        facet: true,
      },
    },
  },
} as const satisfies Record<string, NodeType>;

const title = {
  kind: "text",
  label: "Office",
  description: "The office held that day.",
  optional: true,
} as const satisfies Property;

const actProperties = {
  title,
  organisation: {
    kind: "code",
    label: "Body",
    description: "Id of the body that the person acted for.",
    optional: true,
    early: true,
  },
  onBehalfOf: {
    kind: "code",
    label: "On behalf of",
    description: "Code of the party that the person acted for.",
  },
} as const satisfies Record<string, Property>;

const between = {
  from: ["Agreement"],
  to: ["Agreement"],
  directed: true,
  drawn: true,
  evidence: true,
  key: [],
  properties: {},
} as const;

export const RELATIONSHIP_TYPES = {
  PARTY_TO: {
    from: ["Country", "Bloc"],
    to: ["Agreement"],
    label: "party to",
    reverse: "between",
    description: "The state, territory or bloc is a party.",
    directed: true,
    drawn: true,
    evidence: true,
    key: [],
    properties: {
      capacity: {
        kind: "enum",
        label: "In the person of",
        description: "Who alone stands for the party: the state, a company or an institution.",
        values: CAPACITIES,
        facet: true,
      },
    },
  },
  SIGNED: {
    from: ["Official"],
    to: ["Agreement"],
    label: "signed",
    reverse: "signed by",
    description: "The person signed it.",
    directed: true,
    drawn: true,
    evidence: true,
    key: [],
    properties: actProperties,
  },
  ANNOUNCED: {
    from: ["Official"],
    to: ["Agreement"],
    label: "announced",
    reverse: "announced by",
    description: "The person announced, launched, adopted or exchanged it; no source says signed.",
    directed: true,
    drawn: true,
    evidence: true,
    key: [],
    properties: actProperties,
  },
  HOLDS_OFFICE: {
    from: ["Official"],
    to: ["Organisation", "Bloc"],
    label: "holds office in",
    reverse: "office-holders",
    description:
      "The person was seen holding an office there; where no source says which, the person acted for it.",
    directed: true,
    drawn: true,
    evidence: true,
    key: ["title"],
    properties: {
      title,
      seen: {
        kind: "date",
        label: "Seen",
        description: "Dates of the agreements that show it.",
        many: true,
      },
    },
  },
  BELONGS_TO: {
    from: ["Organisation"],
    to: ["Country", "Bloc"],
    label: "belongs to",
    reverse: "bodies",
    description: "The body is of this state, territory or bloc.",
    directed: true,
    drawn: true,
    evidence: true,
    key: [],
    properties: {},
  },
  MEMBER_OF: {
    from: ["Country"],
    to: ["Bloc"],
    label: "member of",
    reverse: "members",
    description: "Membership, with its years.",
    directed: true,
    drawn: false,
    evidence: true,
    key: ["from"],
    properties: {
      from: {
        kind: "date",
        label: "From",
        description: "Since when.",
        optional: true,
        early: true,
      },
      to: { kind: "date", label: "To", description: "Until when.", optional: true, early: true },
    },
  },
  TAKES_PART_IN: {
    from: ["Organisation", "Bloc"],
    to: ["Agreement"],
    label: "takes part in",
    reverse: "bodies taking part",
    description: "The body has a role of its own.",
    directed: true,
    drawn: true,
    evidence: true,
    key: ["role"],
    properties: {
      role: { kind: "text", label: "Role", description: "In two or three words.", optional: true },
    },
  },
  COVERS: {
    from: ["Agreement"],
    to: ["TechnologyDomain"],
    label: "covers",
    reverse: "covered by",
    description: "The agreement is about this domain.",
    directed: true,
    drawn: true,
    evidence: true,
    key: [],
    properties: {},
  },
  PROVIDES: {
    from: ["Agreement"],
    to: ["Provision"],
    label: "provides",
    reverse: "provision of",
    description: "The agreement has this clause.",
    directed: true,
    drawn: false,
    evidence: true,
    key: [],
    properties: {},
  },
  CONCERNS: {
    from: ["Provision"],
    to: ["TechnologyDomain"],
    label: "concerns",
    reverse: "concerned by",
    description: "The clause is about this domain.",
    directed: true,
    drawn: false,
    evidence: true,
    key: [],
    properties: {},
  },
  PART_OF: {
    from: ["TechnologyDomain"],
    to: ["TechnologyDomain"],
    label: "part of",
    reverse: "includes",
    description: "The narrower domain and its broader one.",
    directed: true,
    drawn: true,
    evidence: false,
    key: [],
    properties: {},
  },
  AT_EVENT: {
    from: ["Agreement"],
    to: ["Event"],
    label: "made at",
    reverse: "agreements made at it",
    description: "The meeting at which it was signed, adopted, announced or launched.",
    directed: true,
    drawn: true,
    evidence: true,
    key: [],
    properties: {},
  },
  REPORTED_BY: {
    from: ["Agreement"],
    to: ["Source"],
    label: "reported by",
    reverse: "reports",
    description: "The source tells of the agreement.",
    directed: true,
    drawn: false,
    evidence: false,
    key: [],
    properties: {
      supports: {
        kind: "enum",
        label: "Supports",
        description: "Which fields of the record the source bears out.",
        values: SUPPORTED_FIELDS,
        many: true,
      },
    },
  },
  AMENDS: {
    ...between,
    label: "amends",
    reverse: "amended by",
    description: "Changes an earlier agreement.",
  },
  RENEWS: {
    ...between,
    label: "renews",
    reverse: "renewed by",
    description: "Prolongs an earlier agreement.",
  },
  IMPLEMENTS: {
    ...between,
    label: "implements",
    reverse: "implemented by",
    description: "Carries out an earlier agreement.",
  },
  SUPERSEDES: {
    ...between,
    label: "supersedes",
    reverse: "superseded by",
    description: "Takes the place of an earlier agreement.",
  },
  ACCEDES_TO: {
    ...between,
    label: "accedes to",
    reverse: "acceded to by",
    description: "Joins an earlier agreement or convention.",
  },
  FOLLOWS: {
    ...between,
    label: "follows",
    reverse: "followed by",
    description: "Comes after an earlier agreement on the same matter.",
  },
} as const satisfies Record<string, RelationshipType>;

export type NodeLabel = keyof typeof NODE_TYPES;
export type RelationshipLabel = keyof typeof RELATIONSHIP_TYPES;
export const NODE_LABELS = Object.keys(NODE_TYPES) as readonly NodeLabel[];
export const RELATIONSHIP_LABELS = Object.keys(RELATIONSHIP_TYPES) as readonly RelationshipLabel[];

/** The relationship types between two agreements, by the word that a record uses for each. */
export const RELATION_KINDS = {
  amends: "AMENDS",
  renews: "RENEWS",
  implements: "IMPLEMENTS",
  supersedes: "SUPERSEDES",
  "accedes-to": "ACCEDES_TO",
  follows: "FOLLOWS",
} as const satisfies Record<string, RelationshipLabel>;
