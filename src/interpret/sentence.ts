// A sentence → its reading: units, values, decision, slots.
import type { AnyCommand } from "../commands/command.ts";
import type { Frame, Reading, Referent } from "../frame.ts";
import type { Lexicon } from "../lexicon/index.ts";
import { consistsOf } from "../lexicon/reply.ts";
import { type ConceptTest, saying, spelled } from "../lexicon/saying.ts";
import { readUtterance, type Utterance } from "../lexicon/utterance.ts";
import type { ReadContext } from "../slots/slot.ts";
import { createDecider, type Heard } from "./decide.ts";
import { findEntities } from "./entities.ts";
import { type Filled, fillSlots } from "./fill/index.ts";
import type { Model } from "./model/model.ts";
import { createNameReader, type NameReader } from "./names/find-names.ts";
import { presenceOf } from "./presence.ts";
import { clausesOf, type Split, splitsOf } from "./second-wish.ts";
import { withoutMistakes } from "./self-repair.ts";
import { withMessageAsQuote } from "./tail.ts";
import { traitsOf } from "./traits.ts";
import { withdrawalsIn } from "./withdrawn.ts";

export function plainReading(intent: string): Reading {
  return { frame: { intent, slots: {} }, refers: [], alternatives: [] };
}

/** Undefined for a text that is too long to be a wish. */
export function hear(
  text: string,
  lexicon: Lexicon,
  context: ReadContext,
  readNames: NameReader | undefined,
): Heard | undefined {
  return hearUtterance(readUtterance(text, lexicon), context, readNames);
}

function hearUtterance(read: Utterance, context: ReadContext, readNames: NameReader | undefined): Heard | undefined {
  const utterance = withoutMistakes(withMessageAsQuote(read));
  const entities = findEntities(utterance, context, readNames);
  if (!entities) return undefined;
  const present = presenceOf(utterance, entities);
  return { utterance, entities, present, traits: traitsOf(utterance, entities, present) };
}

/** "yes, go ahead", "radda gara", "hello": replies are read whole. */
function readReply(text: string, lexicon: Lexicon): Reading | undefined {
  if (!consistsOf(text, lexicon, ["yes", "no", "smalltalk"])) return undefined;
  if (consistsOf(text, lexicon, ["no"])) return plainReading("cancel");
  if (consistsOf(text, lexicon, ["yes"])) return plainReading("confirm");
  return consistsOf(text, lexicon, ["smalltalk", "yes"]) ? plainReading("unknown") : undefined;
}

interface Pointer {
  readonly referent: Referent;
  readonly isSaid: ConceptTest;
  /** What it may stand for. */
  readonly slots: readonly string[];
}

const pointers: readonly Pointer[] = [
  { referent: "campaign", isSaid: saying("it"), slots: ["campaign"] },
  { referent: "contact", isSaid: saying("thatcontact"), slots: ["contact"] },
  { referent: "number", isSaid: saying("thatnumber"), slots: ["number", "numbers"] },
  { referent: "line", isSaid: saying("thatline"), slots: ["number"] },
];
const none: readonly never[] = [];
const mayPoint = saying("it", "thatcontact", "thatnumber", "thatline");

/** What "it", "that number" point at, as far as the command has such a slot and nothing filled it. "The failed ones" are some campaign's. */
function referentsOf(utterance: Utterance, command: AnyCommand, { slots }: Filled): readonly Referent[] {
  if (slots.statuses === undefined && !mayPoint.isIn(utterance)) return none;
  const referents: Referent[] = [];
  for (const { referent, isSaid, slots: names } of pointers) {
    const said = utterance.units.some(isSaid) || (referent === "campaign" && slots.statuses !== undefined);
    if (said && names.some((name) => Object.hasOwn(command.slots, name) && slots[name] === undefined))
      referents.push(referent);
  }
  return referents;
}

function frameOf({ intent }: AnyCommand, { slots, ask, hints }: Filled): Frame {
  const isHinted = Object.keys(hints).length > 0;
  if (ask.length > 0) return isHinted ? { intent, slots, ask, hints } : { intent, slots, ask };
  return isHinted ? { intent, slots, hints } : { intent, slots };
}

/** Harmless wishes that may follow another one in the same line. */
const followers = new Set(["campaign.report", "notify.on"]);
const noWish = new Set(["unknown", "help", "cancel", "confirm"]);
const isCondition = spelled(/^(unless|only if|in case|यदि|yadi|नत्र|natra)$/);

/** A condition at the end of a line may be meant for all of it. */
function isConditional({ utterance: { units }, entities }: Heard): boolean {
  return units.some((unit, at) => isCondition(unit) && !entities.hidden(at));
}

const aims = ["campaign", "number", "numbers", "contact", "contacts", "person", "sid", "credits"];

/** A second wish says what it is about; "…, role operator" only says more of the first. */
function isAimed({ frame, refers }: Reading): boolean {
  return refers.length > 0 || followers.has(frame.intent) || aims.some((slot) => frame.slots[slot] !== undefined);
}

const longestPair = 600;

/** "campaign 8 is a duplicate": no wish, whatever its words. */
function tells(text: string): boolean {
  return /\S\s+(is|are|was|were|has|have)\s/i.test(text);
}

/** What the cues of commands ask for that the model never learned: it knows nothing of their words. */
function wordsOfNewcomers(commands: readonly AnyCommand[], { intents }: Model): ReadonlySet<string> {
  return new Set(commands.filter(({ intent }) => !intents.includes(intent)).flatMap(({ cues }) => cues.flat()));
}

export function createSentenceReader(
  commands: readonly AnyCommand[],
  lexicon: Lexicon,
  model: Model,
): (text: string, context: ReadContext) => Reading {
  const decider = createDecider(commands, model);
  const readNames = createNameReader(model.names, wordsOfNewcomers(commands, model));
  const mayFollow = new Set(
    commands.filter(({ intent, does }) => does.risk !== "none" || followers.has(intent)).map(({ intent }) => intent),
  );

  const costly = new Set(commands.filter(({ does }) => does.risk !== "none").map(({ intent }) => intent));

  /** Not sure, or no order: commands people may have meant are offered, with what they said filled in. */
  const unsure = (heard: Heard, likely = decider.likely(heard)): Reading => ({
    ...plainReading("unknown"),
    alternatives: likely
      .slice(0, 3)
      .map((command) => frameOf(command, fillSlots(command, heard.utterance, heard.entities))),
  });

  const readWish = (heard: Heard): { readonly reading: Reading; readonly refused: boolean } => {
    const { command, refused } = decider.decide(heard);
    if (refused === "denied") return { reading: plainReading("cancel"), refused: true };
    if (refused === "asked") return { reading: plainReading("help"), refused: true };
    if (refused || !command || command.intent === "unknown") {
      const likely = decider.likely(heard);
      const [likeliest] = likely;
      if (!refused && likeliest && decider.forbids(heard, likeliest))
        return { reading: plainReading("cancel"), refused: true };
      return { reading: unsure(heard, likely), refused: refused !== undefined };
    }
    return { reading: readingOf(heard, command) ?? unsure(heard), refused: false };
  };

  /** Undefined for a costly command with words in it that nobody knows. */
  const readingOf = (heard: Heard, command: AnyCommand): Reading | undefined => {
    const filled = fillSlots(command, heard.utterance, heard.entities);
    if (command.does.risk !== "none" && (filled.strange || filled.unsafe)) return undefined;
    return { frame: frameOf(command, filled), refers: referentsOf(heard.utterance, command, filled), alternatives: [] };
  };

  /** What only looks something up may come before an order as its reason: "too much was spent, budget 600". */
  const contexts = new Set(commands.filter(({ does }) => does.kind === "answers").map(({ intent }) => intent));

  /** Two wishes: only if each is one by itself, and they differ. `whole`: what the line is, read as one. */
  const readSplit = ({ first, second }: Split, context: ReadContext, whole: string): Reading | undefined => {
    const heardSecond = hear(second, lexicon, context, readNames);
    const after = heardSecond && readWish(heardSecond).reading;
    if (!after || !mayFollow.has(after.frame.intent) || !isAimed(after)) return undefined;
    const heardFirst = hear(first, lexicon, context, readNames);
    const before = heardFirst && readWish(heardFirst).reading;
    if (!before || noWish.has(before.frame.intent) || before.frame.intent === after.frame.intent) return undefined;
    if (whole === after.frame.intent && (contexts.has(before.frame.intent) || tells(first))) return undefined;
    return { ...before, frame: { ...before.frame, then: after.frame } };
  };

  const readPair = (heard: Heard, context: ReadContext, whole: string): Reading | undefined => {
    if (heard.utterance.text.length > longestPair) return undefined;
    const splits = splitsOf(heard.utterance);
    if (splits.length === 0 || isConditional(heard)) return undefined;
    for (const split of splits) {
      const pair = readSplit(split, context, whole);
      if (pair) return pair;
    }
    return undefined;
  };

  /**
   * "too expensive. release 9802…", "meeting over, unmute": no wish as a whole, but one of its clauses is. Slots and the
   * guard's judgement come from the whole line; two different wishes are none.
   */
  const readByClause = (heard: Heard, context: ReadContext): Reading | undefined => {
    if (heard.utterance.text.length > longestPair) return undefined;
    const wishes = clausesOf(heard.utterance).flatMap((text) => {
      const clause = hear(text, lexicon, context, readNames);
      const command = clause && decider.decide(clause).command;
      return command && !noWish.has(command.intent) ? [command] : [];
    });
    const [command, ...others] = new Set(wishes);
    if (command === undefined || others.length > 0 || !decider.passes(heard, command)) return undefined;
    return readingOf(heard, command);
  };

  /** Words that say no may also be the verb of the wish ("9801…, छोडिदेऊ"): then it is taken back if it is one without them. */
  const isTakenBack = (intent: string, read: Utterance, context: ReadContext): boolean =>
    read.mayTakeBack &&
    withdrawalsIn(read, lexicon).some(({ before, actions, paused }) => {
      if (paused && !commands.some((one) => one.intent === intent && one.cues.flat().some((part) => actions.has(part))))
        return true;
      const heard = hear(before, lexicon, context, readNames);
      return heard !== undefined && costly.has(readWish(heard).reading.frame.intent);
    });

  const readWhole = (read: Utterance, context: ReadContext): Reading => {
    const heard = hearUtterance(read, context, readNames);
    if (!heard) return plainReading("unknown");
    const reply = read.mayReply ? readReply(read.text, lexicon) : undefined;
    if (reply) return reply;
    const { reading, refused } = readWish(heard);
    if (refused || reading.frame.intent === "cancel" || reading.frame.intent === "help") return reading;
    const pair = readPair(heard, context, reading.frame.intent);
    if (pair || reading.frame.intent !== "unknown") return pair ?? reading;
    return readByClause(heard, context) ?? reading;
  };

  return (text, context) => {
    const read = readUtterance(text, lexicon);
    const reading = readWhole(read, context);
    const { intent, then } = reading.frame;
    const meant = [intent, then?.intent ?? intent].find((one) => costly.has(one));
    return meant !== undefined && isTakenBack(meant, read, context) ? plainReading("cancel") : reading;
  };
}
