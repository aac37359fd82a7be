// The correction of an open card: "no, 9851…", "voice, not sms", "होइन, भोलि ६ बजे" change what they say and keep the rest.
import type { AnyCommand } from "../commands/command.ts";
import type { Frame } from "../frame.ts";
import { actionConcepts, type Lexicon } from "../lexicon/index.ts";
import { meanings, saying } from "../lexicon/saying.ts";
import { readUtterance, type Unit, type Utterance } from "../lexicon/utterance.ts";
import type { ReadContext } from "../slots/slot.ts";
import { hintsOf, withHints } from "../slots/time/hints.ts";
import { resolveMoment } from "../slots/time/resolve.ts";
import { stripped } from "./answer.ts";
import { type Entities, findEntities } from "./entities.ts";
import { type Filled, fillSlots } from "./fill/index.ts";
import { withMessageAsQuote } from "./tail.ts";

const means = meanings("campaign", "change", "instead");

export interface Correction {
  readonly frame: Frame;
  /** Nothing but values and small words was said: whatever else the words may mean, they are about the open card. */
  readonly bare: boolean;
}

const no = "होइन|हैन|hoina|haina";
const denials: readonly (readonly [RegExp, string])[] = [
  // "voice, not sms", "6pm instead of 5pm", "not 5pm, 6pm".
  [/(^|[\s,;])(?:and\s+)?(?:not|instead of|rather than)\s[^,;]*/gi, "$1"],
  // "sms होइन, फोनबाट": what stands before it in the same breath.
  [new RegExp(`[^,;।]*\\S\\s+(?:${no})(?=$|[\\s,;।])`, "giu"), " "],
  // "होइन, …" alone only opens.
  [new RegExp(`^\\s*(?:no|nope|${no})(?=[\\s,;:।])[\\s,;:।]*`, "iu"), ""],
];

/** What is denied is no part of the correction. */
function withoutDenied(text: string): string {
  return denials.reduce((rest, [denied, by]) => rest.replace(denied, by), text).trim();
}

/** A correction is short. */
const LONGEST_CORRECTION = 300;

/** The frame with what the text says in the place of what it said before; undefined if the text is more than that, or less. */
export function correctFrame(
  command: AnyCommand | undefined,
  frame: Frame,
  text: string,
  context: ReadContext,
  lexicon: Lexicon,
): Correction | undefined {
  if (!command || text.length > LONGEST_CORRECTION) return undefined;
  const said = withoutDenied(text);
  if (said === "") return undefined;
  const utterance = withMessageAsQuote(readUtterance(withHourNamed(command, frame, said), lexicon));
  const entities = findEntities(utterance, context, undefined);
  if (!entities || hasOtherWish(utterance, entities, command)) return undefined;
  const filled = fillSlots(command, utterance, entities, true);
  const marked = isMarked(utterance, said, text);
  const changes = changesOf(utterance, filled, frame, marked);
  const asked = withAsked(frame, filled.ask);
  const timed = retimed(command, asked, entities);
  const slots = Object.entries({ ...frame.slots, ...changes, ...timed?.slots });
  const changed = {
    ...asked,
    ...timed,
    slots: Object.fromEntries(slots.filter(([, value]) => value !== undefined)),
  };
  if (filled.strange || sameText(changed, frame)) return undefined;
  return { frame: changed, bare: isBare(utterance, entities, command) };
}

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** "make it 6" of something that has a time is about the hour. */
function withHourNamed(command: AnyCommand, frame: Frame, said: string): string {
  const isTimed = "schedule" in command.slots && frame.slots.schedule !== undefined;
  const hour = stripped(said);
  return isTimed && /^[\d०-९]{1,2}$/.test(hour) ? `at ${hour}` : said;
}

/**
 * The slots that are said anew. A campaign only where the words are about the card, and it is called one or is all that is said;
 * a quote that is not called anything is the message.
 */
function changesOf(
  { units }: Utterance,
  { slots }: Filled,
  frame: Frame,
  marked: boolean,
): Readonly<Record<string, unknown>> {
  const { campaign, schedule: _, ...rest } = slots;
  if (campaign === undefined) return rest;
  const isQuote = units.some(({ kind, raw }) => kind === "quote" && raw.trim() === campaign);
  const isCalledSo = units.some((unit) => means.campaign(unit) || unit.key === "#");
  if (isQuote && !isCalledSo && rest.message === undefined && frame.slots.campaign !== undefined)
    return { ...rest, message: campaign };
  const isAll = Object.keys(rest).length === 0 && !/^\d+$/.test(String(campaign));
  return marked && (isCalledSo || isAll) ? { ...rest, campaign } : rest;
}

/** A new hour keeps the day that was said, a new day the hour; "now" takes the time away. */
function retimed(command: AnyCommand, frame: Frame, { pieces, now }: Entities): Partial<Frame> | undefined {
  if (!("schedule" in command.slots) || pieces.length === 0) return undefined;
  const [date, time] = typeof frame.slots.schedule === "string" ? frame.slots.schedule.split("T") : [];
  const known = { ...(date === undefined ? {} : { date }), ...(time === undefined ? {} : { time }) };
  const all = withHints(pieces, known, now);
  const moment = resolveMoment(all, now);
  switch (moment.kind) {
    case "at":
      return { slots: { schedule: moment.schedule }, ...asking(frame, []), hints: undefined };
    case "now":
      return { slots: { schedule: undefined }, ...asking(frame, []), hints: undefined };
    case "unclear":
      return { slots: { schedule: undefined }, ...asking(frame, ["schedule"]), hints: hintsOf(all) };
    case "none":
      return undefined;
    default:
      return moment satisfies never;
  }
}

/** "campaign 9" alone may be a wish to see it; "no, campaign 9" is about the card. */
function isMarked({ units }: Utterance, said: string, text: string): boolean {
  return said !== text.trim() || units.some((unit) => means.change(unit) || means.instead(unit));
}

/** What was said and could not be filled is asked about; the time has its own way. */
function withAsked(frame: Frame, more: readonly string[]): Frame {
  const ask = new Set([...(frame.ask ?? []), ...more]);
  return ask.size === 0 ? frame : { ...frame, ask: [...ask] };
}

function asking(frame: Frame, more: readonly string[]): Pick<Frame, "ask"> {
  const ask = [...(frame.ask ?? []).filter((slot) => slot !== "schedule"), ...more];
  return { ask: ask.length > 0 ? ask : undefined };
}

/** What may be done to a card. */
const changing = new Set("change use say send give call do again instead need must on have reads speak".split(" "));

/** "no, delete campaign 9" is a wish of its own. */
function hasOtherWish({ units }: Utterance, entities: Entities, command: AnyCommand): boolean {
  const own = new Set(command.cues.flat());
  return units.some((unit, at) => {
    if (entities.taken(at) || namesSlot(unit, command)) return false;
    const actions = [...unit.concepts].filter((concept) => actionConcepts.has(concept));
    return actions.length > 0 && !actions.some((concept) => changing.has(concept) || own.has(concept));
  });
}

const isSmall = saying(
  ...(["filler", "soft", "request", "no", "yes", "neg", "but", "and", "instead", "change"] as const),
  ...(["use", "only", "iam", "it", "code", "digits", "campaign"] as const),
);

/** "message", "voice": the slot itself is called. */
function namesSlot(unit: Unit, command: AnyCommand): boolean {
  return Object.keys(command.slots).some((slot) => unit.concepts.has(slot));
}

function isBare({ units }: Utterance, entities: Entities, command: AnyCommand): boolean {
  const groups = Object.keys(command.slots);
  const isValue = (unit: Unit) =>
    namesSlot(unit, command) ||
    [...unit.values.keys()].some((group) => groups.some((slot) => slot === group || slot.startsWith(group)));
  return units.every(
    (unit, at) =>
      unit.kind === "mark" || unit.kind === "number" || entities.taken(at) || isValue(unit) || isSmall(unit),
  );
}
