// What a new command needs to be understood: cues of names the compiler knows, and words of its own if the lexicon lacks them.
import { expect, test } from "vitest";
import type { AnyCommand, Words } from "../../src/commands/command.ts";
import type { Cue } from "../../src/commands/cue.ts";
import { commands, findCommand } from "../../src/commands/index.ts";
import { createInterpreter } from "../../src/interpret/index.ts";
import { defaultLexicon } from "../../src/lexicon/index.ts";
import { saying } from "../../src/lexicon/saying.ts";
import { valueIn } from "../../src/lexicon/utterance.ts";
import { readUnits } from "../../src/slots/reading.ts";
import type { Slots } from "../../src/slots/slot.ts";
import { contextOf } from "../interpret/context.ts";

test("a new command brings its cues and words in three languages; the interpreter stays as it is", () => {
  const words = { english: { weather: "weather, forecast" }, nepali: { weather: "मौसम" } } as const;
  const weather = {
    intent: "weather.show",
    slots: {},
    cues: [["weather"], ["show", "weather", "!@campaign"]],
    slash: ["/weather"],
    examples: ["show the weather"],
    does: { kind: "later", risk: "none" },
  } as const satisfies Words<"weather.show", Slots, keyof typeof words.english> & Pick<AnyCommand, "does">;
  const wider = createInterpreter([...commands, weather], defaultLexicon(words));
  expect(findCommand("weather.show")).toBeUndefined();
  for (const text of ["/weather", "show the weather", "मौसम देखाऊ", "mausam dekhau"]) {
    expect(wider.interpret(text, contextOf()).frame.intent, text).toBe("weather.show");
  }
  expect(wider.interpret("list my campaigns", contextOf()).frame.intent).toBe("campaign.list");
});

test("a name that no word and no value gives does not compile, in a cue or in a question about a word", () => {
  const known: readonly Cue[] = [["show", "status:*", "@target", "!again"], ["channel:voice"], ["who", "did"]];
  // @ts-expect-error: no table of the lexicon has it
  const slip: Cue = ["sned", "otp"];
  // @ts-expect-error: it is excluded, and no table has it
  const excluded: Cue = ["send", "!agian"];
  // @ts-expect-error: no such kind of value
  const kind: Cue = ["show", "statuses:*"];
  // @ts-expect-error: no such value
  const value: Cue = ["show", "@budget"];
  const [unit] = readUnits("failed");
  // @ts-expect-error: no table has it
  const neverMeant = saying("status:fialed")(unit);
  // @ts-expect-error: no such kind of value
  const neverIn = valueIn(unit, "statuses");
  expect([known, slip, excluded, kind, value].flat(2)).not.toContain("");
  expect([neverMeant, neverIn]).toEqual([false, undefined]);
});
