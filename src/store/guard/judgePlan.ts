/** Whether the plan that the server made of a query only reads the graph. Unknown means no. */
import { isAllowedProcedure } from "./allowedProcedures.ts";
import { READING_OPERATORS } from "./readingOperators.ts";
import type { Refusal } from "./refusal.ts";

/** One operator of a plan, with those that it takes its rows from. */
export interface Operator {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly Operator[];
}

/** @param type of the query, as the server's summary has it: `r` where it reads */
export function judgePlan(plan: Operator | false, type: string): Refusal | null {
  if (plan === false) return refuse("no plan", "Neo4j gave no plan for this query.");
  const operator = operatorsOf(plan)
    .map(judgeOperator)
    .find((refusal) => refusal !== null);
  if (operator) return operator;
  return type === "r" ? null : refuse(type, "Neo4j says that this query does not only read.");
}

function operatorsOf(operator: Operator): Operator[] {
  return [operator, ...operator.children.flatMap(operatorsOf)];
}

function judgeOperator({ operatorType, arguments: details }: Operator): Refusal | null {
  const [name = "", database] = operatorType.split("@");
  if (!READING_OPERATORS.has(name) || database === "system") {
    return refuse(name, `The operator ${name} of its plan is not one that reads the graph.`);
  }
  if (!name.endsWith("ProcedureCall")) return null;
  const procedure = /^[^(]*/.exec(String(details.Details ?? ""))?.[0] ?? "";
  return isAllowedProcedure(procedure)
    ? null
    : {
        kind: "procedure",
        name: procedure,
        message: `The procedure ${procedure} may not be called here.`,
      };
}

function refuse(name: string, message: string): Refusal {
  return { kind: "operator", name, message };
}
