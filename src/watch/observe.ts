// What one look at the service comes to: it goes on, it is over, or it cannot be seen.
import { isDeepStrictEqual } from "node:util";
import { NotFound, NotSignedIn, ServiceBusy, SignInExpired, StoreUnavailable, WorldError } from "../errors.ts";
import type { Ending } from "./completion.ts";
import { findMissed, lookAt } from "./look.ts";
import { DEADLINE_MS } from "./pace.ts";
import { isOver, type Reckoning, reckon } from "./reckon.ts";
import { type FoundWatch, type Scope, scopeRecord, type Trouble, type Watch } from "./records.ts";
import type { WatchParts } from "./watches.ts";

export type Observation =
  /** `scope`: what is known of the contacts from now on, if this look told more. */
  | { readonly kind: "goes on"; readonly reckoning: Reckoning; readonly scope: Scope | undefined }
  | { readonly kind: "ends"; readonly ending: Ending }
  /** `retryAfterMs`: how long the service asks to be left alone; 0 if it does not say. */
  | { readonly kind: "trouble"; readonly trouble: Trouble; readonly retryAfterMs: number };

/** Numbers named on the completion card. */
const MISSED_SHOWN = 5;

/** Reads only. Throws bugs and `StoreUnavailable`; what else the world refuses is an observation. */
export async function observe(
  { records, clock, connect }: WatchParts,
  { id, value }: FoundWatch,
): Promise<Observation> {
  const scope: Scope = (await records.get(scopeRecord, id))?.value ?? { kind: "all" };
  try {
    const api = connect(value.account, value.person);
    const look = await lookAt(api, value.campaignId, scope);
    const reckoning = reckon(value.total, look);
    const kind = verdict(value, reckoning, clock.now());
    if (kind === undefined) return { kind: "goes on", reckoning, scope: withMoved(scope, look.moved) };
    const missed = await findMissed(api, value.campaignId, scope, MISSED_SHOWN);
    return { kind: "ends", ending: { kind, reckoning, missed } };
  } catch (error) {
    return troubleOf(error);
  }
}

function withMoved(scope: Scope, moved: readonly string[]): Scope | undefined {
  return scope.kind === "again" && moved.length > 0 ? { ...scope, moved: [...scope.moved, ...moved] } : undefined;
}

function verdict({ startsAt, standing }: Watch, reckoning: Reckoning, now: number): "done" | "deadline" | undefined {
  const silentMs = isDeepStrictEqual(standing.last, reckoning) ? now - standing.changedAt : 0;
  if (isOver(reckoning, silentMs)) return "done";
  return now >= startsAt + DEADLINE_MS ? "deadline" : undefined;
}

function troubleOf(error: unknown): Observation {
  if (!(error instanceof WorldError) || error instanceof StoreUnavailable) throw error;
  if (error instanceof NotFound) return { kind: "ends", ending: { kind: "deleted" } };
  if (error instanceof NotSignedIn || error instanceof SignInExpired) {
    return { kind: "trouble", trouble: "signed-out", retryAfterMs: 0 };
  }
  const retryAfterMs = error instanceof ServiceBusy ? error.retryAfterSeconds * 1_000 : 0;
  return { kind: "trouble", trouble: "unreachable", retryAfterMs };
}
