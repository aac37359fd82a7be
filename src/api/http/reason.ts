// The service's own sentence about a refusal, taken out of any of its error shapes (§1.3, §1.5) and made fit to be shown.
import { isRecord } from "./json.ts";

/** Longest sentence quoted to a person. */
const LONGEST_REASON = 300;
const FURTHER_DIGITS = "(?:[ -]?\\p{Nd})";

/** Decides what of a sentence may be kept. */
export type Mask = (text: string) => string;

/** Phone numbers keep their last three digits, `•••212`; anything that looks like a token is left out. */
export const maskNumbers: Mask = (text) =>
  text.replace(tokenLike, "•••").replace(numberLike, (digits) => `•••${digits.slice(-3)}`);

/** Where one-time codes travel, four digits in a row are already too many. */
export const maskCodes: Mask = (text) => text.replace(tokenLike, "•••").replace(codeLike, "•••");

/** Where passwords travel, nothing is quoted. */
export const maskAll: Mask = () => "";

const tokenLike = /[\w-]{20,}(?:\.[\w-]+)*/g;
const numberLike = new RegExp(`\\p{Nd}${FURTHER_DIGITS}{6,}`, "gu");
const codeLike = new RegExp(`\\p{Nd}${FURTHER_DIGITS}{3,}`, "gu");

/** The first sentence found, masked; empty if the answer holds none. */
export function reasonOf(body: unknown, mask: Mask): string {
  return mask(rawReason(body).replace(/\s+/g, " ").trim()).slice(0, LONGEST_REASON);
}

function rawReason(body: unknown): string {
  if (!isRecord(body)) return flatten(body);
  const data = isRecord(body.data) ? body.data : {};
  const named = [body.errors, body.message, data.messages, data.message, body.detail, body.error];
  const first = named.map((part) => flatten(part)).find((text) => text !== "");
  if (first !== undefined) return first;
  const { data: _data, ...fields } = body;
  return flatten(fields);
}

/** `{"schedule": ["Cannot schedule past dates."]}` → `"schedule: Cannot schedule past dates."`; looks three levels deep. */
function flatten(value: unknown, depth = 3): string {
  if (typeof value === "string") return value;
  if (depth === 0) return "";
  if (Array.isArray(value)) return join(value.slice(0, MOST_PARTS).map((part) => flatten(part, depth - 1)));
  if (!isRecord(value)) return "";
  return join(
    Object.entries(value)
      .slice(0, MOST_PARTS)
      .map(([field, part]) => labelled(field, flatten(part, depth - 1))),
  );
}

/** A refused upload may name every row: more than these are not shown anyway. */
const MOST_PARTS = 20;

function labelled(field: string, text: string): string {
  return text === "" || field === "non_field_errors" || field === "message" || field === "detail"
    ? text
    : `${field}: ${text}`;
}

function join(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("; ");
}
