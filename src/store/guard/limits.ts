/** How much one visitor's query may take, and how many may run. */
export interface Limits {
  /** Seconds of one query on the server, planning and sending included. */
  readonly seconds: number;
  /** Rows of one answer; further ones are cut and the answer says so. */
  readonly rows: number;
  /** Bytes of one answer as text; further rows are cut and the answer says so. */
  readonly bytes: number;
  /** Queries at once, of all visitors together. */
  readonly inAll: number;
  /** Queries at once of one visitor. */
  readonly perVisitor: number;
}

export const USUAL_LIMITS: Limits = {
  seconds: 10,
  rows: 10_000,
  bytes: 16 * 1024 * 1024,
  inAll: 4,
  perVisitor: 2,
};
