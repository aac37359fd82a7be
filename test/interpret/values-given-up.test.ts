// Where two ways or two languages are spoken of and one of them is denied, the other is meant; where none is, the bot asks.
import { describe, expect, test } from "vitest";
import { createInterpreter } from "../../src/interpret/index.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter();
const read = (text: string) => interpreter.interpret(text, contextOf()).frame;

describe("the way that failed is not taken again", () => {
  test.each([
    ["SMS आएन भन्यो, 9868213049 लाई call गरेर OTP resend गर", "voice"],
    ["the sms to 9849930017 never came. resend the otp via phone call pls", "voice"],
    ["patient at counter 3 can't read sms, call 9860214477 with an otp", "voice"],
    ["call ma sunena re, 9867731120 lai tyahi otp sms bata pheri pathaunus", "text"],
    ["lost the text, ring 9745455062 with that code again", "voice"],
    ["by sms please send the otp to 9860214477, no call", "text"],
  ])("%s", (text, channel) => {
    expect(read(text).slots.channel).toBe(channel);
  });

  test.each([
    "send an otp to 9860214477 by sms or call",
    "send an otp to 9860214477, no sms",
    "resend the otp to 9860214477, no sms",
  ])("what may be either is asked about: %s", (text) => {
    const { slots, ask } = read(text);
    expect(slots.channel).toBeUndefined();
    expect(ask).toContain("channel");
  });
});

test.each([
  ['create a campaign called "Winter uniform", only sms no calls', "SMS"],
  ['create a campaign called "Winter uniform", sms only, no phone', "SMS"],
])("%s", (text, services) => {
  expect(read(text).slots).toEqual({ name: "Winter uniform", services });
});

test.each([
  ["can you talk in Nepali? my staff don't read English", "ne"],
  ["no more nepali, go english", "en"],
  ["malai english aaudaina nepali ma lekha", "ne"],
  ["my english is weak, use nepali please", "ne"],
  ["मलाई English आउँदैन, नेपालीमा बोल", "ne"],
])("the language nobody understands is not spoken: %s", (text, lang) => {
  expect(read(text)).toEqual({ intent: "settings.language", slots: { lang } });
});
