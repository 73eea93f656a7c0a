/** A date in British words, as precise as its source. Our own words, since browsers differ in theirs. */

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** “2025”, “December 2025” or “5 December 2025”, from YYYY, YYYY-MM or YYYY-MM-DD. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split("-");
  const named = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : Number(day), named, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** With the weekday where the day is known: “Friday 5 December 2025”. */
export function dateWithWeekday(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return dateInWords(date);
  return `${DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${dateInWords(date)}`;
}
