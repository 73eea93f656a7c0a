/** What a panel asks of the View. */
import type { View } from "../model/view.ts";

/** As a View, but `undefined` takes a field away. */
export type ViewChange = { readonly [K in keyof View]?: View[K] | undefined };
