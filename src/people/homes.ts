// Where a person can be told something in private: the chats in which they have spoken with the bot alone.
import { z } from "zod";
import { type ChatRef, chatKey, type Incoming } from "../chat.ts";
import { defineRecord, type Records } from "../store/records.ts";
import type { People } from "./people.ts";

/** Its id is `<person>/<chat>`. */
const homeRecord = defineRecord({
  kind: "home",
  version: 1,
  sealed: true,
  schema: z.object({ platform: z.string(), id: z.string(), topic: z.string().optional(), kind: z.literal("private") }),
});

export interface Homes {
  /** Remembers the chat if it is private. Costs nothing after the first time. */
  see(incoming: Pick<Incoming, "chat" | "who">): Promise<void>;
  /** A private chat of this person other than `except`, on another platform if there is one; undefined if none is known. */
  of(person: string, except: ChatRef): Promise<ChatRef | undefined>;
}

export function createHomes(records: Records, people: Pick<People, "recognise">): Homes {
  const seen = new Set<string>();
  return {
    async see({ chat, who }) {
      const key = `${who.id} ${chatKey(chat)}`;
      if (chat.kind !== "private" || who.kind !== "person" || seen.has(key)) return;
      const { id } = await people.recognise(who);
      const place = encodeURIComponent(chatKey(chat));
      await records.commit([records.put(homeRecord, `${id}/${place}`, { ...chat, kind: "private" })], {
        synced: false,
      });
      seen.add(key);
    },
    async of(person, except) {
      const homes = (await records.list(homeRecord, `${person}/`)).map(({ value }) => value);
      const others = homes.filter((one) => chatKey(one) !== chatKey(except));
      return others.find(({ platform }) => platform !== except.platform) ?? others[0];
    },
  };
}
