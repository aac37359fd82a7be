// Runs that are over: what each came to and was charged. Usage over days and the last runs side by side are told from these.
import { z } from "zod";
import { chatKey } from "../chat.ts";
import type { Kept, PastRun } from "../commands/kept.ts";
import { type Change, defineRecord, type Records } from "../store/records.ts";
import type { Reckoning } from "./reckon.ts";
import { type Watch, watchRecord } from "./records.ts";

/** Its id is `<account>/<end, 15 digits>-<run>`: in the order of time. Kept for good, a few hundred bytes each, like the audit. */
const pastRunRecord = defineRecord({
  kind: "past-run",
  version: 1,
  sealed: true,
  schema: z.object({
    campaign: z.object({ id: z.string(), name: z.string() }),
    startedAt: z.number(),
    endedAt: z.number(),
    total: z.number(),
    counts: z.record(z.string(), z.number()),
    credits: z.number(),
    /** Key of the chat in which it was begun. */
    chat: z.string().optional(),
  }),
});

const DIGITS = 15;

const prefixOf = (account: string): string => `${encodeURIComponent(account)}/`;

/** For the commit that ends a watch. `last`: how it stood when somebody last looked; undefined if nobody ever could. */
export function pastRunChange(
  records: Records,
  run: string,
  watch: Watch,
  { endedAt, last }: { readonly endedAt: number; readonly last: Reckoning | undefined },
): Change {
  const { campaignId: id, campaignName: name, account, startsAt: startedAt, total } = watch;
  return records.put(pastRunRecord, `${prefixOf(account)}${String(endedAt).padStart(DIGITS, "0")}-${run}`, {
    campaign: { id, name },
    startedAt,
    endedAt,
    total,
    counts: last ? { ...last.ended, "not started": last.notStarted } : {},
    credits: last?.credits ?? 0,
    chat: chatKey(watch.chat),
  });
}

export function pastRunsOf(records: Records, account: string): Pick<Kept["runs"], "past" | "going"> {
  return {
    async past({ from = 0, to = Number.POSITIVE_INFINITY, last }) {
      const found = await records.list(pastRunRecord, prefixOf(account));
      const runs: readonly PastRun[] = found.map(({ value }) => value);
      const within = runs.filter(({ endedAt }) => endedAt >= from && endedAt <= to);
      return last === undefined ? within : within.slice(-last);
    },
    async going() {
      const watches = (await records.list(watchRecord)).map(({ value }) => value);
      return watches
        .filter((watch) => watch.account === account && watch.standing.last !== undefined)
        .map(({ campaignName: name, standing }) => ({ name, credits: standing.last?.credits ?? 0 }));
    },
  };
}
