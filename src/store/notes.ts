// Notes of the adapters: in keyv, for they may be lost; sealed, for they may hold what a person typed.
import type Keyv from "keyv";
import { z } from "zod";
import type { Notes } from "../chat.ts";
import type { Clock } from "../clock.ts";
import type { Sealer } from "./records.ts";

const kept = z.object({ until: z.number(), sealed: z.string() });

export function createNotes(parts: { readonly keyv: Keyv; readonly sealer: Sealer; readonly clock: Clock }): Notes {
  const { keyv, sealer, clock } = parts;
  return {
    async get(key) {
      const note = kept.safeParse(await keyv.get(`note/${key}`)).data;
      return note && clock.now() < note.until ? JSON.parse(sealer.open(note.sealed, `note/${key}`)) : undefined;
    },
    async set(key, value, ms) {
      const note = { until: clock.now() + ms, sealed: sealer.seal(JSON.stringify(value), `note/${key}`) };
      // keyv lives in the machine's time, `until` in the Clock's: the longer of the two only costs room.
      await keyv.set(`note/${key}`, note, ms);
    },
    async delete(key) {
      await keyv.delete(`note/${key}`);
    },
  };
}
