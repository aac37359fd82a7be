// Which command is meant: the model ranks those it learned, cues vouch for them (and speak for commands it never saw), and
// a costly one must be ahead, vouched for, and pass the guard.
import type { AnyCommand } from "../commands/command.ts";
import { actionConcepts } from "../lexicon/index.ts";
import { bitsOf } from "../lexicon/saying.ts";
import type { Utterance } from "../lexicon/utterance.ts";
import { type CueIndex, createCueIndex, type Match } from "./cues.ts";
import type { Entities } from "./entities.ts";
import type { Verbs, Verdict } from "./guard/guarded.ts";
import { judge } from "./guard/judge.ts";
import { kindsIn } from "./guard/kinds-in.ts";
import type { Model } from "./model/model.ts";
import { isLikelyName, type NameRun } from "./names/find-names.ts";
import type { Present } from "./presence.ts";
import type { Traits } from "./traits.ts";

export interface Decision {
  /** Undefined: nothing that could be meant, or not sure enough. */
  readonly command: AnyCommand | undefined;
  /** Of a costly command that was spoken about, but not given as a command. */
  readonly refused: Exclude<Verdict, "command"> | undefined;
}

export interface Heard {
  readonly utterance: Utterance;
  readonly entities: Entities;
  readonly present: Present;
  readonly traits: Traits;
}

export interface Decider {
  decide(heard: Heard): Decision;
  /** Whether the whole line may give this command, which one of its clauses asked for. */
  passes(heard: Heard, command: AnyCommand): boolean;
  /** Whether the line tells not to do this: "don't pause campaign 90", where it is not clear what else it could be. */
  forbids(heard: Heard, command: AnyCommand): boolean;
  /** What else it could be, best first: commands a cue vouches for. */
  likely(heard: Heard): readonly AnyCommand[];
}

/** How far ahead of the next best a costly command must be (logits): less if a cue vouches for it, more if none does. */
const marginVouched = 1;
const marginAlone = 2;
/** So far ahead, an order may stand among complaints and reasons. */
const marginSure = 5;
/** So far ahead, an order is one that no verb of the command stands for: "9802771440, we'll take it". */
const marginCertain = 6;
/** What only looks something up by a name must be so far ahead if the name's ends are unsure: "any good momo place near Thamel?" */
const marginOfUnsure = 1.5;
/** How far a costly command of one clause may be behind what the whole line seems to be. */
const mostBehind = 3;
/** An order is short. More words than this, numbers and quotes not counted, and nothing costly is read into them. */
const mostWords = 120;

/** Among the actions, but not said by a verb. */
const adverbs = new Set(["again", "instead", "on", "off", "outof"]);
const verbConcepts: ReadonlySet<string> = new Set([...actionConcepts].filter((concept) => !adverbs.has(concept)));
const anyVerb: Verbs = { bits: bitsOf(verbConcepts) };

/** What deciding needs to know of a command, worked out once; objects of one shape, as commands are not. */
interface Candidate {
  readonly command: AnyCommand;
  readonly isCostly: boolean;
  readonly destroys: boolean;
  readonly verbs: Verbs;
}

function candidateOf(command: AnyCommand): Candidate {
  const { risk } = command.does;
  return { command, isCostly: risk !== "none", destroys: risk === "destroys", verbs: verbsOf(command) };
}

/** What the command does, in concepts: the verbs of its cues, and गर, with which Nepali makes a verb of any word. */
function verbsOf(command: AnyCommand): Verbs {
  return { bits: bitsOf(["do", ...command.cues.flat().filter((part) => verbConcepts.has(part))]) };
}

function unsureNames({ entities: { names } }: Heard): readonly NameRun[] {
  return names.length === 0 ? names : names.filter((name) => !isLikelyName(name));
}

/** The words of a name that may be none may be words of the wish: the guard hears them. */
function hiddenForSure(heard: Heard): (at: number) => boolean {
  const { entities } = heard;
  const unsure = unsureNames(heard);
  if (unsure.length === 0) return entities.hidden;
  return (at) => entities.hidden(at) && !unsure.some(({ from, to }) => at >= from && at < to);
}

const nobody: readonly never[] = [];
const unsure: Decision = { command: undefined, refused: undefined };

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

/** The highest score among those that count: its place (-1 where there is none), and how far it is ahead of the next one. */
interface Best {
  readonly at: number;
  readonly margin: number;
}

function bestOf(scores: Float32Array, counts: Uint8Array): Best {
  let at = -1;
  let highest = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  for (let column = 0; column < scores.length; column += 1) {
    const score = scores[column] ?? 0;
    if (score <= next || counts[column] === 0) continue;
    if (score > highest) {
      next = highest;
      highest = score;
      at = column;
    } else next = score;
  }
  return { at, margin: highest - next };
}

function hasTooManyWords({ utterance: { units }, entities: { hidden } }: Heard): boolean {
  return units.length > mostWords && units.filter(({ kind }, at) => kind === "word" && !hidden(at)).length > mostWords;
}

/** Worked out when it is first asked for. */
function lazily<T>(work: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: work() };
    return found.value;
  };
}

function isNameUnsure(heard: Heard, command: AnyCommand | undefined): boolean {
  return command !== undefined && Object.hasOwn(command.slots, "campaign") && unsureNames(heard).length > 0;
}

export function createDecider(commands: readonly AnyCommand[], model: Model): Decider {
  const cues: CueIndex = createCueIndex(commands);
  const learned = model.intents.map((intent) => commands.find((command) => command.intent === intent));
  const isLearned = Uint8Array.from(learned, (command) => (command ? 1 : 0));
  const columnOf = new Map(learned.map((command, column) => [command, column]));
  const candidates = new Map(commands.map((command) => [command, candidateOf(command)]));
  const ranked = learned.map((command) => command && candidates.get(command));
  const unseen = new Set(commands.filter((command) => !model.intents.includes(command.intent)));

  let scored: { readonly traits: Traits; readonly scores: Float32Array } | undefined;
  /** Of one utterance it is asked twice: what is it, and what else could it be. */
  const scoresOf = (traits: Traits): Float32Array => {
    if (scored?.traits !== traits) scored = { traits, scores: model.score(traits) };
    return scored.scores;
  };

  const judgeCostly = (heard: Heard, { command, verbs, destroys }: Candidate, margin: number): Decision => {
    const { units } = heard.utterance;
    // Hardly ever asked for: most orders are far ahead, and nothing in them is an obstacle.
    const match = lazily(() => cues.vouch(command, heard.present));
    if (margin < marginVouched || (margin < marginAlone && !match()) || hasTooManyWords(heard)) return unsure;
    const verdict = judge(
      {
        units,
        kinds: kindsIn(units),
        hidden: hiddenForSure(heard),
        countsOn: (concept) => match()?.cue.includes(concept) ?? false,
        verbs,
        anyVerb,
        destroys,
      },
      margin > marginSure && Number.isFinite(margin),
      margin > marginCertain && Number.isFinite(margin),
    );
    return { command, refused: verdict === "command" ? undefined : verdict };
  };

  /** Undefined of what costs nothing, or is far from being meant. */
  const judgeIfNear = (heard: Heard, command: AnyCommand): Decision | undefined => {
    const candidate = candidates.get(command);
    const scores = scoresOf(heard.traits);
    const behind = Math.max(...scores) - (scores[columnOf.get(command) ?? -1] ?? Number.NEGATIVE_INFINITY);
    if (!candidate?.isCostly || behind >= mostBehind) return undefined;
    return judgeCostly(heard, candidate, Number.POSITIVE_INFINITY);
  };

  return {
    decide(heard) {
      const best = bestOf(scoresOf(heard.traits), isLearned);
      const newcomer = unseen.size > 0 ? newcomerOf(cues.match(heard.present), unseen, learned[best.at]) : undefined;
      const candidate = newcomer ? candidates.get(newcomer) : ranked[best.at];
      const command = candidate?.command;
      if (!candidate?.isCostly && heard.entities.names.length === 0) return { command, refused: undefined };
      const margin = newcomer ? Number.POSITIVE_INFINITY : best.margin;
      if (candidate?.isCostly) return judgeCostly(heard, candidate, margin);
      return margin < marginOfUnsure && isNameUnsure(heard, command) ? unsure : { command, refused: undefined };
    },
    passes(heard, command) {
      if (!candidates.get(command)?.isCostly) return true;
      const decision = judgeIfNear(heard, command);
      return decision !== undefined && decision.refused === undefined;
    },
    forbids: (heard, command) =>
      !heard.utterance.units.some(({ key }) => key === "?") && judgeIfNear(heard, command)?.refused === "denied",
    likely(heard) {
      const matches = cues.match(heard.present).filter(({ command: { does } }) => does.kind !== "spoken");
      if (matches.length === 0) return nobody;
      const scores = scoresOf(heard.traits);
      const scoreOf = (command: AnyCommand) => scores[columnOf.get(command) ?? -1] ?? 0;
      return matches.map(({ command }) => command).sort((a, b) => scoreOf(b) - scoreOf(a));
    },
  };
}
