// A press on a button: the button's record says what it means, to whom, where and until when. Anything else is out of date.
import { chatKey } from "../chat.ts";
import { SAMPLE_BUTTON } from "../sign-in/sign-in.ts";
import { changeCard } from "./change.ts";
import { confirmWish, dropWish, ownWish } from "./confirm.ts";
import { type Press, pressSchema } from "./press.ts";
import { pursue, questionAbout } from "./pursue.ts";
import { ask, closeQuestion } from "./question.ts";
import type { Scene } from "./scene.ts";
import { confirmSignIn, useSampleAccount } from "./signing-in.ts";
import { settle } from "./text-or-wish.ts";

export async function takePress(scene: Scene, buttonId: string): Promise<void> {
  if (buttonId === SAMPLE_BUTTON) return useSampleAccount(scene);
  const button = await scene.parts.outbox.findButton(buttonId);
  const isLive = button !== undefined && button.chatKey === chatKey(scene.chat) && scene.now < button.expiresAt;
  const press = isLive ? pressSchema.safeParse(button.press) : undefined;
  if (!isLive || !press?.success) {
    scene.reply({ text: scene.say("dialogue.outOfDate") });
    return;
  }
  if (button.person !== undefined && button.person !== scene.person.id) {
    scene.reply({ text: scene.say("wish.notYours"), private: true });
    return;
  }
  await act(scene, press.data);
}

async function act(scene: Scene, press: Press): Promise<void> {
  switch (press.kind) {
    case "frame":
      // It answers the question that is open, or leaves it for something else.
      closeQuestion(scene);
      return pursue(scene, { frame: press.frame, words: "", attachment: press.attachment });
    case "ask":
      return askOnce(scene, press);
    case "meant":
      return settleByTap(scene, press);
    case "confirm":
      return confirmWish(scene, press.wish, { typed: false });
    case "drop":
    case "stop":
      return dropWish(scene, press.wish);
    case "change":
      return changeCard(scene, press.wish);
    case "look":
      return lookAgain(scene, press.wish);
    case "jump":
      return jumpToStart(scene, press.watch);
    case "sign-in":
      return confirmSignIn(scene, press);
    default:
      return press satisfies never;
  }
}

async function askOnce(scene: Scene, { frame, slot, attachment }: Extract<Press, { kind: "ask" }>): Promise<void> {
  const request = { frame, words: "", attachment };
  ask(scene, request, await questionAbout(scene, request, slot));
}

/** A second tap finds the doubt settled already. */
async function settleByTap(scene: Scene, { doubt, as }: Extract<Press, { kind: "meant" }>): Promise<void> {
  const { open } = scene.talk;
  if (open?.kind === "question" && open.doubt?.id === doubt) return settle(scene, open, open.doubt, as);
  scene.reply({ text: scene.say("dialogue.outOfDate") });
}

async function lookAgain(scene: Scene, id: string): Promise<void> {
  const found = await ownWish(scene, id);
  if (found?.value.state.name !== "unknown") return;
  scene.add(scene.parts.ledger.reopen(found));
  scene.afterwards(() => scene.parts.ledger.wake(id));
  scene.reply({ text: scene.say("dialogue.looking") });
}

async function jumpToStart(scene: Scene, watch: string): Promise<void> {
  const jumped = await scene.parts.jumpToStart(watch);
  if (!jumped) scene.reply({ text: scene.say("dialogue.outOfDate") });
}
