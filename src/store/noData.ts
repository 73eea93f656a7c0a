/** The database answers, but has no data set to be read: none was loaded, or a load is changing it. */
export type NoDataReason = "empty" | "loading";

const WORDS: Readonly<Record<NoDataReason, string>> = {
  empty: "The database holds no data yet. Load some: npm run entente -- load",
  loading:
    "The database is being loaded, or a load was cut short; ask again when the load is done. " +
    "To complete one that was cut short: npm run entente -- load",
};

export class NoData extends Error {
  override readonly name = "NoData";
  readonly reason: NoDataReason;

  constructor(reason: NoDataReason, options?: ErrorOptions) {
    super(WORDS[reason], options);
    this.reason = reason;
  }
}
