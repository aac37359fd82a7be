// Words, in the order of precedence: an open question, an open card, a new request.
import type { Frame, Reading } from "../frame.ts";
import { getFocus } from "../ledger/focus.ts";
import { frameLabel } from "../ledger/frame-label.ts";
import { lexicon } from "../lexicon/index.ts";
import { consistsOf } from "../lexicon/reply.ts";
import { meanings } from "../lexicon/saying.ts";
import { readUtterance } from "../lexicon/utterance.ts";
import type { ReadContext } from "../slots/slot.ts";
import { answerQuestion } from "./answer-question.ts";
import { dropWish } from "./confirm.ts";
import { pursue } from "./pursue.ts";
import type { Scene } from "./scene.ts";
import { speakToCard } from "./speak-to-card.ts";
import { QUESTION_LIFE_MS } from "./talk.ts";

const means = meanings("start");

export async function hear(scene: Scene, words: string, { forwarded }: { readonly forwarded: boolean }): Promise<void> {
  if (forwarded) {
    scene.reply({ text: scene.say("dialogue.forwarded") });
    return;
  }
  const context: ReadContext = { now: scene.now, zone: scene.zone };
  const reading = scene.parts.interpreter.interpret(words, context);
  if (await speaksToWhatIsOpen(scene, words, reading, context)) return;
  await follow(scene, words, reading);
}

async function speaksToWhatIsOpen(
  scene: Scene,
  words: string,
  reading: Reading,
  context: ReadContext,
): Promise<boolean> {
  const { open } = scene.talk;
  switch (open?.kind) {
    case "question":
      return scene.now - open.askedAt < QUESTION_LIFE_MS && answerQuestion(scene, open, { words, reading, context });
    case "card":
      return speakToCard(scene, open, { words, reading, context });
    default:
      return false;
  }
}

async function follow(scene: Scene, words: string, { frame, refers, alternatives }: Reading): Promise<void> {
  switch (frame.intent) {
    case "confirm":
      return nothingToConfirm(scene, words);
    case "cancel":
      return cancelWhatRuns(scene);
    case "unknown":
      return offerAlternatives(scene, words, alternatives);
    default:
      return pursue(scene, { frame, words }, refers);
  }
}

/** "suru gara" is a yes, and also "start it": what was spoken about last is offered. */
async function nothingToConfirm(scene: Scene, words: string): Promise<void> {
  const { parts, chat, person, now } = scene;
  const saysStart = readUtterance(words, lexicon).units.some((unit) => means.start(unit));
  const focus = saysStart ? await getFocus(parts.records, { chat, person: person.id }, now) : undefined;
  if (focus?.campaign) {
    return offerAlternatives(scene, words, [{ intent: "campaign.start", slots: { campaign: focus.campaign.id } }]);
  }
  scene.reply({ text: scene.say("dialogue.nothingToConfirm") });
}

/** Nothing is open: perhaps something is confirmed but not yet begun. */
async function cancelWhatRuns(scene: Scene): Promise<void> {
  const [armed] = await scene.parts.ledger.openOf(scene.person.id, scene.chat, "armed");
  if (armed) return dropWish(scene, armed.id);
  scene.reply({ text: scene.say("dialogue.nothingToCancel") });
}

function offerAlternatives(scene: Scene, words: string, alternatives: readonly Frame[]): void {
  if (alternatives.length === 0) {
    const greets = consistsOf(words, lexicon, ["smalltalk"]);
    scene.reply({
      text: scene.say(greets ? "dialogue.small-talk" : "dialogue.notUnderstood"),
      buttons: [{ label: scene.say("dialogue.help"), frame: { intent: "help", slots: {} } }],
    });
    return;
  }
  const buttons = alternatives.map((frame) => ({ label: frameLabel(frame, scene.say, scene.setting().show), frame }));
  scene.reply({ text: scene.say("dialogue.didYouMean"), buttons });
}
