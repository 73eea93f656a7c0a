/** Dates as precise as their source: a year, a month or a day. They are compared as far as both are precise, never padded. */

export const DATE_PATTERN = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether a text of that form is a date in the calendar, from 1900 to 2100. */
export function isDate(text: string): boolean {
  if (!DATE_PATTERN.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the first is surely before the second: 2025-04 is before 2025-05-01, but not before 2025. */
export function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
