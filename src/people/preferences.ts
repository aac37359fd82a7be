// A person's language and zone, and a chat's language: kept in keyv, for they may be lost without harm.
import type Keyv from "keyv";
import { z } from "zod";
import type { Kept, Preferences } from "../commands/kept.ts";

const schema = z.object({ lang: z.enum(["en", "ne"]).optional(), zone: z.string().optional() });

/** @param owner a person's id, or the key of a chat. */
export function preferencesOf(keyv: Keyv, owner: string): Omit<Kept["preferences"], "setHere"> {
  const key = `preferences/${owner}`;
  const get = async (): Promise<Preferences> => schema.safeParse(await keyv.get(key)).data ?? {};
  return {
    get,
    async set(changes) {
      await keyv.set(key, { ...(await get()), ...changes });
    },
  };
}
