// Words → reading: read the units, take the values, choose the command by its cues, guard it, fill its slots.
import type { AnyCommand } from "../commands/command.ts";
import { commands as registry } from "../commands/index.ts";
import type { Frame, Reading, Referent } from "../frame.ts";
import { actionConcepts, lexicon as everyWord, type Lexicon } from "../lexicon/index.ts";
import { consistsOf, readUtterance } from "../lexicon/utterance.ts";
import type { ReadContext } from "../slots/slot.ts";
import { correctFrame, readSlotAnswer } from "./answer.ts";
import { createCueIndex } from "./cues.ts";
import { findEntities } from "./entities.ts";
import { featuresOf } from "./features.ts";
import { fillSlots } from "./fill/index.ts";
import { judge } from "./guard.ts";
import { loadModel } from "./model/model.ts";
import { presenceOf } from "./presence.ts";
import { createSlashReader } from "./slash.ts";
import { withMessageAsQuote } from "./tail.ts";

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

/** What the command does, in concepts: the verbs of its cues. */
function verbsOf(command: AnyCommand): ReadonlySet<string> {
  return new Set(command.cues.flat().filter((part) => actionConcepts.has(part)));
}

/** Below this much more than the next best intent a costly one is not sure enough to be proposed. */
const costlyMargin = 0.3;

export function createInterpreter(
  commands: readonly AnyCommand[] = registry,
  lexicon: Lexicon = everyWord,
): Interpreter {
  const cues = createCueIndex(commands);
  const slash = createSlashReader(commands);
  const model = loadModel();
  const byIntent = new Map(commands.map((command) => [command.intent, command]));
  const isCostly = (intent: string) => (byIntent.get(intent)?.does.risk ?? "none") !== "none";

  const readSentence = (text: string, context: ReadContext): Reading => {
    if (consistsOf(text, lexicon, "no")) return plain("cancel");
    if (consistsOf(text, lexicon, "yes")) return plain("confirm");
    const utterance = withMessageAsQuote(readUtterance(text, lexicon));
    const entities = findEntities(utterance, context);
    const present = presenceOf(utterance, entities);
    const matches = cues.match(present);
    const scores = model.score(featuresOf(utterance, entities, present));
    const ranked = model.intents
      .map((intent, index) => ({ intent, score: scores[index] ?? 0 }))
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    const command = best && byIntent.get(best.intent);
    if (!best || !command) return plain("unknown");
    const match = matches.find((one) => one.command === command);
    if (isCostly(best.intent)) {
      if (!match || best.score - (ranked[1]?.score ?? 0) < costlyMargin) return plain("unknown");
      const verdict = judge({
        units: utterance.units,
        hidden: entities.taken,
        cue: match.cue,
        verbs: verbsOf(command),
      });
      if (verdict === "denied") return plain("cancel");
      if (verdict !== "command") return plain(verdict === "asked" ? "help" : "unknown");
    }
    const { slots, ask, hints } = fillSlots(command, utterance, entities);
    const pointsAtCampaign =
      present.has("it") && Object.hasOwn(command.slots, "campaign") && slots.campaign === undefined;
    const refers: Referent[] = pointsAtCampaign ? ["campaign"] : [];
    const frame: Frame = {
      intent: command.intent,
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
