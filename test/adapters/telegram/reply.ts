// For whom in Telegram; what is replied is the same everywhere.
import type { Who } from "../../../src/chat.ts";
import type { Person } from "../../support/telegram/people.ts";

export { confirm, once, reply, signIn } from "../../support/replies.ts";

export const asWho = ({ user }: Person): Who => ({ id: `telegram:${user.id}`, name: user.first_name, kind: "person" });
export const onlyFor = (person: Person) => ({ audience: { to: "asker", who: asWho(person) } }) as const;
