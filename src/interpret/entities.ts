// The values an utterance holds, whatever it asks for: numbers, ids, times, codes, quotes. Each unit belongs to one value at most.
import { type WallTime, wallTime } from "../calendar/zone.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";
import { findAmounts } from "../slots/amount.ts";
import { findBareId, findCampaignIds } from "../slots/campaign-ref.ts";
import { findContactIds } from "../slots/contact-ref.ts";
import type { Found } from "../slots/found.ts";
import { findCodes } from "../slots/invite-code.ts";
import { type FoundPhone, findPhones } from "../slots/phone.ts";
import { sid } from "../slots/sid.ts";
import type { ReadContext } from "../slots/slot.ts";
import { findPieces, type Piece } from "../slots/time/pieces.ts";
import { findZone } from "../slots/zone.ts";
import { counts, elsewhereIn, findLengths, findPercents } from "./counted.ts";
import type { NameReader, NameRun } from "./names/find-names.ts";
import { begin, has, mark, nothing, type Search, valueKinds } from "./search.ts";
import { SIGN } from "./signs.ts";

export { valueKinds } from "./search.ts";

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

function findQuotes(search: Search): readonly number[] {
  if (!has(search, SIGN.quote)) return nothing;
  const quotes: number[] = [];
  for (let at = 0; at < search.units.length; at += 1) if (search.units[at]?.kind === "quote") quotes.push(at);
  for (const at of quotes) search.kinds[at] = valueKinds.indexOf("@quote");
  return quotes;
}

const sidLength = 32;

function findSids(search: Search): readonly Found<string>[] {
  const { text, units } = search.utterance;
  if (!has(search, SIGN.mixed) || text.length < sidLength) return nothing;
  const found: Found<string>[] = [];
  for (const match of text.matchAll(/(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/gi)) {
    const place = atOffsets(units, { start: match.index, end: match.index + sidLength });
    const value = match[0].toLowerCase();
    if (place && sid.fits(value)) found.push({ ...place, value });
  }
  return mark(search, "@other", found);
}

function findLooseCodes(search: Search): readonly Found<string>[] {
  if (!has(search, SIGN.mixed)) return nothing;
  const { units, taken } = search;
  const found: Found<string>[] = [];
  for (const { start, end, value } of findCodes(search.utterance.text)) {
    const place = atOffsets(units, { start, end });
    if (place && !taken(place.from) && isCode(units, place.from, place.to)) found.push({ ...place, value });
  }
  return mark(search, "@other", found);
}

/** "5pm", "10am", "8ko", "2nd", "15min" are no codes. */
function isCode(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from];
  if (first?.kind !== "number") return true;
  return to - from > 2 || (units[from + 1]?.senses.length ?? 0) === 0;
}

function findLoosePhones(search: Search): readonly FoundPhone[] {
  if (!has(search, SIGN.phone) || !has(search, SIGN.number)) return nothing;
  const found = findPhones(search.units);
  return mark(search, "@phone", found.length === 0 ? found : found.filter(({ from }) => !search.taken(from)));
}

const mostLoose = 600;

function isTooLong({ units, taken }: Search): boolean {
  if (units.length <= mostLoose) return false;
  let loose = 0;
  for (let at = 0; at < units.length; at += 1) if (units[at]?.kind !== "mark" && !taken(at)) loose += 1;
  return loose > mostLoose;
}

const longestWithZone = 4096;

function findNamedZone(search: Search): Found<string> | undefined {
  const { text, units } = search.utterance;
  if (!has(search, SIGN.zone) || text.length >= longestWithZone) return undefined;
  const found = findZone(text);
  const place = found && atOffsets(units, found);
  return found && place ? mark(search, "@other", [{ ...place, value: found.value }])[0] : undefined;
}

/** With a sign that they may be there. */
function findContacts(search: Search): readonly Found<string>[] {
  if (!has(search, SIGN.number) || !has(search, SIGN.contact)) return nothing;
  return mark(search, "@contact", findContactIds(search.units, search.taken));
}

function findCampaigns(search: Search): readonly Found<string>[] {
  if (!has(search, SIGN.number) || !has(search, SIGN.campaign)) return nothing;
  return mark(search, "@campaign", findCampaignIds(search.units, search.taken));
}

/** Undefined for a text with more loose words and numbers than any wish has. */
export function findEntities(
  utterance: Utterance,
  context: ReadContext,
  readNames: NameReader | undefined,
): Entities | undefined {
  const search = begin(utterance);
  const { units, kinds, taken, hidden } = search;
  const quotes = findQuotes(search);
  const sids = findSids(search);
  const codes = findLooseCodes(search);
  const phones = findLoosePhones(search);
  if (isTooLong(search)) return undefined;
  const zone = findNamedZone(search);
  const contacts = findContacts(search);
  const introduced = findCampaigns(search);
  const names = readNames ? mark(search, "@name", readNames(units, taken)) : nothing;
  const lengths = findLengths(search);
  const percents = findPercents(search);
  const now = wallTime(context.now, context.zone);
  const isElsewhere = elsewhereIn(search);
  // "the 30th" has no other sign of a time.
  const pieces = has(search, SIGN.time | SIGN.mixed)
    ? mark(search, "@time", findPieces(units, now, isElsewhere))
    : nothing;
  const isBare = introduced.length === 0 && has(search, SIGN.number);
  const campaigns = isBare ? mark(search, "@campaign", findBareId(units, isElsewhere)) : introduced;
  const amounts = counts(search) ? findAmounts(units, hidden) : nothing;
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
