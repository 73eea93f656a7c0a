/** A figure or an embed that cannot be drawn as it was asked for; the message says why and what to do. */
export class FigureRefused extends Error {
  override readonly name = "FigureRefused";
}
