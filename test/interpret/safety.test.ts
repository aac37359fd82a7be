// The neighbours of every command that costs, destroys or gives rights: denied, asked about, reported, supposed, quoted.
// None of them is ever that command, nor any other costly one. (A23; "Safety" of the contract of the command core)
import { describe, expect, test } from "vitest";
import { commands, findCommand } from "../../src/commands/index.ts";
import { createInterpreter } from "../../src/interpret/index.ts";
import { readLines } from "../../src/interpret/model/lines.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter(commands);
const isCostly = (intent: string) => {
  const risk = findCommand(intent)?.does.risk;
  return risk !== undefined && risk !== "none";
};

type Neighbour = readonly [name: string, make: (text: string) => string];

const inEnglish: readonly Neighbour[] = [
  ["don't", (text) => `don't ${text}`],
  ["do not", (text) => `please do not ${text}`],
  ["never", (text) => `never ${text}`],
  ["nobody should", (text) => `nobody should ${text}`],
  ["how do I", (text) => `how do I ${text}?`],
  ["how to", (text) => `how to ${text}`],
  ["what happens if", (text) => `what happens if I ${text}?`],
  ["should we", (text) => `should we ${text}?`],
  ["why did", (text) => `why did you ${text}?`],
  ["he said", (text) => `Ram said "${text}"`],
  ["he told me to", (text) => `my boss told me to ${text} yesterday`],
  ["forwarded", (text) => `fwd: "${text}" - what is this?`],
  ["a condition", (text) => `if the balance is above 5000, ${text}`],
  ["only if", (text) => `${text} only if the balance is above 5000`],
  ["taken back", (text) => `${text}. no, don't`],
  ["remind me", (text) => `remind me tomorrow to ${text}`],
];

const inNepali: readonly Neighbour[] = [
  ["नगर", (text) => `${text} भनेको थिएँ तर नगर`],
  ["कसरी", (text) => `कसरी ${text}?`],
  ["भन्यो", (text) => `रामले “${text}” भन्यो`],
  ["यदि", (text) => `यदि ब्यालेन्स पुग्यो भने मात्र ${text}`],
];

const inRoman: readonly Neighbour[] = [
  ["nagara", (text) => `${text} bhaneko thiye tara nagara`],
  ["kasari", (text) => `kasari ${text}?`],
  ["bhanyo", (text) => `Ram le "${text}" bhanyo`],
];

const neighboursIn: Readonly<Record<string, readonly Neighbour[]>> = { en: inEnglish, ne: inNepali, rom: inRoman };

/**
 * Plain orders, as people typed them. What is itself a question has no such neighbours; an unquoted message runs to the end of the
 * line, whatever is added; and a rule for approvals is a condition by its nature.
 */
const orders = readLines().filter(
  ({ intent, text, slots }) =>
    isCostly(intent) && intent !== "team.settings" && !("message" in slots) && !/^\/|[?"“”'‘’«]/.test(text),
);

describe.each(Object.entries(neighboursIn))("orders in %s", (lang, neighbours) => {
  const mine = orders.filter((line) => line.lang === lang);
  test.each(neighbours)("%s: no costly frame comes out of any", (_name, make) => {
    const slipped = mine
      .map(({ text }) => make(text))
      .filter((text) => isCostly(interpreter.interpret(text, contextOf()).frame.intent));
    expect(mine.length).toBeGreaterThan(50);
    expect(slipped).toEqual([]);
  });
});
