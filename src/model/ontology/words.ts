/** The values that enums hold, each with the words that a reader sees. */

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
