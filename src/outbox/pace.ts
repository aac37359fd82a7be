// When the next call to a chat may be made: the gaps and budgets its platform states, the silence it asked for, our own waits.
import type { Budget, PlatformLimits } from "../chat.ts";
import { createLine, type Line } from "./line.ts";
import type { Lane } from "./message.ts";

/** What is remembered of one chat. Times in ms since 1970. */
export interface Pace {
  lastPost: number;
  lastEdit: number;
  /** The platform's own wish for silence in this chat. */
  silentUntil: number;
  /** Own waits after a failure, by lane: a progress that fails does not hold an answer back. */
  readonly notBefore: Record<Lane, number>;
  /** Calls in a row of which nobody knows whether they arrived. */
  unknowns: number;
  /** Calls that a budget of this chat still counts, oldest first; kept in the store, so that a restart forgets none. */
  recent: readonly number[];
  /** Places held in the platform's lines, by line and front. */
  readonly turns: Map<string, number>;
}

export function newPace(): Pace {
  return {
    lastPost: Number.NEGATIVE_INFINITY,
    lastEdit: Number.NEGATIVE_INFINITY,
    silentUntil: 0,
    notBefore: { answer: 0, result: 0, progress: 0 },
    unknowns: 0,
    recent: [],
    turns: new Map(),
  };
}

const IDLE_MS = 60 * 60_000;

/** Nothing happened for an hour and nothing is awaited. */
export function isIdle({ lastPost, lastEdit, silentUntil, notBefore }: Pace, now: number): boolean {
  return Math.max(lastPost, lastEdit, silentUntil, ...Object.values(notBefore)) < now - IDLE_MS;
}

/** What all chats of one platform share in this process. */
export interface PlatformPace {
  /** The platform's own wish that nothing be edited. */
  editsSilentUntil: number;
  /** What an earlier process was told has been read. */
  isRead: boolean;
  readonly lines: readonly Line[];
}

export function newPlatformPace({ budgets }: PlatformLimits, now: number): PlatformPace {
  const shared = budgets.filter(({ within }) => within === "platform");
  return { editsSilentUntil: 0, isRead: false, lines: shared.map((budget) => createLine(budget, now)) };
}

/** A call that is to be made. */
export interface Planned {
  readonly lane: Lane;
  readonly isPost: boolean;
  readonly isGroup: boolean;
}

const counts = ({ of }: Budget, { isPost }: Planned): boolean => of === "posts and edits" || !isPost;

/** The budgets that this chat has for itself. */
export function ownBudgets({ budgets }: PlatformLimits, planned: Planned): readonly Budget[] {
  return planned.isGroup ? budgets.filter((one) => one.within === "group" && counts(one, planned)) : [];
}

/** When this call may be made as far as this chat is concerned. The long gap between edits is for progress; others wait as for a post. */
export function readyAt(pace: Pace, platform: PlatformPace, limits: PlatformLimits, planned: Planned): number {
  const { lane, isPost } = planned;
  const editGapMs = lane === "progress" ? limits.editGapMs : Math.min(limits.editGapMs, limits.postGapMs);
  const gapEnd = isPost ? pace.lastPost + limits.postGapMs : pace.lastEdit + editGapMs;
  const budgets = ownBudgets(limits, planned).map((budget) => freeAt(budget, pace.recent, lane));
  const silent = isPost ? 0 : platform.editsSilentUntil;
  return Math.max(pace.silentUntil, silent, pace.notBefore[lane], gapEnd, ...budgets);
}

function freeAt({ most, kept, spanMs }: Budget, recent: readonly number[], lane: Lane): number {
  const allowed = lane === "progress" ? most - kept : most;
  return (recent[recent.length - allowed] ?? Number.NEGATIVE_INFINITY) + spanMs;
}

/** When this call's turn is among all chats of the platform; it keeps its place until `took`. */
export function turnAt(pace: Pace, platform: PlatformPace, planned: Planned, now: number): number {
  const turns = platform.lines.flatMap((line, index) => {
    if (!counts(line.budget, planned)) return [];
    const front = planned.lane === "progress" ? "progress" : "people";
    const key = `${index} ${front}`;
    const place = pace.turns.get(key) ?? line.join(front, now);
    pace.turns.set(key, place);
    return [Math.max(place, line.freeAt(now))];
  });
  return Math.max(now, ...turns);
}

/** A call is being made. */
export function took(
  pace: Pace,
  platform: PlatformPace,
  limits: PlatformLimits,
  { planned, now }: { readonly planned: Planned; readonly now: number },
): void {
  if (planned.isPost) pace.lastPost = now;
  else pace.lastEdit = now;
  const spans = ownBudgets(limits, planned).map(({ spanMs }) => spanMs);
  if (spans.length > 0) pace.recent = [...pace.recent.filter((at) => now - at < Math.max(...spans)), now];
  for (const [index, line] of platform.lines.entries()) {
    if (!counts(line.budget, planned)) continue;
    pace.turns.delete(`${index} ${planned.lane === "progress" ? "progress" : "people"}`);
    line.take(now);
  }
}
