/** How a command ends: 0 done, 1 refused (the input is wrong), 2 usage, 3 the database is out of reach. */
import { CommanderError } from "commander";
import { EnvironmentError, readEnvironment } from "../environment.ts";
import { CannotListen } from "../server/cannotListen.ts";
import { DatabaseAway } from "../store/away.ts";
import { codeOf as neo4jCodeOf } from "../store/database.ts";
import { LoadRefused } from "../store/loadRefused.ts";
import { NoData } from "../store/noData.ts";
import { ParameterFaulty } from "../store/queryParameter.ts";

export const EXIT = { done: 0, refused: 1, usage: 2, away: 3 } as const;

/** The input is wrong; what is wrong has been told already where the message is empty. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** The command was called wrongly in a way that its grammar cannot tell. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Tells the error on standard error, without a stack where it is one that can be expected. @returns the exit code */
export function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  if (code !== undefined) {
    if (message !== "") tell(message);
    return code;
  }
  tell(`Something went wrong that should not: ${message}`);
  tell(
    wantsStack() && error instanceof Error
      ? (error.stack ?? "")
      : "Please report it with the command and what it printed; DEBUG=1 in front of the command tells more.",
  );
  return EXIT.refused;
}

function codeOf(error: unknown): number | undefined {
  if (error instanceof DatabaseAway) return EXIT.away;
  if (error instanceof UsageError || error instanceof EnvironmentError) return EXIT.usage;
  const refusals = [Refused, LoadRefused, ParameterFaulty, CannotListen, NoData];
  const refused = refusals.some((type) => error instanceof type) || isFromNeo4j(error);
  return refused ? EXIT.refused : undefined;
}

/** Such as a question that is no Cypher: Neo4j's own words say what is wrong with it. */
function isFromNeo4j(error: unknown): boolean {
  return neo4jCodeOf(error)?.startsWith("Neo.ClientError.") === true;
}

function wantsStack(): boolean {
  try {
    return readEnvironment().debug;
  } catch {
    return false;
  }
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
