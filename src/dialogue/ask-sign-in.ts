import { SignInExpired } from "../errors.ts";
import type { Scene } from "./scene.ts";
import type { Request } from "./talk.ts";

/** Shows the private form; the request goes on by itself once the person is signed in. */
export async function askToSignIn(scene: Scene, request: Request | undefined, reason?: unknown): Promise<void> {
  const { open: _, ...talk } = scene.talk;
  scene.talk = { ...talk, ...(request ? { pending: request } : {}) };
  const { chat, who, lang, parts } = scene;
  scene.afterwards(() => parts.signIn.show(chat, who, lang, reason instanceof SignInExpired ? "expired" : "needed"));
}
