// The private form comes back, or the tap that ends a sign-in over a link: say so, and go on with what was asked before.
import type { IncomingBody } from "../chat.ts";
import { promptKey, type SignInTap } from "../sign-in/prompt.ts";
import { SIGN_IN_FORM, type SignInReason } from "../sign-in/sign-in.ts";
import { pursue } from "./pursue.ts";
import type { Scene } from "./scene.ts";

export async function takeForm(scene: Scene, form: Extract<IncomingBody, { kind: "form" }>): Promise<void> {
  if (form.formId !== SIGN_IN_FORM) {
    scene.reply({ text: scene.say("dialogue.outOfDate") });
    return;
  }
  const { email = "", password = "" } = form.values;
  const result = await scene.parts.signIn.withPassword(scene.person, email.trim(), password);
  switch (result.kind) {
    case "taken":
      return goOn(scene);
    case "refused":
      return showAgain(scene, "refused");
    case "wait":
      scene.reply({ text: scene.say("sign-in.wait", { minutes: result.minutes }), private: true });
      return;
    default:
      return result satisfies never;
  }
}

/** The page was filled in; only this tap in the chat makes it count. */
export async function confirmSignIn(scene: Scene, tap: SignInTap): Promise<void> {
  const { parts, chat, who, person, say } = scene;
  const confirmed = await parts.signIn.confirm({ chat, who }, person, tap);
  scene.add(await parts.outbox.close(promptKey(tap.answer)));
  switch (confirmed) {
    case "done":
      return goOn(scene);
    case "out-of-date":
      scene.reply({ text: say("dialogue.outOfDate"), private: true });
      return;
    case "dropped":
      if (tap.tapped === "not-me") {
        scene.reply({ text: say("sign-in.disowned"), private: true });
        return;
      }
      scene.reply({ text: say("sign-in.wrong-number"), private: true });
      return showAgain(scene, "needed");
    default:
      return confirmed satisfies never;
  }
}

export async function useSampleAccount(scene: Scene): Promise<void> {
  const { withSample } = scene.parts.signIn;
  if (!withSample) {
    scene.reply({ text: scene.say("dialogue.outOfDate") });
    return;
  }
  await withSample(scene.person);
  await goOn(scene);
}

function showAgain(scene: Scene, reason: SignInReason): void {
  const { parts, chat, who, lang } = scene;
  scene.afterwards(() => parts.signIn.show(chat, who, lang, reason));
}

async function goOn(scene: Scene): Promise<void> {
  await scene.becomeSignedIn();
  const { pending, ...talk } = scene.talk;
  scene.talk = talk;
  // Who only asked to sign in is greeted by that command itself.
  if (pending?.frame.intent !== "account.login") await sayWho(scene);
  if (pending) await pursue(scene, pending);
}

async function sayWho(scene: Scene): Promise<void> {
  const facts = scene.account === undefined ? undefined : await scene.parts.accounts.facts(scene.account);
  scene.reply({ text: scene.say("sign-in.done", { email: facts?.email ?? "" }), private: true });
}
