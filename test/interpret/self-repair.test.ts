// Who mends his words means the last ones.
import { describe, expect, test } from "vitest";
import { createInterpreter } from "../../src/interpret/index.ts";

const interpreter = createInterpreter();
const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };

describe("what was said by mistake does not count", () => {
  test.each<[text: string, intent: string, slots: Record<string, unknown>]>([
    ["start campaign 15... oops I meant 51", "campaign.start", { campaign: "51" }],
    ["start 71 no sorry 72", "campaign.start", { campaign: "72" }],
    ["campaign 62 no 63 stop gara", "campaign.stop", { campaign: "63" }],
    ["अभियान १० होइन ११ मेटाउनुहोस्", "campaign.delete", { campaign: "11" }],
    ["campaign 28 sorry 29 delete गर", "campaign.delete", { campaign: "29" }],
    ["launch #52 at 5pm no 6pm", "campaign.start", { campaign: "52", schedule: "2026-11-24T18:00" }],
    ["अभियान ३५ साँझ ५ बजे, होइन ६ बजे सुरु गर", "campaign.start", { campaign: "35", schedule: "2026-11-24T18:00" }],
    ["retry hung up — no, unanswered — in campaign 27", "campaign.rerun", { campaign: "27", statuses: ["unanswered"] }],
    ["remove contact 343, no 344", "contacts.remove", { contact: "344" }],
    ["buy 9802701004, no, 9802701005", "lines.buy", { number: "9802701005" }],
    [
      "send otp 1122, correction 1133, to 9761200326 by sms",
      "otp.send",
      { number: "9761200326", channel: "text", otp: "1133" },
    ],
    ["invite an admin, sorry, an operator", "team.invite", { role: "operator" }],
    ["make Asha an admin, sorry, make Asha a viewer", "team.role", { person: "Asha", role: "viewer" }],
    ["हरिलाई होइन विनोदलाई टिमबाट हटाइदेऊ", "team.remove", { person: "विनोद" }],
    ["budget 2000, sorry, 2500 a day", "budget.set", { credits: 2500 }],
    ["campaign 29 lai delete hoina stop gara", "campaign.stop", { campaign: "29" }],
  ])("%s", (text, intent, slots) => {
    expect(interpreter.interpret(text, context).frame).toMatchObject({ intent, slots });
  });
});

describe("what only looks like a mistake stays", () => {
  test.each<[text: string, intent: string, slots: Record<string, unknown>]>([
    ["show campaign no 8", "campaign.details", { campaign: "8" }],
    ["report of the No-show patients campaign", "campaign.report", { campaign: "No-show patients" }],
    ["sorry, show campaign 9", "campaign.details", { campaign: "9" }],
    ["9819900112 ko otp 7734 sahi ho ki haina hera ta", "otp.verify", { number: "9819900112", otp: "7734" }],
    ["show complete numbers of campaign 8, no stars", "contacts.reveal", { campaign: "8" }],
  ])("%s", (text, intent, slots) => {
    expect(interpreter.interpret(text, context).frame).toMatchObject({ intent, slots });
  });
});
