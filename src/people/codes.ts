// Codes that were sent: sealed for ten minutes, so that they can be checked and sent again, then gone.
import { z } from "zod";
import type { Kept } from "../commands/kept.ts";
import { defineRecord, type Records } from "../store/records.ts";

/** Neither dialect verifies codes, so we keep them as long as such codes live elsewhere (Twilio Verify: 10 minutes). */
export const CODE_LIFE_MS = 10 * 60_000;

/** Key: `code/<person>/<running number>`: a number has no place in a key, which is not sealed. */
const codeRecord = defineRecord({
  kind: "code",
  version: 1,
  schema: z.object({
    number: z.string(),
    code: z.string(),
    message: z.string(),
    channel: z.enum(["text", "voice"]),
    sentAt: z.number(),
  }),
  sealed: true,
});

export function codesOf(records: Records, person: string, now: () => number): Pick<Kept["codes"], "find" | "keep"> {
  return {
    async find(number) {
      const kept = (await records.list(codeRecord, `${person}/`)).map((found) => found.value);
      return kept.findLast((code) => code.number === number && now() - code.sentAt < CODE_LIFE_MS);
    },
    keep: (code) => records.append(codeRecord, `${person}/`, code),
  };
}

/** Forgets what has outlived its ten minutes; called by the sweep. */
export async function pruneCodes(records: Records, now: number): Promise<void> {
  const old = (await records.list(codeRecord)).filter((found) => now - found.value.sentAt >= CODE_LIFE_MS);
  if (old.length > 0)
    await records.commit(
      old.map((found) => records.delete(codeRecord, found.id, found.version)),
      { synced: false },
    );
}
