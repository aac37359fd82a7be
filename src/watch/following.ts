// Which run of a campaign is being followed: one watch per run, however it was begun and whoever asks.
import type { Change, Records } from "../store/records.ts";
import { followingRecord, type Watch, watchRecord } from "./records.ts";
import type { WatchOrder, WatchParts } from "./watches.ts";

type Target = Pick<Watch, "account" | "campaignId">;

export function holdId(account: string, campaignId: string): string {
  return `${encodeURIComponent(account)}/${encodeURIComponent(campaignId)}`;
}

export const followingId = ({ account, campaignId }: Target): string => holdId(account, campaignId);

/** The watch of the run that is being followed now. */
export async function findFollowed(records: Records, target: Target): Promise<Watch | undefined> {
  const found = await records.get(followingRecord, followingId(target));
  return found && (await records.get(watchRecord, found.value.run))?.value;
}

/** False: it is being followed already. `begin`: what begins a watch, see watches.ts. */
export async function followOutside(
  parts: WatchParts,
  order: WatchOrder,
  begin: (order: WatchOrder) => { readonly run: string; readonly changes: readonly Change[] },
): Promise<string | undefined> {
  const { records, outbox } = parts;
  const pointer = await records.get(followingRecord, followingId(order));
  if (await findFollowed(records, order)) return undefined;
  const { run, changes } = begin(order);
  // Of two who find the run at once one begins its watch.
  const unchanged = records.put(followingRecord, followingId(order), { run }, pointer?.version ?? 0);
  if (!(await records.commit([{ expect: unchanged.expect ?? [] }, ...changes], { synced: true }))) return undefined;
  outbox.flush();
  return run;
}

/** For the commit that ends a watch: its campaign is free for another run. */
export async function unfollow({ records }: WatchParts, run: string, watch: Watch): Promise<readonly Change[]> {
  const found = await records.get(followingRecord, followingId(watch));
  return found?.value.run === run ? [records.delete(followingRecord, found.id, found.version)] : [];
}

/** Another run of the campaign was begun while one from outside was followed: that one covers it. */
export async function isSuperseded({ records }: WatchParts, run: string, watch: Watch): Promise<boolean> {
  if (!watch.outside) return false;
  const found = await records.get(followingRecord, followingId(watch));
  return found !== undefined && found.value.run !== run;
}
