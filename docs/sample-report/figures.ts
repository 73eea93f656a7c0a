/** The figures of the report, by name: each is the view file of that name, drawn so. */
import { DEFAULT_PRESENTATION, type Presentation } from "../../src/model/presentation.ts";

export const FIGURES: Readonly<Record<string, Presentation>> = {
  cables: { ...DEFAULT_PRESENTATION, mm: 170, heightMm: 125 },
  islands: { ...DEFAULT_PRESENTATION, mm: 170, heightMm: 120 },
  treaties: { ...DEFAULT_PRESENTATION, mm: 170, heightMm: 92, notes: true },
};

/** Where the report's embed lives unless PUBLIC_URL says otherwise: where `npm start` serves. */
export const USUAL_SITE = "http://127.0.0.1:4321";
