// Which campaign is meant, when its id is said: "campaign 8", "#8", "id 8", "अभियान ८", "8 number campaign".
import { ofMeaning } from "../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../lexicon/saying.ts";
import { type Unit, unitAt, valueIn } from "../lexicon/utterance.ts";
import type { Found } from "./found.ts";
import { readUnits } from "./reading.ts";
import { textUpTo } from "./shape.ts";
import type { Slot } from "./slot.ts";

const means = meanings(
  "campaign",
  "campaigns",
  "it",
  "idword",
  "unit:minute",
  "unit:hour",
  "contact",
  "contacts",
  "number",
  "line",
  "and",
);

const isHourOf = saying("am", "pm", "baje");
const isTimeOf = saying("am", "pm", "baje", "gate");

export function isCampaignWord(unit: Unit | undefined): boolean {
  return means.campaign(unit) || means.campaigns(unit) || isPointing(unit);
}

const endsInCampaign = spelled(/(?:campaign|abhiyan|अभियान)$/);

/** "yo campaign 42": one phrase that points, and an id. */
function isPointing(unit: Unit | undefined): boolean {
  return means.it(unit) && unit !== undefined && unit.words.length > 1 && endsInCampaign(unit);
}

/** What some call a campaign, if its id follows: "batch 55", "लट ४३". */
export const runWord = /^(?:batch|lot|लट|ब्याच|क्रमाङ्क)$/;
const isRunWord = spelled(runWord);

/** Between the word and its id: "campaign no. 8", "campaign id: 8", "campaign #8", "campaign-8". */
function isLink(unit: Unit | undefined): boolean {
  return unit !== undefined && (means.idword(unit) || (unit.kind === "mark" && "#:.-=№".includes(unit.key)));
}

/** Ids are short; a longer run of digits is a phone number or a code. */
export function isId(unit: Unit | undefined): boolean {
  return unit?.kind === "number" && unit.key.length <= 9;
}

function idAfter(units: readonly Unit[], from: number): number | undefined {
  let at = from;
  while (at < from + 3 && isLink(units[at])) at += 1;
  return isId(units[at]) && !isOfTime(units, at) ? at : undefined;
}

/** The year of "2083-09-05", the twenty of "20 min pachi", the day of "1 december"; but in "8 december 5" it is an id. */
function isOfTime(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next === undefined) return false;
  if (next.key === "-") return isDashedDay(units, at);
  if (isTimeOf(next) && isPointing(unitAt(units, at - 1))) return true;
  // "अभियान १३:०० बजे"
  if (next.key === ":" && next.glued && units[at + 2]?.kind === "number" && units[at + 2]?.glued) return true;
  return means["unit:minute"](next) || means["unit:hour"](next) || isDayOfMonth(units, at);
}

/** "2083-09-05" */
function isDashedDay(units: readonly Unit[], at: number): boolean {
  return units[at + 2]?.kind === "number" && units[at + 3]?.key === "-" && units[at + 4]?.kind === "number";
}

function isDayOfMonth(units: readonly Unit[], at: number): boolean {
  const named = valueIn(units[at + 1], "month") ?? valueIn(units[at + 1], "bsmonth");
  if (named === undefined || Number(units[at]?.key) > 32) return false;
  return units[at + 2]?.kind !== "number" || units[at + 3]?.key === ":" || isHourOf(units[at + 3]);
}

function idOf(units: readonly Unit[], at: number): string {
  return (units[at]?.key ?? "").replace(/^0+(?=\d)/, "");
}

/** "campaign", "id", "#"; "no" also denies. */
const mayIntroduce = ofMeaning(
  ({ concepts }) =>
    concepts.has("campaign") || concepts.has("campaigns") || (concepts.has("idword") && !concepts.has("neg")),
);

const nothing: readonly never[] = [];

/** Ids said with the word campaign or a mark, in order; "campaigns 8 and 9" gives both. */
export function findCampaignIds(units: readonly Unit[], taken: (at: number) => boolean): Found<string>[] {
  const found: Found<string>[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || !(mayIntroduce(unit) || isPointing(unit) || isRunWord(unit)) || taken(at)) continue;
    const ordinary = idAfter(units, at + 1);
    const id = ordinary !== undefined && !taken(ordinary) ? ordinary : undefined;
    if (id !== undefined && (isCampaignWord(units[at]) || !isOther(units, at, id))) {
      found.push({ from: at, to: id + 1, value: idOf(units, id) });
      at = moreIds(units, id, found, taken);
    } else if (isCampaignWord(units[at]) && idBefore(units, at, taken) !== undefined) {
      const before = idBefore(units, at, taken) ?? at;
      found.push({ from: before, to: at + 1, value: idOf(units, before) });
    }
  }
  return found;
}

const bareVerbs = "start stop delete show retry copy reschedule unschedule rename schedule cost report progress".split(
  " ",
);
const counted =
  /^(unit|month|bsmonth|am|pm|baje|gate|percent|credit|digits|contact|contacts|number|numbers|num|line|code|otp|ghanta|day)/;
const isCounted = ofMeaning(({ senses }) => senses.some(({ concept }) => counted.test(concept)));
const isTopicOnly = ofMeaning(({ senses }) => senses.every(({ concept }) => concept === "topic"));

/** "over" tells of progress, but "over 750" counts. */
const isBareVerb = ofMeaning(({ concepts }) => bareVerbs.some((verb) => concepts.has(verb)) && !concepts.has("above"));

/** "kasto chaldai 6": the digit stands for "cha". */
const goesOn = spelled(/(?:dai|दै)$/);

/** The first number right after a verb: it alone can be the id. */
function afterVerb(units: readonly Unit[], taken: (at: number) => boolean): number {
  for (let at = 1; at < units.length; at += 1) {
    const before = unitAt(units, at - 1);
    if (units[at]?.kind !== "number" || !before || !isBareVerb(before)) continue;
    if (!goesOn(before) && !taken(at)) return at;
  }
  return -1;
}

/** "start 8", "stop 12 now": a short number right after the verb, not followed by what it counts. */
export function findBareId(units: readonly Unit[], taken: (at: number) => boolean): readonly Found<string>[] {
  const at = afterVerb(units, taken);
  if (at < 0 || !isId(units[at]) || (units[at]?.key.length ?? 9) > 6) return nothing;
  const next = units[at + 1];
  const isFollowed =
    next !== undefined &&
    (next.glued ||
      isCounted(next) ||
      (next.kind === "word" && isTopicOnly(next)) ||
      (next.kind === "mark" && !",.!?;".includes(next.key)));
  return isFollowed ? nothing : [{ from: at, to: at + 1, value: idOf(units, at) }];
}

/** "no 8", "id 8" without the word campaign, but after "contact", "line" or "otp" it is theirs. */
function isOther(units: readonly Unit[], at: number, id: number): boolean {
  if (units[at]?.key === "no" || units[at]?.key === "number" || units[at]?.key === "num")
    return !/[.#:]/.test(unitAt(units, id - 1)?.key ?? "");
  const before = unitAt(units, at - 1);
  return means.contact(before) || means.contacts(before) || means.number(before) || means.line(before);
}

/** "number", "no.", or the को behind them. */
function isLinkBefore(unit: Unit | undefined): boolean {
  return means.idword(unit) || unit?.key === "ko" || unit?.key === "को";
}

/** "8 number ko campaign", "8 no campaign", "६४० नम्बरको सम्पर्क": the place of the id before the word at `at`. */
export function idBefore(units: readonly Unit[], at: number, taken: (at: number) => boolean): number | undefined {
  let before = at - 1;
  while (before > at - 4 && isLinkBefore(unitAt(units, before))) before -= 1;
  const counted = before < at - 1;
  return counted && isId(unitAt(units, before)) && !taken(before) ? before : undefined;
}

function moreIds(units: readonly Unit[], from: number, found: Found<string>[], taken: (at: number) => boolean): number {
  let at = from;
  while (
    (units[at + 1]?.key === "," || means.and(units[at + 1])) &&
    isId(units[at + 2]) &&
    !taken(at + 2) &&
    isLoneNumber(units, at + 2)
  ) {
    found.push({ from: at + 2, to: at + 3, value: idOf(units, at + 2) });
    at += 2;
  }
  return at;
}

const ofTimeOrCount = /^(unit|month|bsmonth|am|pm|baje|gate|percent|credit|digits)/;
const saysTimeOrCount = ofMeaning(({ senses }) => senses.some(({ concept }) => ofTimeOrCount.test(concept)));

/** Not the hour of a time, nor a count of something. */
function isLoneNumber(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return next === undefined || next.kind === "mark" || (next.kind === "word" && !next.glued && !saysTimeOrCount(next));
}

export const campaignRef: Slot<string> = {
  ...textUpTo(200),
  read: (text) => {
    const units = readUnits(text);
    const ids = findCampaignIds(units, () => false);
    // Several are none.
    if (ids.length > 0) return ids.length === 1 ? ids[0]?.value : undefined;
    if (units.length === 1 && isId(units[0])) return idOf(units, 0);
    const quote = units.find((unit) => unit.kind === "quote");
    const name = quote ? quote.raw.trim() : text.trim();
    return campaignRef.fits(name) ? name : undefined;
  },
};
