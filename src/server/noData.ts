/** The database answers, but no data set has been loaded into it. */
export class NoData extends Error {
  override readonly name = "NoData";
  constructor() {
    super("The database holds no data yet. Load some: npm run entente -- load");
  }
}
