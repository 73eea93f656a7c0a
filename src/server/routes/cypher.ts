/** `/api/cypher`: a visitor's own question, in Cypher. It reads and nothing else. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { readParameter } from "../../model/address.ts";
import { csvLine } from "../../model/csvLine.ts";
import type { Answer } from "../../store/guard/answer.ts";
import { problemAnswers } from "../answers.ts";
import type { App, ServerContext } from "../context.ts";
import { answerQueryProblem } from "../queryProblem.ts";
import { visitorOf } from "../visitor.ts";

const Query = z.string().max(20_000).describe("One statement of Cypher that reads");

const Notice = z.object({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  line: z.int().optional(),
  column: z.int().optional(),
});

const QueryAnswer = z
  .object({
    columns: z.array(z.string()),
    rows: z
      .array(z.array(z.unknown()))
      .describe(
        "One list of values a row, in the order of the columns. What JSON has no form for is an object with $type",
      ),
    ends: z
      .array(z.unknown())
      .describe(
        "Nodes, with id and name alone: ends of relationships in the rows that are not in the rows themselves",
      ),
    truncated: z.boolean().describe("Rows were cut at a limit"),
    limit: z.enum(["rows", "size"]).optional().describe("The limit that cut them"),
    notices: z.array(Notice).describe("What Neo4j remarks, such as a label that nothing has"),
    plan: z.unknown().optional().describe("Where the query began with EXPLAIN: its plan"),
    milliseconds: z.number().describe("From question to answer, the visitor's network left out"),
  })
  .meta({ id: "QueryAnswer", description: "What a query found" });

const responses = {
  200: {
    description:
      "The rows. As CSV the header Entente-Truncated says whether rows were cut: false, rows or size",
    content: {
      "application/json": { schema: QueryAnswer },
      "text/csv": { schema: z.string() },
    },
  },
  ...problemAnswers(400, 403, 422, 429),
} as const;

const Format = z.enum(["json", "csv"]).default("json");

const postRoute = createRoute({
  method: "post",
  path: "/api/cypher",
  summary: "Rows for a query in Cypher that reads",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({
            query: Query,
            parameters: z.record(z.string(), z.unknown()).default({}),
            format: Format,
          }),
        },
      },
    },
  },
  responses,
});

const getRoute = createRoute({
  method: "get",
  path: "/api/cypher",
  summary: "Rows for a query in Cypher that reads, by an address that can be passed on",
  request: {
    query: z
      .object({ q: Query, format: Format })
      .catchall(z.string())
      .describe("Besides q and format only parameters, each as p.name=value")
      .refine((query) => Object.keys(query).every((key) => /^(q|format|p\..+)$/.test(key)), {
        message: "Only q, format and parameters as p.name=value are known here.",
      }),
  },
  responses,
});

type CypherContext = Pick<ServerContext, "guard" | "proxies">;

export function addCypher(app: App, { guard, proxies }: CypherContext): void {
  async function answer(
    c: Context,
    text: string,
    parameters: Readonly<Record<string, unknown>>,
    format: "json" | "csv",
  ): Promise<Response> {
    try {
      const visit = { visitor: visitorOf(c, proxies), signal: c.req.raw.signal };
      const found = await guard.ask({ text, parameters, format }, visit);
      return format === "csv" ? sendCsv(c, found) : sendJson(c, found);
    } catch (error) {
      return answerQueryProblem(c, error);
    }
  }

  app.openapi(postRoute, async (c) => {
    const { query, parameters, format } = c.req.valid("json");
    return answer(c, query, parameters, format);
  });
  app.openapi(getRoute, async (c) => {
    const { q, format, ...rest } = c.req.valid("query");
    const parameters = Object.entries(rest).map(([key, value]) => [
      key.slice("p.".length),
      readParameter(String(value)),
    ]);
    return answer(c, q, Object.fromEntries(parameters), format);
  });
}

const HEADERS = { "Cache-Control": "no-store" } as const;

function sendJson(
  c: Context,
  { columns, rows, ends, truncated, notices, plan, milliseconds }: Answer,
) {
  const rest = {
    truncated: truncated !== null,
    ...(truncated && { limit: truncated }),
    notices,
    ...(plan && { plan }),
    milliseconds,
  };
  // The rows are JSON text already.
  const text = `{"columns":${JSON.stringify(columns)},"rows":${rows},"ends":${ends},${JSON.stringify(rest).slice(1)}`;
  return c.body(text, 200, { ...HEADERS, "Content-Type": "application/json" });
}

function sendCsv(c: Context, { columns, rows, truncated }: Answer) {
  return c.body(`${csvLine(columns)}\r\n${rows}`, 200, {
    ...HEADERS,
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": 'attachment; filename="entente.csv"',
    "Entente-Truncated": truncated ?? "false",
  });
}
