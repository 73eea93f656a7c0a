/** What the editor asks of Neo4j's language support, which works in a thread of its own. */
import type { QueryLanguage } from "../../model/queryLanguage.ts";

export interface LanguageRequests {
  /** The names of the server; until they come only Cypher's own are known. */
  know: { readonly language: QueryLanguage; readonly parameters: readonly string[] };
  colour: { readonly text: string };
  complete: { readonly text: string; readonly at: number; readonly asked: boolean };
  lint: { readonly text: string };
  format: { readonly text: string; readonly at: number };
}

export interface LanguageAnswers {
  know: null;
  colour: readonly ColouredWord[];
  complete: readonly Completion[];
  lint: readonly Mistake[];
  format: { readonly text: string; readonly at: number };
}

/** Offsets in the text, as everywhere here. */
export interface ColouredWord {
  readonly from: number;
  readonly to: number;
  readonly kind: "keyword" | "name" | "parameter" | "string" | "number" | "function" | "comment";
}

export interface Completion {
  readonly label: string;
  /** What is put in, where that differs. */
  readonly insert?: string;
  readonly type: string;
  readonly detail?: string;
}

export interface Mistake {
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning";
  readonly message: string;
}

export type LanguageKind = keyof LanguageRequests;

export interface LanguageRequest<Kind extends LanguageKind = LanguageKind> {
  readonly number: number;
  readonly kind: Kind;
  readonly request: LanguageRequests[Kind];
}

export interface LanguageReply {
  readonly number: number;
  /** Undefined: the support failed on this text, and says nothing of it. */
  readonly answer: LanguageAnswers[LanguageKind] | undefined;
}
