// One cell that should hold a phone number, after what spreadsheets and people do to phone numbers.
import { phone } from "../slots/phone.ts";
import { isErrorText } from "./cell.ts";

/** Why a row cannot be used; each has a sentence. */
export const rowFaults = ["no-number", "not-a-number", "digits-lost", "several-numbers", "formula-error"] as const;
export type RowFault = (typeof rowFaults)[number];

export type PhoneCell =
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "fault"; readonly fault: RowFault };

/** e.g. `"+977 985-1023212"`, `"9851023212.0"`, `"'९८५१०२३२१२"` → `{ kind: "number", number: "9851023212" }`. */
export function readPhoneCell(cell: string): PhoneCell {
  const text = unwrap(cell);
  if (text === "") return fault("no-number");
  if (isErrorText(text)) return fault("formula-error");
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) return readScientific(scientific[1] ?? "", scientific[2] ?? "", Number(scientific[3]));
  const number = readPhone(text);
  if (number !== undefined) return { kind: "number", number };
  return fault(holdsSeveral(text) ? "several-numbers" : "not-a-number");
}

function fault(name: RowFault): PhoneCell {
  return { kind: "fault", fault: name };
}

/** What we and others put around a number to keep it text: `'98…`, `="98…"`; and the `.0` of programs that took it for a measure. */
function unwrap(cell: string): string {
  return cell
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .trim()
    .replace(/^="?(.*?)"?$/s, "$1")
    .replace(/^'/, "")
    .replace(/^(\p{Nd}{7,})\.0+$/u, "$1")
    .trim();
}

const SCIENTIFIC = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i;

/** `9.851023212E+09` still has all its digits; of `9.85E+09` the rest is gone for good, and zeros would call a stranger. */
function readScientific(first: string, rest: string, exponent: number): PhoneCell {
  const number = rest.length === exponent ? readPhone(first + rest) : undefined;
  return number === undefined ? fault("digits-lost") : { kind: "number", number };
}

/** Sheets drop the plus of `+977…`. */
function readPhone(text: string): string | undefined {
  return read(text) ?? (/^977\p{Nd}{8,10}$/u.test(text) ? read(`+${text}`) : undefined);
}

/** A phone number means the same at any time and in any zone. */
function read(text: string): string | undefined {
  return phone.read(text, { now: 0, zone: "Asia/Kathmandu" });
}

function holdsSeveral(text: string): boolean {
  const parts = text.split(/[,;/\n|]+/).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every((part) => readPhone(part.trim()) !== undefined);
}
