// For whom and where in Slack; what is replied is the same everywhere.
import type { ChatRef, Who } from "../../../src/chat.ts";
import type { Channel, Person } from "../../support/slack/people.ts";

export { confirm, once, reply, signIn } from "../../support/replies.ts";

export const asWho = ({ user }: Person): Who => ({
  id: `slack:${user.team}:${user.id}`,
  name: user.name,
  kind: "person",
});
export const onlyFor = (person: Person) => ({ audience: { to: "asker", who: asWho(person) } }) as const;
export const chatIn = ({ id, isDirect }: Channel, topic?: string): ChatRef => ({
  platform: "slack",
  id,
  topic,
  kind: isDirect ? "private" : "group",
});
