// A sentence → its reading: units, values, decision, slots.
import type { AnyCommand } from "../commands/command.ts";
import type { Frame, Reading, Referent } from "../frame.ts";
import type { Lexicon } from "../lexicon/index.ts";
import { consistsOf, means, readUtterance, type Utterance } from "../lexicon/utterance.ts";
import type { ReadContext } from "../slots/slot.ts";
import { createDecider, type Heard } from "./decide.ts";
import { findEntities } from "./entities.ts";
import { type Filled, fillSlots } from "./fill/index.ts";
import { presenceOf } from "./presence.ts";
import { withMessageAsQuote } from "./tail.ts";

export function plainReading(intent: string): Reading {
  return { frame: { intent, slots: {} }, refers: [], alternatives: [] };
}

export function hear(text: string, lexicon: Lexicon, context: ReadContext): Heard {
  const utterance = withMessageAsQuote(readUtterance(text, lexicon));
  const entities = findEntities(utterance, context);
  return { utterance, entities, present: presenceOf(utterance, entities) };
}

/** "yes, go ahead", "radda gara", "hello": replies are read whole. */
function readReply(text: string, lexicon: Lexicon): Reading | undefined {
  if (consistsOf(text, lexicon, ["no"])) return plainReading("cancel");
  if (consistsOf(text, lexicon, ["yes"])) return plainReading("confirm");
  return consistsOf(text, lexicon, ["smalltalk", "yes"]) ? plainReading("unknown") : undefined;
}

const pointers: readonly (readonly [Referent, string, readonly string[]])[] = [
  ["campaign", "it", ["campaign"]],
  ["contact", "thatcontact", ["contact"]],
  ["number", "thatnumber", ["number", "numbers"]],
  ["line", "thatline", ["number"]],
];

/** What "it", "that number" point at, as far as the command has such a slot and nothing filled it. */
function referentsOf({ units }: Utterance, command: AnyCommand, { slots }: Filled): Referent[] {
  return pointers
    .filter(([, concept, names]) => {
      const said = units.some((unit) => means(unit, concept));
      return said && names.some((name) => Object.hasOwn(command.slots, name) && slots[name] === undefined);
    })
    .map(([referent]) => referent);
}

function frameOf(command: AnyCommand, { slots, ask, hints }: Filled): Frame {
  return {
    intent: command.intent,
    slots,
    ...(ask.length > 0 ? { ask } : {}),
    ...(Object.keys(hints).length > 0 ? { hints } : {}),
  };
}

export function createSentenceReader(
  commands: readonly AnyCommand[],
  lexicon: Lexicon,
): (text: string, context: ReadContext) => Reading {
  const decide = createDecider(commands);
  return (text, context) => {
    const reply = readReply(text, lexicon);
    if (reply) return reply;
    const heard = hear(text, lexicon, context);
    const { command, refused } = decide(heard);
    if (refused) return plainReading(refused === "denied" ? "cancel" : refused === "asked" ? "help" : "unknown");
    if (!command) return plainReading("unknown");
    const filled = fillSlots(command, heard.utterance, heard.entities);
    if (command.does.risk !== "none" && filled.strange) return plainReading("unknown");
    return { frame: frameOf(command, filled), refers: referentsOf(heard.utterance, command, filled), alternatives: [] };
  };
}
