// What the parts of filling share: the utterance, the command, and the slots as they come together.
import { saying } from "../../lexicon/saying.ts";
import { type Utterance, unitAt } from "../../lexicon/utterance.ts";
import type { Entities } from "../entities.ts";
import type { Plan, SlotName } from "./plan.ts";

export interface Work {
  readonly plan: Plan;
  readonly utterance: Utterance;
  readonly entities: Entities;
  /** What is said changes an open card, which shows it before anything is done. */
  readonly onCard: boolean;
  readonly slots: Record<string, unknown>;
  ask: readonly string[];
  hints: Readonly<Record<string, unknown>>;
  /** A value may be what was said, or something else: no costly wish comes of such a line. */
  isDoubtful: boolean;
  /** By unit: 1 where it belongs to a text, a tag or a name already; without length as long as none does. */
  claimed: Uint8Array;
  /** Whether anything may be left out; undefined as long as nobody asked. */
  leavesOut: boolean | undefined;
}

const nothing: readonly never[] = Object.freeze([]);
const noHints = Object.freeze({});
const noneClaimed = new Uint8Array(0);

export function beginWork(plan: Plan, utterance: Utterance, entities: Entities, onCard: boolean): Work {
  return {
    plan,
    utterance,
    entities,
    onCard,
    slots: {},
    ask: nothing,
    hints: noHints,
    isDoubtful: false,
    claimed: noneClaimed,
    leavesOut: undefined,
  };
}

export function isOpenSlot({ plan, slots }: Work, slot: SlotName): boolean {
  return plan.takes[slot] === true && slots[slot] === undefined;
}

/** Fills a slot the command has and nobody filled yet; a value of the wrong shape is left out. */
export function put(work: Work, slot: SlotName, value: unknown): void {
  if (value === undefined) return;
  const kind = work.plan.kinds[slot];
  if (kind === undefined || work.slots[slot] !== undefined) return;
  if (kind.fits(value)) work.slots[slot] = value;
}

export function askFor(work: Work, slot: SlotName): void {
  if (!work.ask.includes(slot)) work.ask = [...work.ask, slot];
}

export function claim(work: Work, from: number, to: number): void {
  if (work.claimed === noneClaimed) work.claimed = new Uint8Array(work.utterance.units.length);
  work.claimed.fill(1, from, to);
}

export function isFree({ entities, claimed }: Work, at: number): boolean {
  return claimed[at] !== 1 && !entities.taken(at);
}

/** A word like "the" or "please". */
export const isFiller = saying("filler", "request");

/** Each once. */
export function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

export function textBetween({ utterance }: Work, from: number, to: number): string {
  const first = utterance.units[from];
  const last = unitAt(utterance.units, to - 1);
  return first && last ? utterance.text.slice(first.start, last.end).trim() : "";
}
