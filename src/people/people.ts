// Who is who: chat identities, the person behind them, the team they act for.
import { z } from "zod";
import type { Who } from "../chat.ts";
import { newId } from "../id.ts";
import { defineRecord, type Found, type Records } from "../store/records.ts";

/** Key: the chat identity, e.g. `identity/telegram:42`. */
const identityRecord = defineRecord({
  kind: "identity",
  version: 1,
  schema: z.object({ person: z.string() }),
  sealed: false,
});

export const personRecord = defineRecord({
  kind: "person",
  version: 1,
  schema: z.object({
    name: z.string(),
    /** At first a team of one. */
    team: z.string(),
    /** The TingTing account this person speaks for; absent: not signed in. */
    account: z.string().optional(),
  }),
  sealed: true,
});

export type Person = z.infer<typeof personRecord.schema> & { readonly id: string; readonly version: number };

export interface People {
  /** Known ones as they are; at first sight a person and a team of one are made. */
  recognise(who: Who): Promise<Person>;
  get(person: string): Promise<Person | undefined>;
}

export function createPeople(records: Records): People {
  const get = async (id: string): Promise<Person | undefined> => {
    const found = await records.get(personRecord, id);
    return found && asPerson(found);
  };
  const meet = async (who: Who): Promise<void> => {
    const id = newId("p");
    await records.commit(
      [
        records.put(identityRecord, who.id, { person: id }, 0),
        records.put(personRecord, id, { name: who.name, team: newId("t") }, 0),
      ],
      { synced: false },
    );
  };
  return {
    get,
    async recognise(who) {
      for (;;) {
        const identity = await records.get(identityRecord, who.id);
        const person = identity && (await get(identity.value.person));
        if (person) return person;
        // Two chats may meet the same person at once: one commit wins, the other reads it.
        await meet(who);
      }
    },
  };
}

function asPerson(found: Found<z.infer<typeof personRecord.schema>>): Person {
  return { ...found.value, id: found.id, version: found.version };
}
