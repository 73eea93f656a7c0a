/** Neo4j as a container, where a Docker engine answers. */
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseAway } from "../away.ts";
import { runCommand } from "./command.ts";
import { containerVariables } from "./configuration.ts";
import { NEO4J_VERSION, type Places } from "./places.ts";

/** A client on the path is no engine: `docker info` fails without one. */
export async function dockerAnswers(): Promise<boolean> {
  const { code } = await runCommand("docker", ["info", "--format", "{{.ServerVersion}}"], {
    milliseconds: 10_000,
  });
  return code === 0;
}

/** One container a home. */
function containerName(places: Places): string {
  return `entente-${createHash("sha256").update(places.root).digest("hex").slice(0, 10)}`;
}

export interface ContainerOptions {
  readonly places: Places;
  readonly port: number;
  readonly password: string;
  readonly log: (line: string) => void;
}

/** @returns the container's name @throws DatabaseAway if Docker refuses for another reason than the port */
export async function startContainer(options: ContainerOptions): Promise<string | "port taken"> {
  const { places, password, log } = options;
  const name = containerName(places);
  mkdirSync(join(places.root, "container-data"), { recursive: true, mode: 0o700 });
  await removeContainer(name);
  log(`Starting Neo4j ${NEO4J_VERSION} with Docker (the first time it fetches the image)`);
  // A file rather than arguments, which every user of the machine can read.
  const variables = join(places.root, "container.env");
  writeFileSync(
    variables,
    [`NEO4J_AUTH=neo4j/${password}`, ...containerVariables(), ""].join("\n"),
    {
      mode: 0o600,
    },
  );
  try {
    const { code, output } = await runCommand("docker", containerArguments(options, variables), {
      milliseconds: 900_000,
    });
    if (code !== 0) {
      // Docker keeps a container that it could not start.
      await removeContainer(name);
      if (/port is already allocated|address already in use/.test(output)) return "port taken";
      throw new DatabaseAway("not-started", `Docker could not start Neo4j: ${output.trim()}`);
    }
  } finally {
    rmSync(variables, { force: true });
  }
  return name;
}

export function containerArguments(
  { places, port }: Pick<ContainerOptions, "places" | "port">,
  variables: string,
): string[] {
  const user = process.getuid?.();
  return [
    "run",
    "--detach",
    `--name=${containerName(places)}`,
    ...(user === undefined ? [] : [`--user=${user}:${process.getgid?.() ?? user}`]),
    `--publish=127.0.0.1:${port}:7687`,
    `--volume=${join(places.root, "container-data")}:/data`,
    `--env-file=${variables}`,
    `neo4j:${NEO4J_VERSION}-community`,
  ];
}

export async function containerRuns(name: string): Promise<boolean> {
  const { code, output } = await runCommand(
    "docker",
    ["inspect", "--format", "{{.State.Running}}", name],
    { milliseconds: 20_000 },
  );
  return code === 0 && output.trim() === "true";
}

export async function stopContainer(name: string): Promise<void> {
  await runCommand("docker", ["stop", "--time", "60", name], { milliseconds: 90_000 });
  await removeContainer(name);
}

/** With what it printed; its data stay. */
export async function removeContainer(name: string): Promise<void> {
  await runCommand("docker", ["rm", "--force", name], { milliseconds: 60_000 });
}

export async function killContainer(name: string): Promise<void> {
  await runCommand("docker", ["kill", name], { milliseconds: 20_000 });
}

/** The last that it printed, for a message about why it ended. */
export async function containerLog(name: string): Promise<string> {
  const { output } = await runCommand("docker", ["logs", "--tail", "20", name], {
    milliseconds: 20_000,
  });
  return output.trim();
}
