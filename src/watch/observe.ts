// What one look at the service comes to: it goes on, it is over, or it cannot be seen.
import { isDeepStrictEqual } from "node:util";
import { NotFound, NotSignedIn, ServiceBusy, SignInExpired, StoreUnavailable, WorldError } from "../errors.ts";
import type { Ending } from "./completion.ts";
import { lookAt } from "./look.ts";
import { gatherMissed } from "./missed.ts";
import { DEADLINE_MS } from "./pace.ts";
import { isOver, openOf, type Reckoning, reckon, SILENCE_MS } from "./reckon.ts";
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

/** Changes nothing at the service; at the end those not reached are kept as a sheet. Throws bugs and `StoreUnavailable`; what else the world refuses is an observation. */
export async function observe(parts: WatchParts, { id, value }: FoundWatch): Promise<Observation> {
  const { records, clock, connect } = parts;
  const scope: Scope = (await records.get(scopeRecord, id))?.value ?? { kind: "all" };
  try {
    const api = connect(value.account, value.person);
    const look = await lookAt(api, value.campaignId, scope);
    const reckoning = reckon(value.total, look);
    const kind = verdict(value, reckoning, clock.now());
    if (kind === undefined) return { kind: "goes on", reckoning, scope: withMoved(scope, look.moved) };
    const campaign = await api.campaigns.get(value.campaignId);
    const looking = { api, campaign, watch: value, scope, most: MISSED_SHOWN };
    const missed = await gatherMissed(parts, looking);
    return { kind: "ends", ending: { kind, reckoning, missed, services: campaign.services, at: clock.now() } };
  } catch (error) {
    return troubleOf(error);
  }
}

function withMoved(scope: Scope, moved: readonly string[]): Scope | undefined {
  return scope.kind === "again" && moved.length > 0 ? { ...scope, moved: [...scope.moved, ...moved] } : undefined;
}

function verdict(
  { startsAt, standing, outside }: Watch,
  reckoning: Reckoning,
  now: number,
): "done" | "deadline" | undefined {
  const silentMs = isDeepStrictEqual(standing.last, reckoning) ? now - standing.changedAt : 0;
  if (isOver(reckoning, silentMs)) return "done";
  // Which contacts a run from outside is about nobody knows: those it leaves alone are not waited for.
  if (outside && openOf(reckoning) === 0 && silentMs >= SILENCE_MS) return "done";
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
