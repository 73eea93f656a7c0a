/** The sections of the page about the data, in order: the id of each, which an address can lead to, and its heading. */
export const SECTIONS = {
  scope: "What is in it, and what is not",
  coverage: "How far it reaches",
  sources: "Facts and their sources",
  confidence: "What confidence means",
  dates: "Dates and statuses",
  ties: "How parties and ties are counted",
  absence: "No tie found is not no tie",
  cite: "How to cite",
  download: "Download",
  report: "Report an error",
  versions: "Versions, and what changed",
  licences: "Licences",
} as const;

export type SectionId = keyof typeof SECTIONS;
