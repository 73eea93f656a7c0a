/** How the server would find the answer: its operators, the last above, each over those that it takes its rows from. */
import { useEffect, useState } from "react";
import { numeral } from "../../network/numeral.ts";
import { askCypher, isQueryFailure, type PlanOperator, type QueryFailure } from "../askCypher.ts";
import type { Asked } from "./queryAddress.ts";

export function Plan({ asked }: { readonly asked: Asked }) {
  const [plan, setPlan] = useState<PlanOperator | QueryFailure>();
  useEffect(() => {
    const own = new AbortController();
    setPlan(undefined);
    const text = /^\s*EXPLAIN\b/i.test(asked.query) ? asked.query : `EXPLAIN\n${asked.query}`;
    askCypher(text, asked.parameters, own.signal).then(
      (answer) => setPlan(isQueryFailure(answer) ? answer : answer.plan),
      () => undefined,
    );
    return () => own.abort();
  }, [asked]);
  if (plan === undefined) return <p className="waiting">Planning…</p>;
  if ("detail" in plan) return <p className="waiting">{plan.detail}</p>;
  return (
    <div className="plan">
      <p className="muted">
        Read from below: each step hands its rows to the one above it. Rows are the server’s
        estimate.
      </p>
      <Chain from={plan} />
    </div>
  );
}

/** Steps that take their rows from one other stand under one another; only where rows come from several is a step in. */
function Chain({ from }: { readonly from: PlanOperator }) {
  const steps = [from];
  for (let [next, other] = from.children; next && !other; [next, other] = next.children)
    steps.push(next);
  const sources = steps.at(-1)?.children ?? [];
  return (
    <ul>
      {steps.map((operator, place) => (
        <li key={place}>
          <Operator operator={operator} />
        </li>
      ))}
      {sources.map((source, place) => (
        <li key={`source ${place}`} className="nested">
          <Chain from={source} />
        </li>
      ))}
    </ul>
  );
}

function Operator({ operator }: { readonly operator: PlanOperator }) {
  const { operatorType, arguments: details } = operator;
  const rows = Number(details.EstimatedRows);
  return (
    <div className="operator">
      <strong>{operatorType.replace(/@.*$/, "")}</strong>
      {Number.isFinite(rows) && (
        <span className="muted">
          about {rows < 1 ? "1 row" : `${numeral(Math.round(rows))} rows`}
        </span>
      )}
      {typeof details.Details === "string" && <code>{details.Details}</code>}
    </div>
  );
}
