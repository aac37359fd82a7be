// The log in files, one per chat; journal.ts knows how one looks. For one process: chats are held in memory while in use.
import { join } from "node:path";
import type { PlatformSetup } from "../../src/chat.ts";
import { type Journal, openJournal } from "./journal.ts";
import type { WebLog } from "./log.ts";
import type { Shown } from "./wire.ts";

/** Chats whose messages stay in memory after their last use. */
const CHATS_IN_MEMORY = 100;

interface Slot {
  readonly loading: Promise<Journal>;
  users: number;
  /** Writes of one chat wait for one another. */
  queue: Promise<unknown>;
}

export function createFileLog(options: { readonly folder: string; readonly sealer: PlatformSetup["sealer"] }): WebLog {
  const { folder, sealer } = options;
  const slots = new Map<string, Slot>();
  const watchers = new Map<string, Set<() => void>>();

  const load = (chat: string) =>
    openJournal(join(folder, `${chat}.log`), {
      seal: (text, change) => sealer.seal(text, `web-log/${chat}/${change}`),
      open: (sealed, change) => sealer.open(sealed, `web-log/${chat}/${change}`),
    });

  const use = async <T>(chat: string, work: (journal: Journal, slot: Slot) => T | Promise<T>): Promise<T> => {
    const slot = slots.get(chat) ?? { loading: load(chat), users: 0, queue: Promise.resolve() };
    // What was used latest stands last, so the first without a user is the one to let go.
    slots.delete(chat);
    slots.set(chat, slot);
    slot.users += 1;
    try {
      const journal = await slot.loading.catch((error: unknown) => {
        slots.delete(chat);
        throw error;
      });
      return await work(journal, slot);
    } finally {
      slot.users -= 1;
      const [idle] = [...slots].find(([, { users }]) => users === 0) ?? [];
      if (slots.size > CHATS_IN_MEMORY && idle !== undefined) slots.delete(idle);
    }
  };

  const change = (chat: string, key: string, shown: Shown, how: "append" | "replace"): Promise<boolean> =>
    use(chat, (journal, slot) => {
      const mine = slot.queue.then(async () => {
        const before = journal.entries.get(key);
        if ((before === undefined) !== (how === "append")) return false;
        const number = journal.last() + 1;
        await journal.write({ key, place: before?.place ?? number, change: number, shown });
        for (const wake of watchers.get(chat) ?? []) wake();
        return true;
      });
      slot.queue = mine.catch(() => {});
      return mine;
    });

  return {
    append: (chat, key, shown) => change(chat, key, shown, "append"),
    replace: (chat, key, shown) => change(chat, key, shown, "replace"),
    find: (chat, key) => use(chat, ({ entries }) => entries.get(key)),
    since: (chat, number) =>
      use(chat, ({ entries, last }) => {
        const restarted = number > last();
        const changed = [...entries.values()].filter((entry) => restarted || entry.change > number);
        return { restarted, entries: changed.sort((a, b) => a.change - b.change) };
      }),
    watch(chat, wake) {
      const all = watchers.get(chat) ?? new Set();
      watchers.set(chat, all.add(wake));
      return () => {
        all.delete(wake);
        if (all.size === 0) watchers.delete(chat);
      };
    },
  };
}
