// Whatever is typed, one valid frame comes out, the same each time, and either script of digits means the same number.
import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { commands, findCommand } from "../../src/commands/index.ts";
import { frameSchema } from "../../src/frame.ts";
import { createInterpreter } from "../../src/interpret/index.ts";
import { readLines } from "../../src/interpret/model/lines.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter(commands);
const read = (text: string) => interpreter.interpret(text, contextOf());
const lines = readLines();
const words = lines.flatMap(({ text }) => text.split(" "));

const word = fc.nat(words.length - 1).map((at) => words[at] ?? "");

/** Anything at all, and anything made of the words people use. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(word, { maxLength: 25 }).map((some) => some.join(" ")),
);

describe("any text", () => {
  test.prop([text])("gives a frame of a command there is, with values of its slots", (typed) => {
    const { frame } = read(typed);
    const command = findCommand(frame.intent);
    expect(frameSchema.safeParse(frame).success).toBe(true);
    for (const [slot, value] of Object.entries(frame.slots))
      expect(command?.slots[slot]?.schema.safeParse(value).success, `${slot} of ${typed}`).toBe(true);
  });

  test.prop([text], { numRuns: 20 })("is read the same each time", (typed) => {
    expect(read(typed)).toEqual(read(typed));
    expect(createInterpreter(commands).interpret(typed, contextOf())).toEqual(read(typed));
  });
});

const devanagari = (typed: string) => typed.replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit)));

test("digits of either script mean the same numbers, ids and codes", () => {
  const named = ["number", "campaign", "contact", "otp", "length", "minutes", "credits"];
  /** "Class 10 farewell" stays as it is typed. */
  const isNumbered = ({ campaign }: Readonly<Record<string, unknown>>) =>
    typeof campaign === "string" && /\d/.test(campaign) && !/^\d+$/.test(campaign);
  const typed = lines.filter(
    ({ text: line, slots }) =>
      !isNumbered(slots) &&
      /^[ -~]+$/.test(line) &&
      !/["'“]|[a-z]\d|\d[a-z]|\d[.:/-]\d/i.test(line) &&
      named.some((slot) => slot in slots),
  );
  const differing = typed.filter(({ text: line, slots }) => {
    const [ascii, other] = [read(line).frame, read(devanagari(line)).frame];
    return named.some(
      (slot) => slot in slots && JSON.stringify(ascii.slots[slot]) !== JSON.stringify(other.slots[slot]),
    );
  });
  expect(typed.length).toBeGreaterThan(500);
  expect(differing.length / typed.length).toBeLessThan(0.01);
});
