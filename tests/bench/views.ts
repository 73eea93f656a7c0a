/** As a visitor filters: each view is one change of one filter from the one before, and every filter is among them. */
import { DEFAULT_VIEW, type View } from "../../src/model/view.ts";

type Change = Partial<View>;

const CHANGES: readonly Change[] = [
  { domains: ["cybersecurity"] },
  { from: 2015 },
  { from: 2021 },
  { undated: false },
  { domains: ["cybersecurity", "artificial-intelligence"] },
  { domains: [] },
  { from: undefined },
  { parties: ["SG"] },
  { parties: ["SG", "JP"] },
  { together: true },
  { parties: [] },
  { kinds: ["memorandum"] },
  { statuses: ["signed"] },
  { kinds: [] },
  { confidence: ["high"] },
  { statuses: [] },
  { languages: ["en"] },
  { confidence: [] },
  { signatories: ["official/ir/meysam-abedi"] },
  { languages: [] },
  { signatories: [] },
  { undated: true },
];

export const VIEWS: readonly View[] = CHANGES.map((_, last) =>
  Object.assign({}, DEFAULT_VIEW, ...CHANGES.slice(0, last + 1)),
);
