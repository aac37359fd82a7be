import { formatAmount, formatList, plural, quoted } from "../format.ts";

/** What is said of a sheet of numbers that came in, and what stands over the columns of one that goes out. */
export const files = {
  "files.numbers": (m: { count: number }) => plural(m.count, "number"),
  "files.duplicates": (m: { count: number }) =>
    `${plural(m.count, "row")} left out because the number stands further up already`,
  "files.badRows": (m: { count: number }) => `${plural(m.count, "row")} cannot be used:`,
  "files.badRow": (m: { row: number; found: string; why: string }) =>
    m.found === "" ? `row ${m.row}: ${m.why}` : `row ${m.row}: ${quoted(m.found)}, ${m.why}`,
  "files.moreBadRows": (m: { count: number }) => `and ${formatAmount("en", m.count)} more`,
  "files.otherSheets": (m: { sheet: string; others: readonly string[] }) =>
    `I read the sheet ${quoted(m.sheet)} only, not ${formatList("en", m.others.map(quoted))}.`,
  "files.no-number": () => "no number in it",
  "files.not-a-number": () => "not a phone number",
  "files.digits-lost": () =>
    "the spreadsheet cut digits off; please format the column as text and fill the number in again",
  "files.several-numbers": () => "more than one number; please give each its own row",
  "files.formula-error": () => "a formula in it has no value",
  "files.column.id": () => "ID",
  "files.column.number": () => "Number",
  "files.column.status": () => "Status",
  "files.column.duration": () => "Duration",
  "files.column.playback": () => "Playback",
  "files.column.credits": () => "Credits",
};
