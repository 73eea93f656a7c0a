/** Properties that more than one node or relationship type has. */
import type { Property } from "../grammar.ts";
import { CONFIDENCE, NAME_LANGUAGES, type NameLanguage, nameIn } from "./words.ts";

export const aliases = {
  kind: "text",
  label: "Also known as",
  description: "Other names and spellings, in any script.",
  many: true,
  optional: true,
  searched: true,
} as const satisfies Property;

export const namesInLanguages = Object.fromEntries(
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

export const confidence = {
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
