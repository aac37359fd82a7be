// The neighbours of every command that costs, destroys or gives rights: denied, asked about, reported, supposed, quoted.
// None of them is ever that command, nor any other costly one. (A23; "Safety" of the contract of the command core)
import { describe, expect, test } from "vitest";
import { commands, findCommand } from "../../src/commands/index.ts";
import { createInterpreter } from "../../src/interpret/index.ts";
import { readLines } from "../../src/interpret/model/lines.ts";
import { asciiDigits } from "../../src/lexicon/letters.ts";
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
  ["forget it", (text) => `${text}.. actually no, forget it`],
  ["nvm", (text) => `${text}... nvm`],
  ["cancel that", (text) => `${text}, no no cancel that`],
  ["wait", (text) => `${text} - wait, no`],
  ["leave it", (text) => `${text}, ah leave it`],
  ["never mind", (text) => `${text} never mind`],
  ["just kidding", (text) => `${text}, just kidding`],
  ["remind me", (text) => `remind me tomorrow to ${text}`],
  ["told not to", (text) => `I was told not to ${text}`],
  ["we did", (text) => `yesterday we were asked to ${text}`],
  ["waits", (text) => `once the manager agrees, ${text}`],
  ["unless", (text) => `${text} unless he says no`],
  ["is it wise", (text) => `is it wise to ${text}?`],
  ["another topic", (text) => `my film is called "${text}"`],
  ["forbids", (text) => `under no circumstances ${text}`],
  ["the button", (text) => `the button says: ${text}`],
];

const inNepali: readonly Neighbour[] = [
  ["नगर", (text) => `${text} भनेको थिएँ तर नगर`],
  ["छोडिदेऊ", (text) => `${text}.. अहँ, भो छोडिदेऊ`],
  ["रद्द", (text) => `${text}, रद्द गर`],
  ["कसरी", (text) => `कसरी ${text}?`],
  ["भन्यो", (text) => `रामले “${text}” भन्यो`],
  ["यदि", (text) => `यदि ब्यालेन्स पुग्यो भने मात्र ${text}`],
  ["आएपछि", (text) => `हाकिम आएपछि मात्र ${text}`],
  ["भने", (text) => `पानी परेन भने ${text}`],
  ["किन", (text) => `किन ${text} भनेको?`],
  ["कि नगर्ने", (text) => `${text} कि नगर्ने, थाहा छैन`],
  ["फर्वार्ड", (text) => `फर्वार्ड: “${text}” यो के हो?`],
];

const inRoman: readonly Neighbour[] = [
  ["nagara", (text) => `${text} bhaneko thiye tara nagara`],
  ["chhodideu", (text) => `${text}, hoina chhodideu`],
  ["bhaigo", (text) => `${text}.. bhaigo, parkha`],
  ["kasari", (text) => `kasari ${text}?`],
  ["bhanyo", (text) => `Ram le "${text}" bhanyo`],
  ["yadi", (text) => `yadi balance pugyo bhane matra ${text}`],
  ["aayepachi", (text) => `hakim aayepachi matra ${text}`],
  ["bhane", (text) => `pani parena bhane ${text}`],
  ["kina", (text) => `kina ${text} bhaneko?`],
  ["ki nagarne", (text) => `${text} ki nagarne, thaha chaina`],
  ["re", (text) => `${text} re`],
];

const neighboursIn: Readonly<Record<string, readonly Neighbour[]>> = {
  en: inEnglish,
  ne: inNepali,
  rom: inRoman,
  mix: [...inNepali, ...inRoman],
};

/** Plain orders, as people typed them. What is itself a question, or quotes something, has no such neighbours. */
const orders = readLines().filter(
  ({ intent, text, labelled }) => labelled && isCostly(intent) && !/^\/|[?"“”'‘’«]/.test(text),
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

/** All digits of a text in a row, whatever its script and separators. */
const digitsOf = (text: string) => asciiDigits(text).replace(/\D/g, "");
const targets = ["number", "numbers", "campaign", "contact", "contacts", "otp", "new_number"];

test("no costly frame has a number, an id or a code that was not typed", () => {
  const lines = readLines().filter(({ labelled }) => labelled);
  const invented = lines.flatMap(({ text }) => {
    const { intent, slots } = interpreter.interpret(text, contextOf()).frame;
    if (!isCostly(intent)) return [];
    const said = targets.flatMap((slot) => slots[slot] ?? []).filter((value) => /^\+?\d+$/.test(String(value)));
    const typed = digitsOf(text);
    return said.every((value) => typed.includes(digitsOf(String(value)))) ? [] : [text];
  });
  expect(invented).toEqual([]);
});

test("what is left out is asked about and never in a slot", () => {
  for (const [text, slot, left] of [
    ["start campaign 8 but not for contact 190", "contacts", "190"],
    ["rerun campaign 8 for failed but not the hung up ones", "statuses", "hungup"],
    ["campaign 8 ka kateka bahek fail bhayeka lai feri call gara", "statuses", "hungup"],
    ["अभियान ८ का काटेका बाहेक असफललाई मात्र फेरि फोन गर", "statuses", "hungup"],
    ["call the failed ones of campaign 8 again, don't call the completed ones", "statuses", "completed"],
  ] as const) {
    const { slots, ask } = interpreter.interpret(text, contextOf()).frame;
    expect(slots[slot] ?? [], text).not.toContain(left);
    expect(ask, text).toContain(slot);
  }
});
