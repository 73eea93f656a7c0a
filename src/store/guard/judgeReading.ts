/** Whether what the parser found in a query reads the graph and does nothing else. Unknown means no. */
import { isAllowedFunction } from "./allowedFunctions.ts";
import { isAllowedProcedure } from "./allowedProcedures.ts";
import type { Mentioned, QueryReading } from "./queryReading.ts";
import { READING_RULES, RULE_NAMES } from "./readingRules.ts";
import type { Refusal } from "./refusal.ts";

export function judgeReading(reading: QueryReading): Refusal | null {
  const { statements, options, rules, procedures, functions } = reading;
  if (statements > 1) {
    return {
      kind: "statement",
      name: "several statements",
      message: "One statement at a time: the text has a semicolon between several.",
    };
  }
  const option = options.find(({ name }, place) => name !== "EXPLAIN" || place > 0);
  if (option) return refuse("option", option, option.name, `${option.name} is not allowed here.`);
  const rule = [...rules].find(([name]) => !READING_RULES.has(name));
  if (rule) return refuseRule(...rule);
  const procedure = procedures.find(({ name }) => !isAllowedProcedure(name));
  if (procedure) {
    const { name } = procedure;
    return refuse("procedure", procedure, name, `The procedure ${name} may not be called here.`);
  }
  const call = functions.find(({ name }) => !isAllowedFunction(name));
  if (call) {
    const { name } = call;
    return refuse("function", call, name, `The function ${name} may not be called here.`);
  }
  return null;
}

/** True where the query asks for its plan alone. */
export function asksForPlan({ options }: QueryReading): boolean {
  return options.length > 0;
}

function refuseRule(rule: string, at: Mentioned): Refusal {
  const name = RULE_NAMES[rule] ?? at.name;
  return refuse(
    "clause",
    at,
    name,
    `${name} is not allowed here: a query can only read the graph.`,
  );
}

function refuse(
  kind: Refusal["kind"],
  { line, column }: Mentioned,
  name: string,
  message: string,
): Refusal {
  return { kind, name, message, place: { line, column } };
}
