// A person's language and zone: kept in keyv, for they may be lost without harm.
import type Keyv from "keyv";
import { z } from "zod";
import type { Kept, Preferences } from "../commands/kept.ts";

const schema = z.object({ lang: z.enum(["en", "ne"]).optional(), zone: z.string().optional() });

export function preferencesOf(keyv: Keyv, person: string): Kept["preferences"] {
  const key = `preferences/${person}`;
  const get = async (): Promise<Preferences> => schema.safeParse(await keyv.get(key)).data ?? {};
  return {
    get,
    async set(changes) {
      await keyv.set(key, { ...(await get()), ...changes });
    },
  };
}
