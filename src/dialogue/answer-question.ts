// Words while a question is open: its answer, half of it, more than it, a no, or something else altogether.
import type { Frame, Reading } from "../frame.ts";
import { lexicon } from "../lexicon/index.ts";
import { consistsOf } from "../lexicon/reply.ts";
import { saying } from "../lexicon/saying.ts";
import { readUtterance } from "../lexicon/utterance.ts";
import { freeText } from "../slots/free-text.ts";
import type { ReadContext } from "../slots/slot.ts";
import { endOpenCards, pursue } from "./pursue.ts";
import { answered, askAgain, closeQuestion, setAside } from "./question.ts";
import type { Said, Scene } from "./scene.ts";
import type { OpenQuestion, Request } from "./talk.ts";
import { doubtText, settleByWords } from "./text-or-wish.ts";

const isOurs = saying("campaign", "otp", "it");

/**
 * What a text in doubt was, else cancel, else the whole text as a value of that slot (asking back where a text that was asked for
 * reads like a wish), else another request (which sets this one aside), else ask again.
 */
export async function answerQuestion(scene: Scene, open: OpenQuestion, said: Said): Promise<boolean> {
  if (await settleByWords(scene, open, said)) return true;
  const { words, reading, context } = said;
  const { intent } = reading.frame;
  if (intent === "cancel" && !isTextOf(scene, open, words)) {
    const rest = isWhollyNo(words) ? words : words.replace(leadingNo, "");
    const other = rest === words ? reading : scene.parts.interpreter.interpret(rest, context);
    if (other.frame.intent !== "cancel") return answerQuestion(scene, open, { words: rest, reading: other, context });
    closeQuestion(scene);
    // The question may be about a card that still stands ("Change…").
    await endOpenCards(scene, "withdrawn");
    scene.reply({ text: scene.say("dialogue.cancelled") });
    return true;
  }
  const more = joined(scene, open, reading);
  if (more) {
    closeQuestion(scene);
    await pursue(scene, more, reading.refers);
    return true;
  }
  const asksForText = isFreeText(scene, open.request.frame, open.slot);
  if (asksForText && !isCommand(words) && (await doubtText(scene, open, said))) return true;
  const value = isCommand(words) ? undefined : answeredValue(scene, open, said);
  if (value !== undefined) {
    closeQuestion(scene);
    await pursue(scene, answered(open, value));
    return true;
  }
  if (intent === "unknown" || intent === "confirm") {
    if (await takeHint(scene, open, said)) return true;
    askAgain(scene, open);
    return true;
  }
  setAside(scene, open);
  return false;
}

/** "no need", "no thanks": nothing of it is an answer. */
function isWhollyNo(words: string): boolean {
  return consistsOf(words, lexicon, ["no", "smalltalk"]);
}

/** "no, 9am" is an answer, "no" is none. */
const leadingNo = /^\s*(?:no|nope|होइन|हैन|haina|hoina)[\s,;:।]+/iu;

function isFreeText(scene: Scene, { intent }: Frame, slot: string): boolean {
  return scene.parts.findCommand(intent)?.slots[slot] === freeText;
}

/**
 * "Do not open the door to strangers" is a message where one was asked for: it speaks of something that is none of the bot's business.
 * "Don't send" and "don't start the campaign" are still a no.
 */
function isTextOf(scene: Scene, { request, slot }: OpenQuestion, words: string): boolean {
  if (!isFreeText(scene, request.frame, slot) || isWhollyNo(words)) return false;
  const { units } = readUtterance(words, lexicon);
  return !units.some(isOurs) && units.some((unit) => unit.open);
}

/** The same request said anew with more to it ("9851023212 by sms"): what is open and what is new are one. */
function joined(scene: Scene, { request, slot }: OpenQuestion, { frame }: Reading): Request | undefined {
  const { slots, intent } = request.frame;
  if (isFreeText(scene, request.frame, slot) || frame.intent !== intent || Object.keys(frame.slots).length < 2)
    return undefined;
  const { campaign = slots.campaign } = frame.slots;
  if (slots.campaign !== undefined && campaign !== slots.campaign) return undefined;
  return { ...request, frame: { ...frame, slots: { ...slots, ...frame.slots } } };
}

/** "tomorrow" is half of an answer: it is kept, and the other half is asked for. "Now" leaves a time out that need not be given. */
async function takeHint(scene: Scene, open: OpenQuestion, { words, context }: Said): Promise<boolean> {
  const { frame } = open.request;
  const hints = scene.parts.interpreter.hintAnswer(frame.intent, open.slot, words, withHints(context, frame));
  if (hints === undefined) return false;
  closeQuestion(scene);
  const ask = frame.ask?.filter((slot) => slot !== open.slot) ?? [];
  const next = hints.now === undefined ? { ask: [open.slot, ...ask], hints } : { ask, hints: undefined };
  await pursue(scene, { ...open.request, frame: { ...frame, ...next } });
  return true;
}

function withHints(context: ReadContext, { hints }: Frame): ReadContext {
  return { ...context, hints };
}

/** The label or number of an option, else what the slot reads. */
function answeredValue(scene: Scene, open: OpenQuestion, { words, reading, context }: Said): unknown {
  const typed = words.trim().toLowerCase();
  const chosen = open.options.find((option, index) => option.label.toLowerCase() === typed || `${index + 1}` === typed);
  if (chosen) return chosen.value;
  const { frame } = open.request;
  if (!isFreeText(scene, frame, open.slot) && isOtherRequest(scene, open, reading.frame)) return undefined;
  return scene.parts.interpreter.readAnswer(frame.intent, open.slot, words, withHints(context, frame));
}

/** Whatever is asked for, another costly wish is no answer; to a question about a campaign no wish is. */
function isOtherRequest(scene: Scene, open: OpenQuestion, { intent, slots }: Frame): boolean {
  if (open.slot === "campaign") return !["unknown", "campaign.details"].includes(intent);
  return intent !== open.request.frame.intent && isCostly(scene, intent) && Object.keys(slots).length > 0;
}

function isCostly(scene: Scene, intent: string): boolean {
  return (scene.parts.findCommand(intent)?.does.risk ?? "none") !== "none";
}

function isCommand(words: string): boolean {
  return words.trimStart().startsWith("/");
}
