// The life of one watch: look, reckon, tell, come back. One step is one commit, done under the lease of its job.
import { isDeepStrictEqual } from "node:util";
import type { JobResult } from "../jobs/port.ts";
import type { Change } from "../store/records.ts";
import { type Phase, stepOf } from "./card.ts";
import type { Ending } from "./completion.ts";
import { isSuperseded, unfollow } from "./following.ts";
import { livingCard, tellEnding, wordDraft } from "./notices.ts";
import { type Observation, observe } from "./observe.ts";
import { DEADLINE_MS, gapAfter, gapAfterFailure, SIGNED_OUT_GAP_MS } from "./pace.ts";
import { pastRunChange } from "./past.ts";
import { doneOf } from "./reckon.ts";
import {
  type FoundWatch,
  type Scope,
  type Standing,
  scopeRecord,
  type Trouble,
  type Watch,
  watchRecord,
} from "./records.ts";
import { withPoint } from "./series.ts";
import type { WatchParts } from "./watches.ts";
import { worthAWord } from "./worries.ts";

/** Looks that fail in a row before the card shows it, and before a word is said: about four minutes. */
const FAILURES_BEFORE_LINE = 2;
const FAILURES_BEFORE_WORD = 5;

/** A watch that somebody else moved meanwhile is read again after this. */
const CONFLICT_GAP_MS = 1_000;

/** One step. Throws only bugs and `StoreUnavailable`: then the job tries again. */
export async function followRun(parts: WatchParts, run: string): Promise<JobResult> {
  const found = await parts.records.get(watchRecord, run);
  if (!found) return "done";
  if (await isSuperseded(parts, run, found.value)) return standDown(parts, found);
  const { scheduled, startsAt, standing } = found.value;
  if (scheduled && parts.clock.now() < startsAt) return { again: standing.nextAt };
  const observation = await observe(parts, found);
  switch (observation.kind) {
    case "goes on":
      return goOn(parts, found, observation);
    case "ends":
      return end(parts, found, observation.ending);
    case "trouble":
      return holdOut(parts, found, observation);
    default:
      return observation satisfies never;
  }
}

/** Its card stays as it was; what it followed is told with the run that covers it. */
async function standDown({ records }: WatchParts, { id, version }: FoundWatch): Promise<JobResult> {
  const gone = [records.delete(watchRecord, id, version), records.delete(scopeRecord, id)];
  await records.commit(gone, { synced: true });
  return "done";
}

/** The job was tried and failed for a reason of ours, which it has logged: tell it, and stop. */
export async function giveUp(parts: WatchParts, run: string): Promise<void> {
  const found = await parts.records.get(watchRecord, run);
  if (!found || (await end(parts, found, { kind: "broken" })) === "done") return;
  await giveUp(parts, run);
}

async function goOn(
  parts: WatchParts,
  found: FoundWatch,
  { reckoning, scope }: Extract<Observation, { kind: "goes on" }>,
): Promise<JobResult> {
  const { total, startsAt, standing } = found.value;
  const now = parts.clock.now();
  const changedAt = isDeepStrictEqual(standing.last, reckoning) ? standing.changedAt : now;
  const gap = gapAfter({ total, lastedMs: now - startsAt, silentMs: now - changedAt });
  const done = Math.max(standing.done, doneOf(reckoning));
  const series = withPoint(standing.series, now, reckoning);
  const next = { ...standing, nextAt: now + gap, done, changedAt, last: reckoning, failures: 0, series };
  const told = await worthAWord(parts, found.value, next);
  if (told.word === undefined) return move(parts, found, told.next, { phase: { kind: "runs" }, scope });
  const noted = { ...told.next, told: [...told.next.told, told.word] };
  return move(parts, found, noted, { phase: { kind: "runs" }, scope, word: told.word });
}

async function holdOut(
  parts: WatchParts,
  found: FoundWatch,
  seen: Extract<Observation, { kind: "trouble" }>,
): Promise<JobResult> {
  const { value: watch } = found;
  const now = parts.clock.now();
  if (now >= watch.startsAt + DEADLINE_MS) return end(parts, found, { kind: "unseen" });
  const failures = watch.standing.failures + 1;
  const signedOut = seen.trouble === "signed-out";
  const gap = Math.max(signedOut ? SIGNED_OUT_GAP_MS : gapAfterFailure(failures), seen.retryAfterMs);
  const next = { ...watch.standing, nextAt: now + gap, failures };
  const shown = signedOut || failures >= FAILURES_BEFORE_LINE;
  const due = signedOut || failures >= FAILURES_BEFORE_WORD;
  const phase: Phase = { kind: "runs", trouble: shown ? seen.trouble : undefined };
  if (!due || watch.standing.told.includes(seen.trouble)) return move(parts, found, next, { phase });
  return move(parts, found, { ...next, told: [...next.told, seen.trouble] }, { phase, word: seen.trouble });
}

interface Step {
  readonly phase: Phase;
  readonly word?: Trouble;
  readonly scope?: Scope | undefined;
}

/** Notes the next standing, with the card if it changed by a step, and a word if there is one. */
async function move(
  parts: WatchParts,
  { id, value, version }: FoundWatch,
  next: Standing,
  { phase, word, scope }: Step,
): Promise<JobResult> {
  const { records, outbox, clock, practice } = parts;
  const now = clock.now();
  const watch: Watch = { ...value, standing: next };
  const picture = { now, phase, done: next.done, reckoning: next.last, silentMs: now - next.changedAt };
  const shown = stepOf(watch, picture);
  const drafts = [
    ...(shown === value.standing.shown ? [] : livingCard(id, watch, picture, practice)),
    ...(word ? wordDraft(id, watch, word) : []),
  ];
  const changes = [
    records.put(watchRecord, id, { ...watch, standing: { ...next, shown } }, version),
    ...(scope ? [records.put(scopeRecord, id, scope)] : []),
    ...drafts.flatMap((draft) => outbox.draft(draft)),
  ];
  const noted = await commit(parts, changes, word !== undefined);
  return { again: noted ? next.nextAt : now + CONFLICT_GAP_MS };
}

/** The last look of the card, the completion, every notice, and the watch gone: one commit, so that nobody is told twice. */
async function end(parts: WatchParts, { id, value, version }: FoundWatch, ending: Ending): Promise<JobResult> {
  const { records, outbox, clock, log } = parts;
  const { drafts, changes: noted } = await tellEnding(parts, id, value, ending);
  const last = "reckoning" in ending ? ending.reckoning : value.standing.last;
  const changes = [
    records.delete(watchRecord, id, version),
    records.delete(scopeRecord, id),
    ...(await unfollow(parts, id, value)),
    ...noted,
    pastRunChange(records, id, value, { endedAt: clock.now(), last }),
    ...drafts.flatMap((draft) => outbox.draft(draft)),
  ];
  if (!(await commit(parts, changes, true))) return { again: clock.now() + CONFLICT_GAP_MS };
  log.info({ run: id, ending: ending.kind }, "run ended");
  return "done";
}

async function commit({ records, outbox }: WatchParts, changes: readonly Change[], synced: boolean): Promise<boolean> {
  const noted = await records.commit(changes, { synced });
  if (noted) outbox.flush();
  return noted;
}
