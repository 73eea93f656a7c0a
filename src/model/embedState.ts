/** What a page without panels says of itself to its script. */
import type { Presentation } from "./presentation.ts";
import type { View } from "./view.ts";

export interface EmbedState {
  readonly view: View;
  readonly presentation: Presentation;
  /** Address of a Snapshot; absent where the page holds one. */
  readonly data?: string;
}
