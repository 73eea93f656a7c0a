/** The database cannot be used now. The message says where, why and what to do. */
export type AwayReason = "unreachable" | "unauthorised" | "no-database" | "not-started";

export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
  readonly reason: AwayReason;

  constructor(reason: AwayReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
