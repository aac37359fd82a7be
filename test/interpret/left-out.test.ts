// What is left out on purpose is never put in a slot, wherever the word for it stands; the bot asks before any card.
import { expect, test } from "vitest";
import { createInterpreter } from "../../src/interpret/index.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter();
const read = (text: string) => interpreter.interpret(text, contextOf()).frame;

test.each<[text: string, slots: Record<string, unknown>]>([
  ["start campaign 53 but not for contact 190", { campaign: "53" }],
  ["9840826726 lai matra campaign 53 pathaunus, 9841122081 lai hoina hai", { campaign: "53", numbers: ["9840826726"] }],
  ["sabai lai campaign 32 pathau tara contact 99 lai chai nagari", { campaign: "32" }],
  ["campaign 14 suru garnus tara contact 88 lai chahi hoina", { campaign: "14" }],
  ["Stop dengue bata 9744420911 hataunu, 9744420912 chahi rahos", { campaign: "Stop dengue", number: "9744420911" }],
  ["campaign 867 feri chalau tara phone katne lai chai nagarnu", { campaign: "867" }],
  ["campaign 38 chalau tara 9865023344 lai chai napathau", { campaign: "38" }],
  ["अभियान ५८ फेरि चलाऊ तर फोन काट्नेलाई नगर्नू", { campaign: "58" }],
  ["campaign 308 suru gara tara 9816221102 lai chadera", { campaign: "308" }],
  ["campaign 308 suru gara tara 9816221102 lai chai bhayena", { campaign: "308" }],
  ["campaign 514 start गर but contact 93 लाई skip", { campaign: "514" }],
  ["campaign 92 start गर तर दिउँसो 3 बजे अगाडि होइन", { campaign: "92" }],
  ["campaign 48 चलाऊ तर unpaid वाला contact 71 लाई छोड", { campaign: "48" }],
])("%s", (text, slots) => {
  const { slots: filled, ask } = read(text);
  expect({ slots: filled, asks: ask !== undefined }).toEqual({ slots, asks: true });
});

test("where one number is meant, the one behind a but is who is meant", () => {
  expect(read("otp pathaideu sms bata tara 9816221102 lai").slots.number).toBe("9816221102");
});

test("of two roles the one that is denied is not given", () => {
  const text = "can you make an invitation code for an approver, not for an operator?";
  expect(read(text)).toEqual({ intent: "team.invite", slots: { role: "approver" } });
});

test("of two numbers of which one takes the other's place neither is removed", () => {
  const { intent } = read("campaign 31 ma 9806112277 hatayera 9806112278 rakhdeu");
  expect(intent).not.toBe("contacts.remove");
});
