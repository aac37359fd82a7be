// The values an utterance holds, whatever it asks for: numbers, ids, times, codes, quotes. Each unit belongs to one value at most.
import { type WallTime, wallTime } from "../calendar/zone.ts";
import { meanings } from "../lexicon/saying.ts";
import { type Unit, type Utterance, valueIn } from "../lexicon/utterance.ts";
import { findAmounts, isCredit } from "../slots/amount.ts";
import { findBareId, findCampaignIds } from "../slots/campaign-ref.ts";
import { findContactIds } from "../slots/contact-ref.ts";
import type { Found } from "../slots/found.ts";
import { findCodes } from "../slots/invite-code.ts";
import { type FoundPhone, findPhones } from "../slots/phone.ts";
import { sid } from "../slots/sid.ts";
import type { ReadContext } from "../slots/slot.ts";
import { findPieces, type Piece } from "../slots/time/pieces.ts";
import { findZone } from "../slots/zone.ts";
import type { NameReader, NameRun } from "./names/find-names.ts";
import { SIGN, signsOf } from "./signs.ts";

const means = meanings("digits", "length", "contacts", "contact", "percent");

/** Kinds of values as the model sees them: of the others it is only known that they are some. */
export const valueKinds = ["", "@quote", "@contact", "@campaign", "@name", "@phone", "@time", "@other"] as const;
type ValueKind = (typeof valueKinds)[number];

export interface Entities {
  readonly phones: readonly FoundPhone[];
  readonly sids: readonly Found<string>[];
  readonly codes: readonly Found<string>[];
  readonly campaigns: readonly Found<string>[];
  readonly contacts: readonly Found<string>[];
  readonly pieces: readonly Piece[];
  readonly zone: Found<string> | undefined;
  readonly quotes: readonly number[];
  /** "5-digit", "६ अंकको". */
  readonly lengths: readonly Found<number>[];
  readonly percents: readonly Found<number>[];
  /** Numbers that are nothing of the above. */
  readonly amounts: readonly Found<number>[];
  /** Somebody's own words without quotation marks: names, words to look for. */
  readonly names: readonly NameRun[];
  readonly now: WallTime;
  /** Of each unit the place in `valueKinds` of the value it belongs to; 0 for none. */
  readonly kinds: Uint8Array;
  /** Whether a unit belongs to a value. */
  readonly taken: (at: number) => boolean;
  /** Whether a unit says nothing about the wish itself: it belongs to a value or to somebody's own words. */
  readonly hidden: (at: number) => boolean;
}

/** Units that stand at these offsets of the text; undefined within a quote. */
function atOffsets(
  units: readonly Unit[],
  place: { readonly start: number; readonly end: number },
): { readonly from: number; readonly to: number } | undefined {
  let from = 0;
  for (let high = units.length; from < high; ) {
    const middle = (from + high) >> 1;
    if ((units[middle]?.end ?? 0) > place.start) high = middle;
    else from = middle + 1;
  }
  if (from >= units.length || units[from]?.kind === "quote") return undefined;
  let to = from;
  while (to < units.length && (units[to]?.start ?? place.end) < place.end) to += 1;
  return { from, to };
}

function findSids(utterance: Utterance): Found<string>[] {
  if (utterance.text.length < 32) return [];
  const found: Found<string>[] = [];
  for (const match of utterance.text.matchAll(/(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/gi)) {
    const place = atOffsets(utterance.units, { start: match.index, end: match.index + 32 });
    const value = sid.schema.safeParse(match[0].toLowerCase()).data;
    if (place && value !== undefined) found.push({ ...place, value });
  }
  return found;
}

/** "5-digit", "6 digits", "६ अंकको", "length 6", "of 6 digits". */
function findLengths(units: readonly Unit[], taken: (at: number) => boolean): Found<number>[] {
  const found: Found<number>[] = [];
  units.forEach((unit, at) => {
    if (taken(at)) return;
    const value = unit.kind === "number" ? Number(unit.key) : Number(valueIn(unit, "num") ?? Number.NaN);
    if (!(value > 0 && value < 100)) return;
    const next = units[at + 1]?.key === "-" ? at + 2 : at + 1;
    if (means.digits(units[next])) found.push({ from: at, to: next + 1, value });
    else if (means.length(units[at - 1])) found.push({ from: at - 1, to: at + 1, value });
  });
  return found;
}

/** "at 1,000 credits", "over 750 contacts": what is counted is no hour. */
function findCounted(units: readonly Unit[], taken: (at: number) => boolean): Found<number>[] {
  return findAmounts(units, taken).filter(({ from, to }) => {
    const next = units[to];
    const grouped = to > from + 2 && units[from + 1]?.key === ",";
    return grouped || isCredit(next) || means.contacts(next) || means.contact(next);
  });
}

function findPercents(units: readonly Unit[], taken: (at: number) => boolean): Found<number>[] {
  return findAmounts(units, taken).flatMap((amount) => {
    const next = units[amount.to];
    return next?.key === "%" || means.percent(next) ? [{ ...amount, to: amount.to + 1 }] : [];
  });
}

const mostLoose = 600;

function isTooLong(units: readonly Unit[], taken: (at: number) => boolean): boolean {
  if (units.length <= mostLoose) return false;
  let loose = 0;
  for (let at = 0; at < units.length; at += 1) if (units[at]?.kind !== "mark" && !taken(at)) loose += 1;
  return loose > mostLoose;
}

/** Marks which units belong to which kind of value. */
function createOwners(count: number) {
  const kinds = new Uint8Array(count + 1);
  const named = valueKinds.indexOf("@name");
  return {
    kinds,
    hidden: (at: number) => (kinds[at] ?? 0) !== 0,
    taken: (at: number) => (kinds[at] ?? 0) !== 0 && kinds[at] !== named,
    mark<T extends { readonly from: number; readonly to: number }>(kind: ValueKind, found: readonly T[]): readonly T[] {
      if (found.length === 0) return found;
      const number = valueKinds.indexOf(kind);
      for (const { from, to } of found) kinds.fill(number, from, to);
      return found;
    },
  };
}

const nothing: readonly never[] = [];

/** Undefined for a text with more loose words and numbers than any wish has. */
export function findEntities(
  utterance: Utterance,
  context: ReadContext,
  readNames: NameReader | undefined,
): Entities | undefined {
  const { units } = utterance;
  const { kinds, hidden, taken, mark } = createOwners(units.length);
  const quotes = quotesIn(units);
  for (const at of quotes) kinds[at] = valueKinds.indexOf("@quote");
  const signs = signsOf(units);
  const has = (sign: number) => (signs & sign) !== 0;
  const hasNumber = has(SIGN.number);
  const sids = has(SIGN.mixed) ? mark("@other", findSids(utterance)) : nothing;
  const codes = has(SIGN.mixed) ? mark("@other", findLooseCodes(utterance, taken)) : nothing;
  const phones = hasNumber
    ? mark(
        "@phone",
        findPhones(units).filter((one) => !taken(one.from)),
      )
    : nothing;
  if (isTooLong(units, taken)) return undefined;
  const zone = has(SIGN.zone) ? mark("@other", zonesIn(utterance))[0] : undefined;
  const contacts = hasNumber ? mark("@contact", findContactIds(units, taken)) : nothing;
  const named = hasNumber ? mark("@campaign", findCampaignIds(units, taken)) : nothing;
  const names = mark("@name", readNames?.(units, taken) ?? nothing);
  const counts = hasNumber || has(SIGN.numeral);
  const lengths = counts && has(SIGN.length) ? mark("@other", findLengths(units, hidden)) : nothing;
  const percents = counts && has(SIGN.percent) ? mark("@other", findPercents(units, hidden)) : nothing;
  const now = wallTime(context.now, context.zone);
  const counted = counts && has(SIGN.comma | SIGN.credit | SIGN.contact) ? findCounted(units, hidden) : nothing;
  const isCounted = (at: number) => counted.some(({ from, to }) => at >= from && at < to);
  const isElsewhere = counted.length === 0 ? hidden : (at: number) => hidden(at) || isCounted(at);
  // "the 30th" has no other sign of a time.
  const pieces = has(SIGN.time | SIGN.mixed) ? mark("@time", findPieces(units, now, isElsewhere)) : nothing;
  const campaigns = named.length > 0 || !hasNumber ? named : mark("@campaign", findBareId(units, isElsewhere));
  const amounts = counts ? findAmounts(units, hidden) : nothing;
  return {
    phones,
    sids,
    codes,
    campaigns,
    contacts,
    pieces,
    zone,
    quotes,
    lengths,
    percents,
    amounts,
    names,
    now,
    kinds,
    taken,
    hidden,
  };
}

function quotesIn(units: readonly Unit[]): number[] {
  const quotes: number[] = [];
  for (let at = 0; at < units.length; at += 1) if (units[at]?.kind === "quote") quotes.push(at);
  return quotes;
}

function findLooseCodes({ text, units }: Utterance, taken: (at: number) => boolean): Found<string>[] {
  return findCodes(text).flatMap(({ start, end, value }) => {
    const place = atOffsets(units, { start, end });
    return place && !taken(place.from) && isCode(units, place.from, place.to) ? [{ ...place, value }] : [];
  });
}

const longestWithZone = 4096;

function zonesIn({ text, units }: Utterance): readonly Found<string>[] {
  const found = text.length < longestWithZone ? findZone(text) : undefined;
  const place = found && atOffsets(units, found);
  return found && place ? [{ from: place.from, to: place.to, value: found.value }] : nothing;
}

/** "5pm", "10am", "8ko", "2nd", "15min" are no codes. */
function isCode(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from];
  if (first?.kind !== "number") return true;
  return to - from > 2 || (units[from + 1]?.senses.length ?? 0) === 0;
}
