// Replies as the product makes them.
import type { Button, ChatRef, PrivateForm, Reply, Who } from "../../../src/chat.ts";
import type { Channel, Person } from "../../support/slack/people.ts";

export const reply = (text: Reply["text"], more: Partial<Reply> = {}): Reply => ({
  text,
  buttons: [],
  files: [],
  card: false,
  audience: { to: "chat" },
  ...more,
});

export const confirm: Button = { id: "b-confirm", label: "Confirm", tone: "primary" };
export const once = (key: string) => ({ key, again: false });
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

export const signIn: PrivateForm = {
  id: "sign-in",
  title: "Sign in to your account. Only you see this.",
  fields: [
    { name: "email", label: "E-mail", secret: false },
    { name: "password", label: "Password", secret: true },
  ],
  submit: "Sign in",
  buttons: [{ id: "b-sample", label: "Use the sample account", tone: "plain" }],
  link: undefined,
};
