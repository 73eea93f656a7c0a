/** Dates, times and durations read from the text that Cypher writes for them. */
import neo4j from "neo4j-driver";

export const TEMPORAL_TYPES = [
  "date",
  "time",
  "localtime",
  "datetime",
  "localdatetime",
  "duration",
] as const;

const DATE = String.raw`(?<year>[+-]?\d{4,9})-(?<month>\d\d)-(?<day>\d\d)`;
const CLOCK = String.raw`(?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d)([.,](?<fraction>\d{1,9}))?)?`;
const OFFSET = String.raw`(?<offset>Z|[+-]\d\d:\d\d(:\d\d)?)`;
const ZONE = String.raw`(\[(?<zone>[A-Za-z0-9_+/-]+)\])`;

const FORMS = {
  date: new RegExp(`^${DATE}$`),
  localtime: new RegExp(`^${CLOCK}$`),
  time: new RegExp(`^${CLOCK}${OFFSET}$`),
  localdatetime: new RegExp(`^${DATE}T${CLOCK}$`),
  datetime: new RegExp(`^${DATE}T${CLOCK}(${OFFSET}${ZONE}?|${ZONE.replace("zone", "only")})$`),
  duration:
    /^P(?=[^T]|T.)(?:(?<years>-?\d+)Y)?(?:(?<months>-?\d+)M)?(?:(?<weeks>-?\d+)W)?(?:(?<days>-?\d+)D)?(?:T(?=.)(?:(?<hours>-?\d+)H)?(?:(?<minutes>-?\d+)M)?(?:(?<seconds>-?\d+)(?:\.(?<fraction>\d{1,9}))?S)?)?$/,
} as const;

/** @returns the driver's value; undefined where the type is no temporal one or the text has not its form */
export function readTemporal(type: unknown, text: string): unknown {
  const form = TEMPORAL_TYPES.find((name) => name === type);
  const parts = form && FORMS[form].exec(text)?.groups;
  if (form === undefined || parts === undefined) return undefined;
  try {
    return build(form, parts);
  } catch {
    // A month 13 and its like: the driver's own classes refuse them.
    return undefined;
  }
}

type Parts = Readonly<Record<string, string | undefined>>;

function build(form: (typeof TEMPORAL_TYPES)[number], parts: Parts): unknown {
  const { types } = neo4j;
  const number = (name: string) => Number(parts[name] ?? 0);
  const day = [number("year"), number("month"), number("day")] as const;
  const clock = [number("hour"), number("minute"), number("second"), nanoseconds(parts)] as const;
  switch (form) {
    case "date":
      return new types.Date(...day);
    case "localtime":
      return new types.LocalTime(...clock);
    case "time":
      return new types.Time(...clock, offsetSeconds(parts.offset));
    case "localdatetime":
      return new types.LocalDateTime(...day, ...clock);
    case "datetime":
      return zoned(day, clock, parts);
    case "duration":
      return duration(number, parts);
  }
}

function zoned(
  day: readonly [number, number, number],
  clock: readonly [number, number, number, number],
  { offset, zone, only }: Parts,
): unknown {
  const { DateTime } = neo4j.types;
  if (offset === undefined) return new DateTime(...day, ...clock, undefined, only);
  return zone === undefined
    ? new DateTime(...day, ...clock, offsetSeconds(offset))
    : new DateTime(...day, ...clock, offsetSeconds(offset), zone);
}

function duration(number: (name: string) => number, parts: Parts): unknown {
  const backwards = parts.seconds?.startsWith("-") === true;
  const seconds = number("hours") * 3600 + number("minutes") * 60 + number("seconds");
  const nanos = nanoseconds(parts);
  return new neo4j.types.Duration(
    number("years") * 12 + number("months"),
    number("weeks") * 7 + number("days"),
    // Of a negative duration the driver keeps whole seconds below, and nanoseconds above them.
    backwards && nanos > 0 ? seconds - 1 : seconds,
    backwards && nanos > 0 ? 1_000_000_000 - nanos : nanos,
  );
}

function nanoseconds({ fraction = "" }: Parts): number {
  return Number(fraction.padEnd(9, "0"));
}

function offsetSeconds(offset = "Z"): number {
  if (offset === "Z") return 0;
  const [hours = 0, minutes = 0, seconds = 0] = offset.slice(1).split(":").map(Number);
  return (offset.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}
