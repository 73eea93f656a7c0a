/** A Presentation in a query string, beside the View. */
import { asNumber, asText, asYesOrNo, encodeValue, type Field, yesOrNo } from "./addressField.ts";
import { DEFAULT_PRESENTATION, Presentation, type PresentationName } from "./presentation.ts";

const FIELDS: { readonly [K in PresentationName]-?: Field<Presentation> } = {
  theme: { read: asText, write: ({ theme }) => theme },
  mode: { read: asText, write: ({ mode }) => mode },
  controls: { read: asYesOrNo, write: ({ controls }) => yesOrNo(controls) },
  legend: { read: asYesOrNo, write: ({ legend }) => yesOrNo(legend) },
  notes: { read: asYesOrNo, write: ({ notes }) => yesOrNo(notes) },
  palette: { read: asText, write: ({ palette }) => palette },
  mm: { read: asNumber, write: ({ mm }) => String(mm) },
  heightMm: { read: asNumber, write: ({ heightMm }) => heightMm?.toString() ?? "" },
  dpi: { read: asNumber, write: ({ dpi }) => String(dpi) },
};

export const PRESENTATION_NAMES: ReadonlySet<string> = new Set(Object.keys(FIELDS));

export type PresentationReading =
  | { readonly ok: true; readonly presentation: Presentation }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The parts of a query string, without the View's and without those that are as usual; empty where all are. */
export function writePresentation(presentation: Presentation): string {
  return Object.entries(FIELDS)
    .map(([name, field]) => [name, field.write(presentation), field.write(DEFAULT_PRESENTATION)])
    .filter(([, value, usual]) => value !== usual)
    .map(([name, value]) => `${name}=${encodeValue(value ?? "")}`)
    .join("&");
}

/** Leaves what belongs to the View alone. */
export function readPresentation(query: string): PresentationReading {
  const parameters = new URLSearchParams(query);
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(FIELDS)) {
    const value = parameters.get(name);
    if (value !== null) fields[name] = field.read(value);
  }
  const parsed = Presentation.safeParse(fields);
  if (parsed.success) return { ok: true, presentation: parsed.data };
  const problems = parsed.error.issues.map(({ path }) => {
    const name = String(path[0]);
    return `“${parameters.get(name) ?? ""}” is not a possible value of “${name}”.`;
  });
  return { ok: false, problems: [...new Set(problems)] };
}
