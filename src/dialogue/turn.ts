// The whole life of one turn. What came in → what was meant → asked, confirmed, done or said; everything it leaves is one commit.
import type { Incoming } from "../chat.ts";
import { NotSignedIn, SignInExpired, StoreUnavailable, WorldError } from "../errors.ts";
import { explain } from "../messages/explain.ts";
import { askToSignIn } from "./ask-sign-in.ts";
import { takeFile } from "./file.ts";
import { hear } from "./hear.ts";
import { takePress } from "./pressed.ts";
import { type DialogueParts, openScene, type Scene, type TurnResult } from "./scene.ts";
import { takeForm } from "./signing-in.ts";

const nothing: TurnResult = { changes: [], after: async () => {} };

/** Throws only what the inbox has to try again: an unavailable store, and bugs. */
export async function takeTurn(parts: DialogueParts, incoming: Incoming): Promise<TurnResult> {
  // An edited message never runs again, and bots are not talked with.
  if (incoming.edited || incoming.who.kind === "bot" || incoming.who.kind === "channel") return nothing;
  const began = performance.now();
  const person = await parts.people.recognise(incoming.who);
  const scene = await openScene(parts, incoming, person);
  let outcome = "ok";
  try {
    await respond(scene, incoming);
  } catch (error) {
    outcome = await sayWhatHappened(scene, error);
  }
  const intent = scene.request?.frame.intent;
  const ms = Math.round(performance.now() - began);
  parts.log.info({ platform: incoming.chat.platform, kind: incoming.body.kind, intent, outcome, ms }, "turn");
  return scene.result();
}

async function respond(scene: Scene, { who, forwarded, body }: Incoming): Promise<void> {
  if (who.kind !== "person") {
    scene.reply({ text: scene.say("dialogue.stranger"), private: true });
    return;
  }
  switch (body.kind) {
    case "text":
      return hear(scene, body.text, { forwarded });
    case "tap":
      return takePress(scene, body.buttonId);
    case "form":
      return takeForm(scene, body);
    case "file":
      return takeFile(scene, body, { forwarded });
    default:
      return body satisfies never;
  }
}

/** The one place where a failure of the world becomes a sentence; gives its code. */
async function sayWhatHappened(scene: Scene, error: unknown): Promise<string> {
  if (error instanceof StoreUnavailable || !(error instanceof WorldError)) throw error;
  if (error instanceof NotSignedIn || error instanceof SignInExpired) {
    await askToSignIn(scene, scene.request, error);
    return error.code;
  }
  const { text, next } = explain(error, scene.say);
  scene.reply({ text, ...(next ? { buttons: [next] } : {}) });
  return error.code;
}
