// Phone numbers as people in Nepal type them. Nepali ones by our own rules (a fast path), others by libphonenumber.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Unit } from "../lexicon/utterance.ts";
import type { Found } from "./found.ts";
import { saysPhoneRange } from "./phone-range.ts";
import { readUnits } from "./reading.ts";
import { listOf, textLike } from "./shape.ts";
import type { Slot } from "./slot.ts";

/** 10 digits that begin with 96, 97 or 98 (Nepal Telecommunications Authority, National Numbering Plan). */
const mobile = /^9[678]\d{8}$/;
/** Trunk 0, area code and number: nine digits in all, 01-4123456 or 061-456789. */
const landline = /^0[1-9]\d{7}$/;
const MOBILE = 10;
const LANDLINE = 9;

/** `digits` is what stands after the country code 977. */
function nepaliAfterCode(digits: string): string | undefined {
  if (mobile.test(digits)) return digits;
  const withTrunk = digits.startsWith("0") ? digits : `0${digits}`;
  return landline.test(withTrunk) ? withTrunk : undefined;
}

/** No country has shorter ones (ITU-T E.164 names no least length; Niue's have seven digits with the code). */
const shortestForeign = 7;

function foreign(digits: string): string | undefined {
  if (digits.length < shortestForeign) return undefined;
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  // Valid numbers change faster than the library's tables: a possible one that was typed with its country code is meant.
  return parsed?.isPossible() ? parsed.number : undefined;
}

/**
 * Canonical form of digits without separators: `"9779851023212"` → `"9851023212"`, `"014123456"` stays, with `plus`
 * `"14155550123"` → `"+14155550123"`. Undefined if it is no complete number.
 */
export function canonicalPhone(digits: string, plus: boolean): string | undefined {
  const international = plus ? digits : digits.startsWith("00") ? digits.slice(2) : undefined;
  if (international !== undefined) {
    return international.startsWith("977") ? nepaliAfterCode(international.slice(3)) : foreign(international);
  }
  const national = withoutCode(digits);
  if (national.length === MOBILE) return mobile.test(national) ? national : undefined;
  return digits.length === LANDLINE && landline.test(digits) ? digits : undefined;
}

/** Mobile digits without 977 or the trunk 0 before them. */
function withoutCode(digits: string): string {
  const extra = digits.length - MOBILE;
  if (extra === 1 && digits.startsWith("0")) return digits.slice(extra);
  if (extra === 3 && digits.startsWith("977")) return digits.slice(extra);
  return extra === 4 && digits.startsWith("0977") ? digits.slice(extra) : digits;
}

const separators = new Set(["-", ".", "(", ")", "–", "‑", "−"]);
/** Also with spaces around them: "+977 - 985…", "+1 (415) 555-0123". */
const loose = new Set(["-", "("]);
const longest = 17;

export type FoundPhone = Found<string> & { readonly kind: "phone" | "odd" };

function isSeparator(unit: Unit | undefined): boolean {
  return unit !== undefined && separators.has(unit.key) && (unit.glued || loose.has(unit.key));
}

/** Without its country no number has more than eleven digits. */
function mayGoOn(digits: string, plus: boolean): boolean {
  return digits.length < (plus || digits.startsWith("0") || digits.startsWith("977") ? longest : 12);
}

/** In "campaign 9600 2026-11-25" the day is no part of a number. */
function isDay(units: readonly Unit[], at: number): boolean {
  if (units[at + 1]?.key !== "-") return false;
  const keys = units.slice(at, at + 5).map(({ key }) => key);
  return /^(?:19|20)\d\d-[01]?\d-[0-3]?\d$/.test(keys.join(""));
}

/** The number that starts at this unit: groups of digits with spaces, dashes or brackets between them. */
function phoneAt(units: readonly Unit[], from: number): FoundPhone | undefined {
  // In "campaign 40 + 9751004432" it says "and".
  const plus = units[from]?.key === "+" && units[from + 1]?.glued === true;
  let at = plus || units[from]?.key === "(" ? from + 1 : from;
  if (units[at]?.key === "(") at += 1;
  let digits = "";
  let best: FoundPhone | undefined;
  let shortGroup = false;
  while (units[at]?.kind === "number" && mayGoOn(digits, plus) && !(digits !== "" && isDay(units, at))) {
    const group = units[at]?.key ?? "";
    shortGroup ||= digits !== "" && group.length < 3;
    digits += group;
    at += 1;
    const value = canonicalPhone(digits, plus);
    // 01/10/2026 5 is a date, not a landline.
    const isDate = shortGroup && !plus && /^0(?!0)/.test(digits);
    if (value !== undefined && !(isDate && value.startsWith("0"))) best = { kind: "phone", from, to: at, value };
    // "+977 98510232 12" does not end with its eighth digit as a landline, nor "977 985 1023 212" with its tenth as a mobile.
    if (value?.length === MOBILE && value.startsWith("9") && !digits.startsWith("977")) return best;
    while (isSeparator(units[at])) at += 1;
  }
  return best;
}

/** Excel's 9.851023212E+09 gives all digits back, 9.85E+09 has lost them. */
function scientificAt(units: readonly Unit[], from: number): FoundPhone | undefined {
  if (units[from + 1]?.key !== ".") return undefined;
  const [whole, point, fraction, letter, plus, power] = units.slice(from, from + 6);
  if (whole?.kind !== "number" || point?.key !== "." || fraction?.kind !== "number") return undefined;
  if (letter?.key !== "e" || plus?.key !== "+" || power?.kind !== "number") return undefined;
  const digits = (whole.key + fraction.key).padEnd(Number(power.key) + 1, " ");
  const value = canonicalPhone(digits.trimEnd(), false);
  const complete = value !== undefined && digits.trimEnd().length === Number(power.key) + 1;
  return complete ? { kind: "phone", from, to: from + 6, value } : { kind: "odd", from, to: from + 6, value: "" };
}

/** Digits that look like a number somebody mistyped. */
function oddAt(units: readonly Unit[], from: number): FoundPhone | undefined {
  const unit = units[from];
  const isOdd = unit?.kind === "number" && unit.key.length >= 7 && unit.key.length <= 16;
  return isOdd ? { kind: "odd", from, to: from + 1, value: unit.key } : undefined;
}

/** All phone numbers of an utterance, in order; `odd` ones were meant to be numbers but are not complete. */
export function findPhones(units: readonly Unit[]): FoundPhone[] {
  const found: FoundPhone[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const starts =
      unit?.kind === "number"
        ? "09".includes(unit.key.charAt(0)) || unit.key.length >= 7
        : unit?.key === "+" || unit?.key === "(";
    if (!starts) continue;
    const one = scientificAt(units, at) ?? phoneAt(units, at) ?? oddAt(units, at);
    if (!one) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found;
}

/** "9841000001 and 984": digits that are part of no number, though not a count like "2 numbers". */
function hasHalfNumber(units: readonly Unit[], numbers: readonly FoundPhone[]): boolean {
  const isPart = (at: number) => numbers.some(({ from, to }) => at >= from && at < to);
  return units.some(({ kind, key }, at) => kind === "number" && key.length > 2 && !isPart(at));
}

export const phone: Slot<string> = {
  ...textLike(/^(\d{7,10}|\+\d{8,15})$/),
  read: (text) => {
    const numbers = findPhones(readUnits(text));
    return numbers.length === 1 && numbers[0]?.kind === "phone" ? numbers[0].value : undefined;
  },
};

export const phones: Slot<readonly string[]> = {
  ...listOf(phone),
  read: (text) => {
    const units = readUnits(text);
    const numbers = findPhones(units);
    const isClear = numbers.length > 0 && numbers.every((one) => one.kind === "phone");
    if (!isClear || saysPhoneRange(units, numbers) || hasHalfNumber(units, numbers)) return undefined;
    return [...new Set(numbers.map((one) => one.value))];
  },
};
