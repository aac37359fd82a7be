// What is left out on purpose is never put in a slot, wherever the word for it stands; the rest is asked about before any card.
import { expect, test } from "vitest";
import { createInterpreter } from "../../src/interpret/index.ts";

const interpreter = createInterpreter();
const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };

test.each<[text: string, slots: Record<string, unknown>]>([
  ["start campaign 53 but not for contact 190", { campaign: "53" }],
  ["9840826726 lai matra campaign 53 pathaunus, 9841122081 lai hoina hai", { campaign: "53", numbers: ["9840826726"] }],
  ["sabai lai campaign 32 pathau tara contact 99 lai chai nagari", { campaign: "32" }],
  ["campaign 48 चलाऊ तर unpaid वाला contact 71 लाई छोड", { campaign: "48" }],
  ["can you make an invitation code for an approver, not for an operator?", { role: "approver" }],
])("%s", (text, slots) => {
  expect(interpreter.interpret(text, context).frame.slots).toEqual(slots);
});
