/** How the server would find the answer: its operators, the last above, each over those that it takes its rows from. */
import { useEffect, useState } from "react";
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
      <ul>
        <Operator operator={plan} />
      </ul>
    </div>
  );
}

function Operator({ operator }: { readonly operator: PlanOperator }) {
  const { operatorType, arguments: details, children } = operator;
  const rows = Number(details.EstimatedRows);
  return (
    <li>
      <div className="operator">
        <strong>{operatorType.replace(/@.*$/, "")}</strong>
        {Number.isFinite(rows) && (
          <span className="muted">
            about {rows < 1 ? "1 row" : `${Math.round(rows).toLocaleString("en-GB")} rows`}
          </span>
        )}
        {typeof details.Details === "string" && <code>{details.Details}</code>}
      </div>
      {children.length > 0 && (
        <ul className="nested">
          {children.map((child, place) => (
            <Operator key={place} operator={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
