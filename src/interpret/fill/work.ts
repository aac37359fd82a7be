// What the parts of filling share: the utterance, the command, and the slots as they come together.
import type { AnyCommand } from "../../commands/command.ts";
import { meanings } from "../../lexicon/saying.ts";
import type { Unit, Utterance } from "../../lexicon/utterance.ts";
import type { Entities } from "../entities.ts";

const means = meanings("filler", "request");

export interface Work {
  readonly command: AnyCommand;
  readonly utterance: Utterance;
  readonly entities: Entities;
  /** What is said changes an open card, which shows it before anything is done. */
  readonly onCard: boolean;
  /** Whether the command itself counts on this word: then it is no part of a name. */
  readonly used: (unit: Unit) => boolean;
  readonly slots: Record<string, unknown>;
  readonly ask: Set<string>;
  /** Slots whose value may be what was said, or something else: no costly wish comes of such a line. */
  readonly doubts: Set<string>;
  readonly hints: Record<string, unknown>;
  /** Units that belong to a text, a tag or a name already. */
  readonly claimed: Set<number>;
}

export function has({ command }: Work, slot: string): boolean {
  return Object.hasOwn(command.slots, slot);
}

export function isOpenSlot(work: Work, slot: string): boolean {
  return has(work, slot) && work.slots[slot] === undefined;
}

/** Fills a slot the command has and nobody filled yet; a value of the wrong shape is left out. */
export function put(work: Work, slot: string, value: unknown): void {
  const kind = work.command.slots[slot];
  if (!kind || work.slots[slot] !== undefined || value === undefined) return;
  if (kind.fits(value)) work.slots[slot] = value;
}

export function claim(work: Work, from: number, to: number): void {
  for (let at = from; at < to; at += 1) work.claimed.add(at);
}

export function isFree({ entities, claimed }: Work, at: number): boolean {
  return !entities.taken(at) && !claimed.has(at);
}

export function isFiller(unit: Unit | undefined): boolean {
  return unit !== undefined && (means.filler(unit) || means.request(unit));
}

export function textBetween({ utterance }: Work, from: number, to: number): string {
  const first = utterance.units[from];
  const last = utterance.units[to - 1];
  return first && last ? utterance.text.slice(first.start, last.end).trim() : "";
}
