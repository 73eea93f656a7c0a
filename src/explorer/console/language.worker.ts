/** Neo4j's own language support for Cypher: a megabyte of grammar, and so in a thread of its own. */
import {
  applySyntaxColouring,
  autocomplete,
  type CypherTokenType,
  type DbSchema,
  formatQuery,
} from "@neo4j-cypher/language-support";
import type {
  ColouredWord,
  Completion,
  LanguageAnswers,
  LanguageKind,
  LanguageReply,
  LanguageRequest,
  LanguageRequests,
} from "./languageMessages.ts";

const VERSION = "CYPHER 5";

let schema: DbSchema = { defaultLanguage: VERSION };

const HANDLERS: {
  readonly [Kind in LanguageKind]: (
    request: LanguageRequests[Kind],
  ) => LanguageAnswers[Kind] | Promise<LanguageAnswers[Kind]>;
} = {
  know({ language, parameters }) {
    schema = toSchema(language, parameters);
    return null;
  },
  colour: ({ text }) => colour(text),
  complete: ({ text, at, asked }) => complete(text, at, asked),
  async lint({ text }) {
    // Larger than all the rest together, and not needed before somebody has typed.
    const { lint } = await import("./lint.ts");
    return lint(text, schema);
  },
  format({ text, at }) {
    const { formattedQuery, newCursorPos } = formatQuery(text, { cursorPosition: at });
    return { text: formattedQuery, at: newCursorPos ?? at };
  },
};

self.addEventListener("message", async ({ data }: MessageEvent<LanguageRequest>) => {
  self.postMessage({ number: data.number, answer: await answer(data) } satisfies LanguageReply);
});

async function answer<Kind extends LanguageKind>({ kind, request }: LanguageRequest<Kind>) {
  try {
    return await HANDLERS[kind](request);
  } catch {
    return undefined;
  }
}

function toSchema(
  {
    labels,
    relationshipTypes,
    propertyKeys,
    patterns,
    procedures,
    functions,
  }: LanguageRequests["know"]["language"],
  parameters: readonly string[],
): DbSchema {
  return {
    labels: [...labels],
    relationshipTypes: [...relationshipTypes],
    propertyKeys: [...propertyKeys],
    graphSchema: [...patterns],
    parameters: Object.fromEntries(parameters.map((name) => [name, ""])),
    databaseNames: [],
    defaultLanguage: VERSION,
    procedures: {
      [VERSION]: Object.fromEntries(
        procedures.map((procedure) => [
          procedure.name,
          {
            ...procedure,
            mode: "READ" as const,
            worksOnSystem: false,
            admin: false,
            option: { deprecated: false },
          },
        ]),
      ),
    },
    functions: {
      [VERSION]: Object.fromEntries(
        functions.map((each) => [each.name, { ...each, isBuiltIn: true }]),
      ),
    },
  };
}

const COLOURS: Readonly<Partial<Record<CypherTokenType | string, ColouredWord["kind"]>>> = {
  keyword: "keyword",
  keywordLiteral: "keyword",
  label: "name",
  paramDollar: "parameter",
  paramValue: "parameter",
  stringLiteral: "string",
  numberLiteral: "number",
  booleanLiteral: "number",
  function: "function",
  predicateFunction: "function",
  procedure: "function",
  namespace: "function",
  comment: "comment",
};

function colour(text: string): ColouredWord[] {
  return applySyntaxColouring(text).flatMap(({ position, length, tokenType }) => {
    const kind = COLOURS[tokenType];
    const from = position.startOffset;
    return kind === undefined || length === 0 ? [] : [{ from, to: from + length, kind }];
  });
}

/** Of LSP's numbers for kinds of completions, those that the support gives. */
const TYPES: Readonly<Record<number, string>> = {
  3: "function",
  2: "function",
  6: "variable",
  10: "property",
  14: "keyword",
  20: "type",
  18: "type",
  22: "keyword",
  23: "class",
  25: "constant",
};

function complete(text: string, at: number, asked: boolean): Completion[] {
  return autocomplete(text, schema, at, asked).map(
    ({ label, insertText, textEdit, kind, detail, signature }) => {
      const insert = textEdit?.newText ?? insertText;
      const more = signature ?? detail;
      return {
        label,
        type: TYPES[kind ?? 0] ?? "text",
        ...(insert !== undefined && insert !== label && { insert }),
        ...(more !== undefined && more !== "" && { detail: more }),
      };
    },
  );
}
