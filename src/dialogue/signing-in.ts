// The private form comes back: sign in, say so, and go on with what was asked before.
import type { IncomingBody } from "../chat.ts";
import { SignInRefused } from "../errors.ts";
import { SIGN_IN_FORM } from "../sign-in/sign-in.ts";
import { pursue } from "./pursue.ts";
import type { Scene } from "./scene.ts";

export async function takeForm(scene: Scene, form: Extract<IncomingBody, { kind: "form" }>): Promise<void> {
  if (form.formId !== SIGN_IN_FORM) {
    scene.reply({ text: scene.say("dialogue.outOfDate") });
    return;
  }
  const { email = "", password = "" } = form.values;
  try {
    await scene.parts.signIn.withPassword(scene.person, email.trim(), password);
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    scene.afterwards(() => scene.parts.signIn.show(scene.chat, scene.who, scene.say, "refused"));
    return;
  }
  await goOn(scene);
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
