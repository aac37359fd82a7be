// What people are called. Events carry only ids, and nothing may be asked before they are acknowledged, so a name is looked up
// behind the first message of a person and known from the next one on.
import type { Log } from "../../src/chat.ts";
import type { Calls } from "./calls.ts";

export interface Names {
  /** Until it is known: what the payload calls them, else the id. */
  of(user: string, told?: string): string;
}

const MOST_NAMES = 10_000;

export function createNames(calls: Calls, log: Log): Names {
  /** Empty: they have none that we may see, so nobody is asked again. */
  const names = new Map<string, string>();
  const asked = new Set<string>();

  const lookUp = async (user: string): Promise<void> => {
    try {
      const { user: found } = await calls.call("users.info", (client) => client.users.info({ user }));
      const name = found?.profile?.display_name || found?.profile?.real_name || found?.name;
      if (names.size >= MOST_NAMES) names.clear();
      names.set(user, name ?? "");
    } catch (error) {
      log.info({ error }, "name of a person not found");
    } finally {
      asked.delete(user);
    }
  };

  return {
    of(user, told) {
      const name = names.get(user);
      if (name === undefined && !asked.has(user)) {
        asked.add(user);
        void lookUp(user);
      }
      return name || told || user;
    },
  };
}
