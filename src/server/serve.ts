/** The application on a socket, and its end: what is under way is answered, what is idle is closed. */
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, createServer, type Server as Listener, type Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { explainListening } from "./cannotListen.ts";
import type { App } from "./context.ts";
import { type ProblemStatus, toProblem } from "./problem.ts";

export interface Serving {
  /** For a browser, such as http://127.0.0.1:4321. */
  readonly url: string;
  /** Takes no new connection, and ends when those under way are answered, or after `patience` milliseconds. */
  close(patience?: number): Promise<void>;
}

/** To say so before anything else is started. @throws CannotListen */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** @throws CannotListen */
export async function serve(
  app: App,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Serving> {
  const listener = getRequestListener(app.fetch, { errorHandler: answerMalformed });
  // Room enough for headers that an address too long gets its answer from the application.
  const options = { maxHeaderSize: 32 * 1024, requestTimeout: 30_000, keepAliveTimeout: 5_000 };
  const server = createHttpServer(options, listener);
  server.on("clientError", answerUnreadable);
  const closing = new AbortController();
  server.on("request", (_request: IncomingMessage, response: ServerResponse) => {
    if (closing.signal.aborted && !response.headersSent) response.setHeader("Connection", "close");
  });
  await listen(server, host, port);
  return {
    url: urlOf(server.address() as AddressInfo),
    close(patience = 10_000) {
      closing.abort();
      return new Promise((resolve) => {
        const impatient = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(impatient);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

function listen(server: Listener, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(explainListening(error, host, port));
    });
    server.listen(port, host, resolve);
  });
}

function urlOf({ address, port, family }: AddressInfo): string {
  const name = address === "0.0.0.0" || address === "::" ? "localhost" : address;
  return `http://${family === "IPv6" && name === address ? `[${name}]` : name}:${port}`;
}

/** A request whose address or host is none never reaches the application. */
function answerMalformed(): Response {
  const problem = toProblem(400, "The request's address or host name is malformed.");
  return new Response(JSON.stringify(problem), {
    status: 400,
    headers: { "Content-Type": "application/problem+json" },
  });
}

/** What is no HTTP never reaches the application; its answer has the same form. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, detail]: [ProblemStatus, string] =
    error.code === "HPE_HEADER_OVERFLOW"
      ? [431, "The request's address and headers are too long."]
      : [400, "The request is not HTTP that this server understands."];
  const problem = toProblem(status, detail);
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${status} ${problem.title}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
