// Messages a team keeps under a name, for starts.
import { z } from "zod";
import type { Kept } from "../commands/kept.ts";
import { defineRecord, type Records } from "../store/records.ts";

/** Key: `message/<team>/<name in lower case>`. */
const savedMessageRecord = defineRecord({
  kind: "saved-message",
  version: 1,
  schema: z.object({ name: z.string(), message: z.string() }),
  sealed: true,
});

export function savedMessagesOf(records: Records, team: string): Kept["savedMessages"] {
  const idOf = (name: string) => `${team}/${encodeURIComponent(name.normalize("NFC").toLowerCase())}`;
  return {
    list: async () => (await records.list(savedMessageRecord, `${team}/`)).map((found) => found.value),
    save: (message) => records.put(savedMessageRecord, idOf(message.name), message),
    remove: (name) => records.delete(savedMessageRecord, idOf(name)),
  };
}
