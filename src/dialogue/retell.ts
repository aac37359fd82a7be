// "What did you understand?" while a card is open: its frame is told in plain words. Nothing is confirmed or changed by it.
import type { Frame } from "../frame.ts";
import { plainForm } from "../lexicon/letters.ts";
import { frameLines } from "../messages/frame-words.ts";
import type { Scene } from "./scene.ts";
import type { OpenCard } from "./talk.ts";

const inEnglish =
  /^(?:(?:so|and|but|ok|okay|wait) )?(?:what (?:did|do|have) (?:you|u) (?:understand|understood|get|got|hear|heard)|(?:tell|show) me what (?:you|u) (?:understood|understand|got))(?: so far| from (?:that|this|me))?$/;
const inNepali =
  /^(?:(?:timi|timile|tapai|tapain|tapaile|tapainle|तिमीले|तपाईंले|तपाईले) )?(?:k|ke|kk|के)(?: k| ke| के)? (?:bu[jz]\S*|बुझ\S*)(?: (?:bhayo|vayo|भयो|ho|हो|chau|xau|छौ|timile|tapaile|तिमीले|तपाईंले))?$/u;

export function asksWhatIsUnderstood(words: string): boolean {
  if (words.length > 80) return false;
  const plain = plainForm(words)
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, " ")
    .trim();
  return inEnglish.test(plain) || inNepali.test(plain);
}

interface Told {
  /** What the command does: "Start a campaign". */
  readonly about: string;
  /** A line for each slot that has a value. */
  readonly lines: readonly string[];
}

export function tellFrame(scene: Scene, frame: Frame): Told {
  const slots = Object.keys(scene.parts.findCommand(frame.intent)?.slots ?? {});
  return {
    about: scene.say("help.about", { intent: frame.intent }),
    lines: frameLines(frame, slots, scene.say, scene.setting().show),
  };
}

export function retellCard(scene: Scene, open: OpenCard, frame: Frame): void {
  const change = { label: scene.say("wish.change"), press: { kind: "change", wish: open.wish } } as const;
  scene.reply({ text: scene.say("dialogue.understood", tellFrame(scene, frame)) }, { buttons: [change] });
  // It was this card that was spoken about last: a yes still means it.
  scene.talk = { ...scene.talk, open };
}
