// Replies and forms as the product makes them.
import type { Button, PrivateForm, Reply } from "../../src/chat.ts";

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
