// Words, in the order of precedence: an open question, an open card, a new request.
import type { Frame, Reading } from "../frame.ts";
import { frameLabel } from "../ledger/frame-label.ts";
import { lexicon } from "../lexicon/index.ts";
import { consistsOf, means, readUtterance } from "../lexicon/utterance.ts";
import { freeText } from "../slots/free-text.ts";
import type { ReadContext } from "../slots/slot.ts";
import { confirmWish, dropWish } from "./confirm.ts";
import { endOpenCards, pursue } from "./pursue.ts";
import { askAgain } from "./question.ts";
import type { Scene } from "./scene.ts";
import { type OpenCard, type OpenQuestion, QUESTION_LIFE_MS, type Request } from "./talk.ts";

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
      return scene.now - open.askedAt < QUESTION_LIFE_MS && answerQuestion(scene, open, words, reading, context);
    case "card":
      return speakToCard(scene, open, words, reading, context);
    default:
      return false;
  }
}

/** Cancel, else the whole text as a value of that slot, else another request (which sets this one aside), else ask again. */
async function answerQuestion(
  scene: Scene,
  open: OpenQuestion,
  words: string,
  reading: Reading,
  context: ReadContext,
): Promise<boolean> {
  const { intent } = reading.frame;
  if (intent === "cancel" && !isTextOf(scene, open, words)) {
    const rest = words.replace(leadingNo, "");
    const other = rest === words ? reading : scene.parts.interpreter.interpret(rest, context);
    if (other.frame.intent !== "cancel") return answerQuestion(scene, open, rest, other, context);
    close(scene);
    // The question may be about a card that still stands ("Change…").
    await endOpenCards(scene, "withdrawn");
    scene.reply({ text: scene.say("dialogue.cancelled") });
    return true;
  }
  const more = joined(scene, open, reading);
  if (more) {
    close(scene);
    await pursue(scene, more, reading.refers);
    return true;
  }
  const value = isCommand(words) ? undefined : answeredValue(scene, open, words, reading, context);
  if (value !== undefined) {
    close(scene);
    await pursue(scene, { ...open.request, frame: withSlot(open.request.frame, open.slot, value) });
    return true;
  }
  if (intent === "unknown" || intent === "confirm") {
    if (await takeHint(scene, open, words, context)) return true;
    askAgain(scene, open);
    return true;
  }
  setAside(scene, open);
  return false;
}

/** "no, 9am" is an answer, "no" is none. */
const leadingNo = /^\s*(?:no|nope|होइन|हैन|haina|hoina)[\s,;:।]+/iu;

function isFreeText(scene: Scene, { intent }: Frame, slot: string): boolean {
  return scene.parts.findCommand(intent)?.slots[slot] === freeText;
}

/** "Do not open the door to strangers" is a message where one was asked for; "don't start the campaign" is still a no. */
function isTextOf(scene: Scene, { request, slot }: OpenQuestion, words: string): boolean {
  if (!isFreeText(scene, request.frame, slot) || consistsOf(words, lexicon, ["no"])) return false;
  const { units } = readUtterance(words, lexicon);
  return !units.some((unit) => ["campaign", "otp", "it"].some((concept) => means(unit, concept)));
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
async function takeHint(scene: Scene, open: OpenQuestion, words: string, context: ReadContext): Promise<boolean> {
  const { frame } = open.request;
  const hints = scene.parts.interpreter.hintAnswer(frame.intent, open.slot, words, withHints(context, frame));
  if (hints === undefined) return false;
  close(scene);
  const ask = frame.ask?.filter((slot) => slot !== open.slot) ?? [];
  const next = hints.now === undefined ? { ask: [open.slot, ...ask], hints } : { ask, hints: undefined };
  await pursue(scene, { ...open.request, frame: { ...frame, ...next } });
  return true;
}

function withHints(context: ReadContext, { hints }: Frame): ReadContext {
  return { ...context, hints };
}

/** The label or number of an option, else what the slot reads. A sentence we understand, or a bare yes, is no campaign's name. */
function answeredValue(
  scene: Scene,
  open: OpenQuestion,
  words: string,
  reading: Reading,
  context: ReadContext,
): unknown {
  const typed = words.trim().toLowerCase();
  const chosen = open.options.find((option, index) => option.label.toLowerCase() === typed || `${index + 1}` === typed);
  if (chosen) return chosen.value;
  const { intent, slots } = reading.frame;
  const isRequest = !["unknown", "campaign.details"].includes(intent);
  if (open.slot === "campaign" && isRequest) return undefined;
  if (intent !== open.request.frame.intent && isCostly(scene, intent) && Object.keys(slots).length > 0)
    return undefined;
  return scene.parts.interpreter.readAnswer(
    open.request.frame.intent,
    open.slot,
    words,
    withHints(context, open.request.frame),
  );
}

function isCostly(scene: Scene, intent: string): boolean {
  return (scene.parts.findCommand(intent)?.does.risk ?? "none") !== "none";
}

function isCommand(words: string): boolean {
  return words.trimStart().startsWith("/");
}

/** A correction makes a new card; else yes and no are about this one; anything else is another request. */
async function speakToCard(
  scene: Scene,
  open: OpenCard,
  words: string,
  reading: Reading,
  context: ReadContext,
): Promise<boolean> {
  const found = await scene.parts.ledger.find(open.wish);
  if (found?.value.state.name !== "proposed") return false;
  if (open.typed !== undefined && words.trim().toLowerCase() === open.typed.toLowerCase()) {
    await confirmWish(scene, open.wish, { typed: true });
    return true;
  }
  const corrected = scene.parts.interpreter.correct(found.value.frame, words, context);
  if (corrected && (corrected.bare || mayCorrect(found.value.frame, reading.frame))) {
    await pursue(scene, {
      frame: corrected.frame,
      words: `${found.value.words}\n${words}`,
      attachment: found.value.attachment,
    });
    return true;
  }
  if (reading.frame.intent === "confirm") {
    if (open.latest && open.typed === undefined) await confirmWish(scene, open.wish, { typed: false });
    else
      scene.reply({
        text: scene.say(open.typed === undefined ? "dialogue.whichCard" : "wish.typeToConfirm", {
          word: open.typed ?? "",
        }),
      });
    return true;
  }
  if (reading.frame.intent === "cancel") {
    await dropWish(scene, open.wish);
    return true;
  }
  return false;
}

/** "start it at 6pm" is about the open card, "start campaign 9 at 6pm" is a request of its own. */
function mayCorrect(card: Frame, { intent, slots }: Frame): boolean {
  if (intent === card.intent) return slots.campaign === undefined;
  return ["unknown", "cancel", "confirm"].includes(intent);
}

async function follow(scene: Scene, words: string, { frame, refers, alternatives }: Reading): Promise<void> {
  const request: Request = { frame, words };
  switch (frame.intent) {
    case "confirm":
      scene.reply({ text: scene.say("dialogue.nothingToConfirm") });
      return;
    case "cancel":
      return cancelWhatRuns(scene);
    case "unknown":
      return offerAlternatives(scene, words, alternatives);
    default:
      return pursue(scene, request, refers);
  }
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
  const buttons = alternatives.map((frame) => ({ label: frameLabel(frame, scene.say), frame }));
  scene.reply({ text: scene.say("dialogue.didYouMean"), buttons });
}

function close(scene: Scene): void {
  const { open: _, ...rest } = scene.talk;
  scene.talk = rest;
}

function setAside(scene: Scene, open: OpenQuestion): void {
  close(scene);
  const { request, slot } = open;
  scene.reply(
    { text: scene.say("dialogue.setAside") },
    {
      buttons: [
        {
          label: scene.say("dialogue.goOn"),
          press: { kind: "ask", frame: request.frame, slot, attachment: request.attachment },
        },
      ],
    },
  );
}

export function withSlot(frame: Frame, slot: string, value: unknown): Frame {
  const ask = frame.ask?.filter((name) => name !== slot);
  const open = ask?.length ? ask : undefined;
  return { ...frame, slots: { ...frame.slots, [slot]: value }, ask: open, hints: open && frame.hints };
}
