// What is understood, from the commands' own examples on: each is read as its command.
import { describe, expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { createInterpreter } from "../../src/interpret/index.ts";
import { lexicon } from "../../src/lexicon/index.ts";
import { tongueOf } from "../../src/lexicon/tongue.ts";
import { readUtterance } from "../../src/lexicon/utterance.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter(commands);
const read = (text: string) => interpreter.interpret(text, contextOf()).frame;

describe("every example of a command is read as that command", () => {
  const rows = commands.flatMap(({ intent, examples }) => examples.map((example) => [example, intent] as const));
  test.each(rows)("%s → %s", (example, intent) => {
    expect(read(example).intent).toBe(intent);
  });
});

/** What stands between quotation marks is in nobody's language. */
function tongueOfExample(example: string): "English" | "Nepali" | "romanised Nepali" {
  const own = example.replace(/["“][^"”]*["”]/g, "");
  if (/\p{Script=Devanagari}/u.test(own)) return "Nepali";
  return tongueOf(readUtterance(own, lexicon).units, lexicon) === "ne" ? "romanised Nepali" : "English";
}

test("every command gives examples in English, Nepali and romanised Nepali", () => {
  for (const { intent, examples } of commands) {
    expect(new Set(examples.map(tongueOfExample)), intent).toEqual(new Set(["English", "Nepali", "romanised Nepali"]));
  }
});

describe("the kinds of lines that were once read wrongly", () => {
  test.each([
    ["9851177001 lost the message, resend it as sms", "otp.resend", { number: "9851177001", channel: "text" }],
    ["credits needed for campaign 80?", "campaign.estimate", { campaign: "80" }],
    ["unhide the number of contact 310", "contacts.reveal", { contact: "310" }],
    ['yo campaign "Namaste" bhanera suru gara', "campaign.start", { message: "Namaste" }],
    ["open the Fee reminder campaign", "campaign.details", { campaign: "Fee reminder" }],
    ["Share call campaign khola ta", "campaign.details", { campaign: "Share call" }],
    ["खोप सम्झनाको रिपोर्ट देऊ", "campaign.report", { campaign: "खोप सम्झना" }],
    ["he didn't get the code, send it again to 9812004411", "otp.resend", { number: "9812004411" }],
    ["meeting over, unmute", "notify.unmute", {}],
    ["too expensive. release 9802551104.", "lines.release", { number: "9802551104" }],
    ["set approval thresholds: 2000 contacts, 800 credits", "team.settings", { contacts_limit: 2000, credits: 800 }],
    ["change the budget from 3000 to 3500 credits", "budget.set", { credits: 3500 }],
    ["budget at 10,000 credits a day", "budget.set", { credits: 10_000 }],
    ["campaign 71 lai sms bata phone ma badla", "campaign.update", { campaign: "71", services: "PHONE" }],
    [
      'rename "Start of term" to "Stop of term"',
      "campaign.update",
      { campaign: "Start of term", name: "Stop of term" },
    ],
    ["Log out.", "account.logout", {}],
    ["STOP CAMPAIGN 15 NOW", "campaign.stop", { campaign: "15" }],
    ["delete campaign 8 tomorrow", "campaign.delete", { campaign: "8" }],
    ["अभियान २०८३-०९-०५ बिहान ८ बजे सुरु गर", "campaign.start", { schedule: "2026-12-20T08:00" }],
    ["campaign 20 min pachi suru gara", "campaign.start", { schedule: "2026-11-24T10:20" }],
  ])("%s", (text, intent, slots) => {
    const { frame } = interpreter.interpret(text, contextOf());
    expect({ intent: frame.intent, slots: frame.slots }).toEqual({ intent, slots });
  });
});

describe("every slash form is read as its command", () => {
  const values: Readonly<Record<string, string>> = {
    NUMBER: "9851023212",
    NUMBERS: "9841000001",
    NEW_NUMBER: "9841000002",
    CHANNEL: "sms",
    OTP: "4821",
    CAMPAIGN: "8",
    CONTACT: "34",
    STATUSES: "failed",
    STATUS: "failed",
    MESSAGE: "Namaste",
    LANG: "ne",
    MINUTES: "2 hours",
    TIME: "18:00",
    SID: "a1b2c3d4e5f60718293a4b5c6d7e8f90",
  };
  // Options in brackets are left out; each command's own tests say them.
  const filled = (form: string) =>
    form
      .replace(/\s*\[[^\]]*\]/g, "")
      .split(" ")
      .flatMap((word) => {
        const [, name = "", optional] = /^([A-Z_]+)(?:\|[A-Z_]+)*([?…]*)$/.exec(word) ?? [];
        if (name === "") return [word];
        return optional?.includes("?") || !(name in values) ? [] : [values[name] ?? ""];
      })
      .join(" ");
  const rows = commands.flatMap(({ intent, slash }) => slash.map((form) => [filled(form), intent] as const));
  test.each(rows)("%s → %s", (text, intent) => {
    expect(read(text).intent).toBe(intent);
    expect(read(`/tingting ${text.slice(1)}`).intent).toBe(intent);
  });
});

describe("the conversation of the first page", () => {
  test.each([
    ["send an otp to 9851023212 by sms", { intent: "otp.send", slots: { number: "9851023212", channel: "text" } }],
    ["९८५१०२३२१२ मा फोनबाट ओटीपी पठाऊ", { intent: "otp.send", slots: { number: "9851023212", channel: "voice" } }],
    [
      'create a voice campaign called "Fee reminder" for 9841000001, 9841000002',
      {
        intent: "campaign.create",
        slots: { name: "Fee reminder", services: "PHONE", numbers: ["9841000001", "9841000002"] },
      },
    ],
    ['start it saying "Namaste"', { intent: "campaign.start", slots: { message: "Namaste" } }],
    ["show its failed numbers", { intent: "contacts.list", slots: { statuses: ["failed"] } }],
    [
      "start campaign 8 tomorrow at 5pm",
      { intent: "campaign.start", slots: { campaign: "8", schedule: "2026-11-25T17:00" } },
    ],
    ["don't start campaign 8", { intent: "cancel", slots: {} }],
    ["how do I start a campaign?", { intent: "help", slots: {} }],
    ["I started campaign 8 yesterday", { intent: "unknown", slots: {} }],
    ["start campaign 12 only if the balance is above 5000", { intent: "unknown", slots: {} }],
  ])("%s", (text, frame) => {
    expect(read(text)).toMatchObject(frame);
  });

  test("“it” points at a campaign, and only then may the focus fill it in", () => {
    expect(interpreter.interpret('start it saying "Namaste"', contextOf()).refers).toEqual(["campaign"]);
    expect(interpreter.interpret("start campaign 8", contextOf()).refers).toEqual([]);
  });

  test.each(["show the failed numbers", "call the unanswered ones again", "नउठाएकाहरू देखाऊ"])(
    "“%s” are those of the campaign that is talked about",
    (text) => {
      expect(interpreter.interpret(text, contextOf()).refers).toEqual(["campaign"]);
    },
  );

  test("a date without an hour is asked about and not lost", () => {
    expect(read("start campaign 83 on 30 November")).toMatchObject({
      intent: "campaign.start",
      slots: { campaign: "83" },
      ask: ["schedule"],
    });
  });
});

describe("a correction of an open card", () => {
  const otp = { intent: "otp.send", slots: { number: "9851023212", channel: "text" } };
  test.each([
    ["no, 9841000009", { number: "9841000009", channel: "text" }],
    ["voice, not sms", { number: "9851023212", channel: "voice" }],
    ["by call instead", { number: "9851023212", channel: "voice" }],
  ])("%s", (words, slots) => {
    expect(interpreter.correct(otp, words, contextOf())?.frame.slots).toEqual(slots);
  });

  test.each(["yes", "list my campaigns", "thanks"])("%s is none", (words) => {
    expect(interpreter.correct(otp, words, contextOf())).toBeUndefined();
  });
});
