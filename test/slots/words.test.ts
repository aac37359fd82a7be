// Values that are one of a few, in English, Nepali and romanised Nepali, as answers to a question.
import { describe, expect, test } from "vitest";
import { campaignState } from "../../src/slots/campaign-state.ts";
import { language } from "../../src/slots/language.ts";
import { notifyWhen } from "../../src/slots/notify-when.ts";
import { otpChannel } from "../../src/slots/otp-channel.ts";
import { priority } from "../../src/slots/priority.ts";
import { role } from "../../src/slots/role.ts";
import { campaignServices } from "../../src/slots/services.ts";
import type { Slot } from "../../src/slots/slot.ts";
import { statuses } from "../../src/slots/statuses.ts";
import { voice } from "../../src/slots/voice.ts";

const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };

type Table = readonly (readonly [value: string | readonly string[], said: string])[];

/** `said` is a list with semicolons between its entries. */
function isRead(slot: Slot<unknown>, table: Table): void {
  test.each(table)("%s: %s", (value, said) => {
    for (const text of said.split("; ")) expect(slot.read(text, context), text).toEqual(value);
  });
}

describe("how a call ended", () => {
  isRead(statuses, [
    [["completed"], "completed; done; answered; picked up; सफल; पूरा भएका; उठाएका; pura bhayeka; safal; uthayeka"],
    [["failed"], "failed; fail; unsuccessful; असफल; फेल भएका; नलागेका; fail bhayeka; fail vako; asafal; nalageko"],
    [["hungup"], "hung up; HUNG-UP; hungup; cut the call; काटे; काटेका; फोन काट्ने; kate; kaateka; call katne"],
    [["not started"], "not started; not called yet; pending; सुरु नभएका; कल नगएका; suru nabhayeka; call nagareka"],
    [["terminated"], "terminated; stopped; aborted; रोकिएका; बीचमै रोकिएका; rokiyeka; bichma rokiyeka"],
    [
      ["unanswered"],
      "unanswered; no answer; didn't pick up; missed; उठाएनन्; नउठाएका; जवाफ नदिएका; uthayenan; nauthayeka; phone nauthaune",
    ],
    [["failed", "unanswered"], "unanswered and failed; failed, no answer; नउठाएका र असफल; fail bhayeka ra nauthayeka"],
  ]);

  test.each(["everyone", "", "8", "काम"])("%s tells none", (text) => {
    expect(statuses.read(text, context)).toBeUndefined();
  });
});

describe("by which way a campaign goes out", () => {
  isRead(campaignServices, [
    ["SMS", "sms; SMS; text; msg; by sms; एसएमएस; सन्देशबाट; sandesh; sms bata"],
    ["PHONE", "phone; voice; call; calls; by phone; फोन; कल; फोनबाट; आवाज; awaj; phone bata"],
    ["SMS & PHONE", "both; SMS & PHONE; sms and phone; sms & call; phone ra sms; फोन र एसएमएस; दुवै; duwai; msg ra call"],
  ]);
});

describe("how a code travels", () => {
  isRead(otpChannel, [
    ["text", "text; sms; by SMS; as a message; सन्देशबाट; एसएमएस; लेखेर; sms bata; msg ma"],
    ["voice", "voice; call; by phone call; over the phone; फोनबाट; कलबाट; आवाजमा; phone bata; call gara"],
  ]);

  test("whoever names both is asked again", () => expect(otpChannel.read("sms or call", context)).toBeUndefined());
});

describe("who speaks", () => {
  isRead(voice, [
    ["np_rija", "Rija; RIJA; rija's voice; रिजा; रिजाको आवाजमा; rija ko awaj ma; np_rija"],
    ["np_prasanna", "Prasanna; prashanna; in Prasana's voice; प्रसन्न; प्रसन्नको स्वरमा; prasanna ko voice ma"],
    ["np_binod", "Binod; vinod; बिनोद; विनोदको आवाज; binod ko awaz; np_binod"],
    ["np_shreegya", "Shreegya; shrigya; sreegya; श्रीज्ञा; श्रीज्ञाको आवाजमा; shreegya ko"],
  ]);

  test("two voices are none", () => expect(voice.read("Rija or Binod", context)).toBeUndefined());
});

describe("what somebody may do", () => {
  isRead(role, [
    ["viewer", "viewer; read-only; as a viewer; दर्शक; हेर्ने मात्र; herne matra"],
    ["operator", "operator; Operators; अपरेटर; सञ्चालक; sanchalak; operator banau"],
    ["approver", "approver; अनुमोदक; स्वीकृति दिने; एप्रुभर; anumodak"],
    ["admin", "admin; administrator; ADMIN; एडमिन; प्रशासक; prashasak"],
  ]);
});

describe("where a campaign stands", () => {
  isRead(campaignState, [
    ["not started", "not started; draft; सुरु नभएका; नचलेका; suru nabhayeka"],
    ["scheduled", "scheduled; upcoming; समय तोकिएका; तालिकामा; talikama"],
    ["running", "running; ongoing; चलिरहेका; चालु; chaliraheka; chalirakheko"],
    ["completed", "completed; finished; सकिएका; सम्पन्न; sakiyeka"],
    ["terminated", "terminated; stopped; रोकिएका; rokiyeka"],
  ]);
});

describe("languages, inputs, and when a chat is told", () => {
  isRead(language, [
    ["en", "english; English please; en; अंग्रेजी; अङ्ग्रेजीमा; angreji; angrezi ma"],
    ["ne", "nepali; in Nepali; ne; नेपाली; नेपालीमा; nepali ma"],
  ]);
  isRead(priority, [
    ["message", "message; the message"],
    ["audio", "audio; the recording; recorded voice; अडियो; रेकर्डिङ"],
  ]);
  isRead(notifyWhen, [
    ["always", "always; every time; all; every run; सधैँ; हरेक पटक; सबैको; sadhai; harek choti"],
    ["failures", "only failures; when it fails; असफल भए मात्र; fail bhaye matra; fail huda"],
  ]);
});
