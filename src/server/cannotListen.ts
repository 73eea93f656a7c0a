/** The server cannot listen where it was told to. The message says why, and what to set instead. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";
}

/** @returns the error itself where it says nothing of host or port */
export function explainListening(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
): NodeJS.ErrnoException {
  const text = WORDS[error.code ?? ""]?.(host, port);
  return text === undefined ? error : new CannotListen(text, { cause: error });
}

const noSuchName = (host: string) =>
  `HOST is ${host}, a name that leads to no address. Set it to an address of this machine, such as ` +
  "127.0.0.1.";

const noSuchAddress = (host: string) =>
  `HOST is ${host}, which is no address of this machine. Set it to one that is, such as 127.0.0.1.`;

const WORDS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} of ${host} is taken, perhaps by another Entente. Stop that one, or choose another ` +
    `port: PORT=${port < 65_535 ? port + 1 : port - 1} npm start`,
  EACCES: (host, port) =>
    `The system does not let this user listen on port ${port} of ${host}. Choose another port, ` +
    "1024 or above: PORT=4321 npm start",
  EADDRNOTAVAIL: noSuchAddress,
  EAFNOSUPPORT: noSuchAddress,
  ENOTFOUND: noSuchName,
  EAI_AGAIN: noSuchName,
};
