// A text was asked for, and what came reads like a wish as well. Which of the two it is, the person says: by a button, in
// words, or by saying it again.
import type { Frame } from "../frame.ts";
import { newId } from "../id.ts";
import { hashFacts } from "../ledger/facts.ts";
import { frameLabel } from "../ledger/frame-label.ts";
import { actionConcepts, lexicon } from "../lexicon/index.ts";
import { saying } from "../lexicon/saying.ts";
import { readUtterance, type Unit } from "../lexicon/utterance.ts";
import { slotName } from "../messages/slot-name.ts";
import { freeText } from "../slots/free-text.ts";
import { pursue } from "./pursue.ts";
import { answered, closeQuestion, setAside } from "./question.ts";
import { isSurelyText, type Wish, wishIn } from "./reads-as-wish.ts";
import type { Said, Scene } from "./scene.ts";
import type { Doubt, OpenQuestion, Request } from "./talk.ts";

type Meant = "answer" | "wish";

/** Asks back where it is not clear; false: it is the text that was asked for. */
export async function doubtText(scene: Scene, open: OpenQuestion, said: Said): Promise<boolean> {
  const wish = await wishIn(scene, said);
  if (wish === undefined) return false;
  if (isSaidAnew(open.request.frame, wish)) {
    closeQuestion(scene);
    await pursue(scene, withMore(open.request, wish), said.reading.refers);
    return true;
  }
  const value = freeText.read(said.words, said.context);
  if (value === undefined) return false;
  const { frame, refers } = said.reading;
  askWhatIsMeant(scene, open, { id: newId("d"), words: said.words, value, frame, refers: [...refers] });
  return true;
}

function askWhatIsMeant(scene: Scene, open: OpenQuestion, doubt: Doubt): void {
  scene.talk = { ...scene.talk, open: { ...open, doubt, askedAt: scene.now } };
  const labels = labelsOf(scene, open, doubt);
  const button = (as: Meant) => ({ label: labels[as], press: { kind: "meant", doubt: doubt.id, as } as const });
  const text = scene.say("dialogue.text-or-wish", { slot: slotName(open.slot, scene.say) });
  scene.reply({ text }, { buttons: [button("answer"), button("wish")] });
}

function labelsOf({ say, setting }: Scene, { slot }: OpenQuestion, { frame }: Doubt): Readonly<Record<Meant, string>> {
  return {
    answer: say("dialogue.use-as", { slot: slotName(slot, say) }),
    wish: say("dialogue.do-instead", { about: frameLabel(frame, say, setting().show) }),
  };
}

const targets = ["number", "sid", "contact"] as const;

/** "start campaign 8" while the message of that very start is asked for. */
function isSaidAnew({ intent, slots }: Frame, { frame, campaign }: Wish): boolean {
  if (frame.intent !== intent || (campaign ?? slots.campaign) !== slots.campaign) return false;
  return targets.every((slot) => frame.slots[slot] === undefined || frame.slots[slot] === slots[slot]);
}

/** What was said anew is added; what is still missing is asked for. */
function withMore(request: Request, { frame, campaign }: Wish): Request {
  const slots = { ...request.frame.slots, ...frame.slots, ...(campaign === undefined ? {} : { campaign }) };
  const asked = new Set([...(request.frame.ask ?? []), ...(frame.ask ?? [])]);
  const ask = [...asked].filter((slot) => frame.slots[slot] === undefined);
  const hints = { ...request.frame.hints, ...frame.hints };
  return { ...request, frame: { ...frame, slots, ask: ask.length > 0 ? ask : undefined, hints } };
}

/** A reply to what was asked back; false: something else was said. */
export async function settleByWords(scene: Scene, open: OpenQuestion, said: Said): Promise<boolean> {
  const { doubt } = open;
  const meant = doubt && meantBy(scene, open, doubt, said);
  if (doubt === undefined || meant === undefined) return false;
  await settle(scene, open, doubt, meant);
  return true;
}

export async function settle(scene: Scene, open: OpenQuestion, doubt: Doubt, as: Meant): Promise<void> {
  if (as === "wish") {
    setAside(scene, open);
    return pursue(scene, { frame: doubt.frame, words: doubt.words }, doubt.refers);
  }
  closeQuestion(scene);
  return pursue(scene, answered(open, doubt.value));
}

function meantBy(scene: Scene, open: OpenQuestion, doubt: Doubt, { words, reading }: Said): Meant | undefined {
  if (isSurelyText(words) || reading.frame.intent === "cancel") return undefined;
  const typed = fold(words);
  const labels = labelsOf(scene, open, doubt);
  if (typed === "1" || typed === fold(labels.answer)) return "answer";
  if (typed === "2" || typed === fold(labels.wish)) return "wish";
  if (typed === fold(doubt.words) || isSame(reading.frame, doubt.frame)) return "wish";
  const meant = meantByReply(words, open.slot, actionsOf(scene, doubt.frame));
  return meant ?? (reading.frame.intent === "confirm" ? "answer" : undefined);
}

function fold(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

function isSame(one: Frame, other: Frame): boolean {
  return hashFacts([one.intent, one.slots]) === hashFacts([other.intent, other.slots]);
}

function actionsOf({ parts }: Scene, { intent }: Frame): readonly string[] {
  return (parts.findCommand(intent)?.cues.flat() ?? []).filter((part) => actionConcepts.has(part));
}

/** Words that choose nothing. */
const isSmall = saying("filler", "soft", "request", "question", "it", "save");
const saysDo = saying("do", "instead");
const saysUse = saying("yes", "use");

/** "yes", "use it", "as the message", "सन्देश हो"; "do it", "यो गर", "start it". */
function meantByReply(words: string, slot: string, actions: readonly string[]): Meant | undefined {
  const units = readUtterance(words, lexicon).units.filter(({ kind }) => kind !== "mark");
  const isWish = (unit: Unit) =>
    unit.key === "do" || saysDo(unit) || actions.some((concept) => unit.concepts.has(concept));
  const isAnswer = (unit: Unit) => saysUse(unit) || unit.concepts.has(slot);
  if (!units.every((unit) => isWish(unit) || isAnswer(unit) || isSmall(unit))) return undefined;
  if (units.some(isWish)) return "wish";
  return units.some(isAnswer) ? "answer" : undefined;
}
