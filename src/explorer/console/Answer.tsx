/** What became of the question: its rows as a table, as a network, or the plan; and the ways on from there. */
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components/Button";
import { whyNoAddress, writeAddress } from "../../model/address.ts";
import { foundIds } from "../../model/queryAnswer.ts";
import type { Scope } from "../../model/scope.ts";
import { DEFAULT_VIEW, type View } from "../../model/view.ts";
import type { Network } from "../../network/network.ts";
import { numeral } from "../../network/numeral.ts";
import type { QueryAnswer } from "../askCypher.ts";
import { CopyButton } from "../panels/CopyButton.tsx";
import { AnswerNetwork } from "./AnswerNetwork.tsx";
import { AsCode } from "./AsCode.tsx";
import { lensFor } from "./answerLens.ts";
import { toTabbed } from "./answerTable.ts";
import { Plan } from "./Plan.tsx";
import {
  type Asked,
  LONGEST_PLACE,
  SHOWN,
  type Shown,
  writePlace,
  writeQuery,
} from "./queryAddress.ts";
import { ResultTable } from "./ResultTable.tsx";
import type { Outcome } from "./useAsking.ts";

export interface AnswerProps {
  readonly outcome: Outcome;
  readonly shown: Shown;
  readonly network: Network | undefined;
  readonly onShow: (shown: Shown) => void;
}

export function Answer({ outcome, shown, network, onShow }: AnswerProps) {
  return (
    <section className="console-answer" aria-label="Answer">
      {outcome.state === "answered" ? (
        <Answered asked={outcome.asked} answer={outcome.answer} {...{ shown, network, onShow }} />
      ) : (
        <div className="console-message" role={outcome.state === "failed" ? "alert" : "status"}>
          {outcome.state === "failed" && (
            <>
              <h2>{outcome.failure.title}</h2>
              <p>{outcome.failure.detail}</p>
              {outcome.failure.line !== undefined && (
                <p className="muted">
                  Line {outcome.failure.line}, column {outcome.failure.column}
                  {outcome.failure.code !== undefined && ` · ${outcome.failure.code}`}
                </p>
              )}
            </>
          )}
          {outcome.state === "running" && <p>Asking…</p>}
          {outcome.state === "cancelled" && <p>Cancelled. The server has stopped working on it.</p>}
        </div>
      )}
    </section>
  );
}

interface AnsweredProps extends Omit<AnswerProps, "outcome"> {
  readonly asked: Asked;
  readonly answer: QueryAnswer;
}

function Answered({ asked, answer, shown, network, onShow }: AnsweredProps) {
  return (
    <>
      <div className="answer-head">
        <fieldset className="segments" aria-label="Show the answer as">
          {SHOWN.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === shown}
              data-selected={each === shown || undefined}
              onClick={() => onShow(each)}
            >
              {LABELS[each]}
            </button>
          ))}
        </fieldset>
        <p className="answer-told" role="status">
          {told(answer)}
        </p>
        <Actions asked={asked} answer={answer} shown={shown} />
      </div>
      {answer.notices.map(({ code, title, description, line }) => (
        <p key={`${code} ${description}`} className="answer-notice">
          <strong>{title}</strong> {description}
          {line !== undefined && ` (line ${line})`}
        </p>
      ))}
      {shown === "plan" ? (
        <Plan asked={asked} />
      ) : shown === "network" ? (
        <AnswerNetwork answer={answer} network={network} />
      ) : answer.rows.length === 0 ? (
        <p className="waiting">
          The query found nothing. Check names and codes: they are case-sensitive.
        </p>
      ) : (
        <ResultTable answer={answer} network={network} />
      )}
    </>
  );
}

const LABELS: Readonly<Record<Shown, string>> = {
  table: "Table",
  network: "Network",
  plan: "Plan",
};

function told({ rows, truncated, limit, milliseconds }: QueryAnswer): string {
  const number = numeral(rows.length);
  const time = `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
  const all = `${number} ${rows.length === 1 ? "row" : "rows"} in ${time}`;
  if (!truncated) return all;
  return `The first ${all}; the rest is cut at the limit of ${limit === "size" ? "size" : "rows"}`;
}

const FORMATS = ["csv", "json"] as const;

function Actions({ asked, answer, shown }: Pick<AnsweredProps, "asked" | "answer" | "shown">) {
  const [code, setCode] = useState(false);
  const link = new URL(writePlace(asked, shown, ""), location.origin).href;
  return (
    <div className="answer-actions">
      <ShowInNetwork asked={asked} answer={answer} />
      {link.length <= LONGEST_PLACE && <CopyButton label="Copy link" text={link} />}
      <CopyButton label="Copy table" text={() => toTabbed(answer.columns, answer.rows)} />
      {FORMATS.map((format) => {
        const address = `/api/cypher?${writeQuery(asked)}&format=${format}`;
        const label = format.toUpperCase();
        return address.length <= LONGEST_PLACE ? (
          <a key={format} href={address} download={`entente.${format}`}>
            {label}
          </a>
        ) : (
          <Off
            key={format}
            label={label}
            why="The query is too long for an address: see As code."
          />
        );
      })}
      <Button className="text-button" onPress={() => setCode(true)}>
        As code
      </Button>
      {code && <AsCode asked={asked} onClose={() => setCode(false)} />}
    </div>
  );
}

/** The explorer asks the same question anew, as whoever opens that address will. */
function ShowInNetwork({ asked, answer }: Pick<AnsweredProps, "asked" | "answer">): ReactNode {
  const scope = { of: "query", ...asked } as Scope;
  const view: View = { ...DEFAULT_VIEW, lens: lensFor(answer), scope };
  const why =
    foundIds(answer).length === 0
      ? "This answer names no nodes: return the nodes themselves to see them in the network."
      : whyNoAddress(view);
  if (why === null) return <a href={`/?${writeAddress(view)}`}>Show in network</a>;
  return <Off label="Show in network" why={why} />;
}

function Off({ label, why }: { readonly label: string; readonly why: string }) {
  return (
    <span className="muted" title={why}>
      {label}
      <span className="unseen">: {why}</span>
    </span>
  );
}
