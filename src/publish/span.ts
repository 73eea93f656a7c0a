/**
 * Spans of time from dates that may be less precise than a day. The rule: a span begins on the first day that its
 * date allows and ends on the last, so that it holds every day on which the agreement may have stood.
 */

export interface Span {
  /** YYYY-MM-DD, both included; no end: it still stands, as far as the data says. */
  readonly start: string;
  readonly end?: string;
}

/** null for what has no date, or ended before it began. @param date YYYY, YYYY-MM or YYYY-MM-DD */
export function spanOf(date: string | null, ended: string | null): Span | null {
  if (date === null) return null;
  const start = firstDay(date);
  if (ended === null) return { start };
  const end = lastDay(ended);
  return end < start ? null : { start, end };
}

/** Spans that touch or overlap become one: programs that draw time take no others. In order. */
export function unite(spans: readonly Span[]): readonly Span[] {
  const united: Span[] = [];
  for (const span of spans.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = united.at(-1);
    if (last === undefined || (last.end !== undefined && last.end < span.start)) united.push(span);
    else united[united.length - 1] = later(last, span);
  }
  return united;
}

function later({ start, end }: Span, other: Span): Span {
  if (end === undefined || other.end === undefined) return { start };
  return { start, end: end > other.end ? end : other.end };
}

function firstDay(date: string): string {
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

function lastDay(date: string): string {
  const [year, month = "12", day] = date.split("-");
  if (day !== undefined) return date;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${last}`;
}
