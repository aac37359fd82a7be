// Which command is meant: the model ranks those it learned, cues vouch for them (and speak for commands it never saw), and
// a costly one must be ahead, vouched for, and pass the guard.
import type { AnyCommand } from "../commands/command.ts";
import { actionConcepts } from "../lexicon/index.ts";
import type { Utterance } from "../lexicon/utterance.ts";
import { type CueIndex, createCueIndex, type Match } from "./cues.ts";
import type { Entities } from "./entities.ts";
import { featuresOf } from "./features.ts";
import { judge, type Verdict } from "./guard.ts";
import { loadModel, type Model } from "./model/model.ts";

export interface Decision {
  /** Undefined: nothing that could be meant, or not sure enough. */
  readonly command: AnyCommand | undefined;
  /** Of a costly command that was spoken about, but not given as a command. */
  readonly refused: Exclude<Verdict, "command"> | undefined;
  /** What else it could be, best first. */
  readonly others: readonly AnyCommand[];
}

export interface Heard {
  readonly utterance: Utterance;
  readonly entities: Entities;
  readonly present: ReadonlySet<string>;
}

/** How far ahead of the next best a costly command must be (logits): less if a cue vouches for it, more if none does. */
const marginVouched = 0.3;
const marginAlone = 1.5;

interface Ranked {
  readonly command: AnyCommand;
  readonly score: number;
}

/** Among the actions, but not said by a verb. */
const adverbs = new Set(["again", "instead", "on", "off", "outof"]);

/** What the command does, in concepts: the verbs of its cues. */
function verbsOf(command: AnyCommand): ReadonlySet<string> {
  return new Set(command.cues.flat().filter((part) => actionConcepts.has(part) && !adverbs.has(part)));
}

export function createDecider(commands: readonly AnyCommand[]): (heard: Heard) => Decision {
  const cues: CueIndex = createCueIndex(commands);
  const model: Model = loadModel();
  const learned = model.intents.map((intent) => commands.find((command) => command.intent === intent));
  const verbs = new Map(commands.map((command) => [command, verbsOf(command)]));
  const unseen = new Set(commands.filter((command) => !model.intents.includes(command.intent)));

  const rank = ({ utterance, entities, present }: Heard): Ranked[] => {
    const scores = model.score(featuresOf(utterance, entities, present));
    const ranked = learned.flatMap((command, index) => (command ? [{ command, score: scores[index] ?? 0 }] : []));
    return ranked.sort((a, b) => b.score - a.score);
  };

  return (heard) => {
    const matches = cues.match(heard.present);
    const ranked = rank(heard);
    const best = ranked[0];
    const newcomer = newcomerOf(matches, unseen, best?.command);
    const command = newcomer ?? best?.command;
    if (!command) return { command: undefined, refused: undefined, others: [] };
    const others = ranked.map((one) => one.command).filter((one) => one !== command);
    if (command.does.risk === "none") return { command, refused: undefined, others };
    const match = matches.find((one) => one.command === command);
    const margin = newcomer ? Number.POSITIVE_INFINITY : (best?.score ?? 0) - (ranked[1]?.score ?? 0);
    if (margin < (match ? marginVouched : marginAlone))
      return { command: undefined, refused: undefined, others: [command, ...others] };
    const verdict = judge({
      units: heard.utterance.units,
      hidden: heard.entities.taken,
      cue: match?.cue ?? [],
      verbs: verbs.get(command) ?? new Set(),
      anyVerb: actionConcepts,
    });
    return { command, refused: verdict === "command" ? undefined : verdict, others };
  };
}

/** A command the model never learned is meant if its cue says more than any cue of the model's choice. */
function newcomerOf(
  matches: readonly Match[],
  unseen: ReadonlySet<AnyCommand>,
  chosen: AnyCommand | undefined,
): AnyCommand | undefined {
  const newcomer = matches.find(({ command }) => unseen.has(command));
  const rival = matches.find(({ command }) => command === chosen)?.score ?? 0;
  return newcomer && newcomer.score > rival ? newcomer.command : undefined;
}
