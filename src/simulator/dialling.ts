// When each contact of a run is dialled, rings, talks and ends: computed once from the run's start, never by timers.
// A run ends within a minute at speed 1: no call takes 12 s, and no lane has more than LANE_LENGTH calls one after the other.
import { fraction } from "./chance.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Outcome, Run, RunEntry } from "./state.ts";

export interface PlannedCall {
  readonly entry: RunEntry;
  readonly outcome: Outcome;
  /** Ms since 1970. Phases that do not occur have no length. */
  readonly dialAt: number;
  readonly ringAt: number;
  readonly answerAt: number;
  readonly endAt: number;
  /** Whole seconds talked at speed 1; 0 if nobody answered, or for an SMS. */
  readonly talkedSeconds: number;
}

export interface Plan {
  readonly calls: readonly PlannedCall[];
  readonly byContact: ReadonlyMap<number, PlannedCall>;
  readonly endAt: number;
}

const LANE_LENGTH = 4;

/** Lengths in ms at speed 1. */
interface Phases {
  readonly dialMs: number;
  readonly ringMs: number;
  readonly talkMs: number;
}

type Range = readonly [least: number, most: number];
const nothing: Range = [0, 0];
const ringing: Range = [1500, 4000];

/** Lengths in ms at speed 1; dialling + ringing + talking stay below 12 s. */
const callPhases: Readonly<Record<Outcome, { readonly ring: Range; readonly talk: Range }>> = {
  completed: { ring: ringing, talk: [3000, 5900] },
  hungup: { ring: ringing, talk: [1000, 3000] },
  terminated: { ring: ringing, talk: [1000, 4000] },
  unanswered: { ring: [5000, 8000], talk: nothing },
  failed: { ring: nothing, talk: nothing },
};
const callDialling: Range = [1000, 2000];
const smsDialling: Range = [500, 2500];
/** What fails is tried for a while first: longer than whoever looks every three seconds looks away. */
const failing: Range = [3500, 5000];

/** Pure: the same run gives the same plan. */
export function planRun(run: Run): Plan {
  const laneCount = Math.max(1, Math.ceil(run.entries.length / LANE_LENGTH));
  const freeAt = new Map<number, number>();
  const calls = run.entries.map((entry, index) => {
    const lane = index % laneCount;
    const call = planCall(run, entry, freeAt.get(lane) ?? run.startAt);
    freeAt.set(lane, call.endAt);
    return call;
  });
  return {
    calls,
    byContact: new Map(calls.map((call) => [call.entry.contactId, call])),
    endAt: calls.reduce((latest, call) => Math.max(latest, call.endAt), run.startAt),
  };
}

function planCall(run: Run, entry: RunEntry, dialAt: number): PlannedCall {
  const outcome = outcomeOf(run.seed, entry.number, entry.attempt);
  const { dialMs, ringMs, talkMs } = phasesOf(run, entry, outcome);
  const scaled = (ms: number) => Math.ceil(ms / run.speed);
  const ringAt = dialAt + scaled(dialMs);
  const answerAt = ringAt + scaled(ringMs);
  return {
    entry,
    outcome,
    dialAt,
    ringAt,
    answerAt,
    endAt: answerAt + scaled(talkMs),
    talkedSeconds: Math.ceil(talkMs / 1000),
  };
}

function phasesOf(run: Run, { number, attempt }: RunEntry, outcome: Outcome): Phases {
  const between = ([least, most]: Range, what: string) =>
    Math.round(least + (most - least) * fraction(run.seed, number, attempt, what));
  const dialling = run.services === "SMS" ? smsDialling : callDialling;
  const dialMs = between(outcome === "failed" ? failing : dialling, "dial");
  if (run.services === "SMS") return { dialMs, ringMs: 0, talkMs: 0 };
  const { ring, talk } = callPhases[outcome];
  return { dialMs, ringMs: between(ring, "ring"), talkMs: between(talk, "talk") };
}
