// Words → reading. Slash commands by their forms, everything else as a sentence.
import type { AnyCommand } from "../commands/command.ts";
import { commands as registry } from "../commands/index.ts";
import type { Frame, Reading } from "../frame.ts";
import { lexicon as everyWord, type Lexicon } from "../lexicon/index.ts";
import type { ReadContext } from "../slots/slot.ts";
import { hintSlotAnswer, readSlotAnswer } from "./answer.ts";
import { type Correction, correctFrame } from "./correction.ts";
import { loadModel, type Model } from "./model/model.ts";
import { createSentenceReader } from "./sentence.ts";
import { createSlashReader } from "./slash.ts";

export interface Interpreter {
  /** What one utterance means. Never throws, whatever the text. */
  interpret(text: string, context: ReadContext): Reading;
  /**
   * A correction of an open card: "no, 9851…", "voice, not sms", "make it 6pm" give the frame with that slot replaced and
   * the rest kept; undefined if the text is anything more, or less.
   */
  correct(frame: Frame, text: string, context: ReadContext): Correction | undefined;
  /** The value of a slot from the answer to a question about it: "it's 98510 23212" → "9851023212"; undefined if it is none. */
  readAnswer(intent: string, slot: string, text: string, context: ReadContext): unknown;
  /** What an answer says towards the value without being one: "tomorrow" → `{ date: "2026-11-25" }`; undefined if nothing. */
  hintAnswer(
    intent: string,
    slot: string,
    text: string,
    context: ReadContext,
  ): Readonly<Record<string, string>> | undefined;
}

/**
 * The longest message of any chat: 40,000 characters in Slack (docs.slack.dev, chat.postMessage), 4,096 in Telegram. It may be a
 * request with a long text in it. What is longer is a document, which nobody can type here: it is not read at all.
 */
const LONGEST_UTTERANCE = 40_000;
const notAnUtterance: Reading = { frame: { intent: "unknown", slots: {} }, refers: [], alternatives: [] };

/** Direction marks, zero-width spaces and the like: what nobody sees may neither split a number nor turn it around. Joiners stay. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

function visible(typed: string): string {
  for (let at = 0; at < typed.length; at += 1) if (mayBeUnseen(typed.charCodeAt(at))) return typed.replace(unseen, "");
  return typed;
}

/** Of no Latin letter and none of Devanagari. */
function mayBeUnseen(code: number): boolean {
  return code === 0xad || code === 0x061c || code >= 0x180e;
}

/** Most lines begin with a letter or a digit: "/", and the blanks that may stand before it, come before these in ASCII. */
function mayBeSlash(text: string): boolean {
  const code = text.charCodeAt(0);
  return !(code >= 0x30 && code < 0x80) && !(code >= 0x0900 && code < 0x0980);
}

export function createInterpreter(
  commands: readonly AnyCommand[] = registry,
  lexicon: Lexicon = everyWord,
  model: Model = loadModel(),
): Interpreter {
  const readSentence = createSentenceReader(commands, lexicon, model);
  const readSlash = createSlashReader(commands);
  const byIntent = new Map(commands.map((command) => [command.intent, command]));
  return {
    interpret(typed, context) {
      if (typed.length > LONGEST_UTTERANCE) return notAnUtterance;
      const text = visible(typed);
      if (!mayBeSlash(text)) return readSentence(text, context);
      const frame = readSlash(text, context);
      if (frame === "sentence") return readSentence(text.replace(/^\s*\/tingting/i, ""), context);
      return frame ? { frame, refers: [], alternatives: [] } : readSentence(text, context);
    },
    correct: (frame, text, context) => correctFrame(byIntent.get(frame.intent), frame, visible(text), context, lexicon),
    readAnswer: (intent, slot, text, context) => readSlotAnswer(byIntent.get(intent), slot, visible(text), context),
    hintAnswer: (intent, slot, text, context) => hintSlotAnswer(byIntent.get(intent), slot, visible(text), context),
  };
}
