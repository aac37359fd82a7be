// Words → reading: read the units, take the values, choose the command by its cues, guard it, fill its slots.
import type { AnyCommand } from "../commands/command.ts";
import { commands as registry } from "../commands/index.ts";
import type { Frame, Reading, Referent } from "../frame.ts";
import { lexicon as everyWord, type Lexicon } from "../lexicon/index.ts";
import { consistsOf, readUtterance } from "../lexicon/utterance.ts";
import type { ReadContext } from "../slots/slot.ts";
import { correctFrame, readSlotAnswer } from "./answer.ts";
import { createCueIndex, type Match } from "./cues.ts";
import { findEntities } from "./entities.ts";
import { fillSlots } from "./fill.ts";
import { judge } from "./guard.ts";
import { presenceOf } from "./presence.ts";
import { createSlashReader } from "./slash.ts";

export interface Interpreter {
  /** What one utterance means. Never throws, whatever the text. */
  interpret(text: string, context: ReadContext): Reading;
  /**
   * A correction of an open card that names no command: "no, 9851…", "voice, not sms", "make it 6pm" give the frame with
   * that slot replaced; undefined if the text is anything more, or less.
   */
  correct(frame: Frame, text: string, context: ReadContext): Frame | undefined;
  /** The value of a slot from the answer to a question about it: "it's 98510 23212" → "9851023212"; undefined if it is none. */
  readAnswer(intent: string, slot: string, text: string, context: ReadContext): unknown;
}

function plain(intent: string): Reading {
  return { frame: { intent, slots: {} }, refers: [], alternatives: [] };
}

export function createInterpreter(
  commands: readonly AnyCommand[] = registry,
  lexicon: Lexicon = everyWord,
): Interpreter {
  const cues = createCueIndex(commands);
  const slash = createSlashReader(commands);
  const byIntent = new Map(commands.map((command) => [command.intent, command]));

  const readSentence = (text: string, context: ReadContext): Reading => {
    if (consistsOf(text, lexicon, "no")) return plain("cancel");
    if (consistsOf(text, lexicon, "yes")) return plain("confirm");
    const utterance = readUtterance(text, lexicon);
    const entities = findEntities(utterance, context);
    const present = presenceOf(utterance, entities);
    const matches = cues.match(present);
    const best = matches[0];
    const verdict = judge(present, utterance.units);
    if (!best) return plain(verdict === "denied" ? "cancel" : "unknown");
    if (verdict !== "command") return guarded(best, verdict);
    const { slots, ask, hints } = fillSlots(best.command, utterance, entities, best.cue);
    const pointsAtCampaign =
      present.has("it") && Object.hasOwn(best.command.slots, "campaign") && slots.campaign === undefined;
    const refers: Referent[] = pointsAtCampaign ? ["campaign"] : [];
    const frame: Frame = {
      intent: best.command.intent,
      slots,
      ...(ask.length > 0 ? { ask } : {}),
      ...(Object.keys(hints).length > 0 ? { hints } : {}),
    };
    return { frame, refers, alternatives: [] };
  };

  return {
    interpret(text, context) {
      const frame = slash(text, context);
      if (frame === "sentence") return readSentence(text.replace(/^\s*\/tingting/i, ""), context);
      if (frame) return { frame, refers: [], alternatives: [] };
      return readSentence(text, context);
    },
    correct: (frame, text, context) => correctFrame(byIntent.get(frame.intent), frame, text, context),
    readAnswer: (intent, slot, text, context) => readSlotAnswer(byIntent.get(intent), slot, text, context),
  };
}

function guarded(best: Match, verdict: "denied" | "asked" | "other"): Reading {
  if (verdict === "asked") return plain("help");
  if (verdict === "denied") return plain("cancel");
  return plain(best.command.does.risk === "none" ? best.command.intent : "unknown");
}
