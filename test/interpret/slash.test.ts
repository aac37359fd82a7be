// Slash commands: the same words after "/" in Telegram and after "/tingting" in Slack give the same frames.
import { describe, expect, test } from "vitest";
import type { Frame } from "../../src/frame.ts";
import { createInterpreter } from "../../src/interpret/index.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter();
const read = (text: string) => interpreter.interpret(text, contextOf()).frame;

type Row = readonly [typed: string, intent: string, slots: Frame["slots"], rest?: Omit<Frame, "intent" | "slots">];

function isRead([typed, intent, slots, rest]: Row): void {
  for (const text of [typed, `/tingting ${typed.slice(1)}`])
    expect(read(text), text).toEqual({ intent, slots, ...rest });
}

const sid = "a1b2c3d4e5f60718293a4b5c6d7e8f90";

const oneTimePasswords: readonly Row[] = [
  ["/otp 9851023212 sms", "otp.send", { number: "9851023212", channel: "text" }],
  ["/otp 9851023212 voice 4821", "otp.send", { number: "9851023212", channel: "voice", otp: "4821" }],
  ["/otp sms 9851023212", "otp.send", { number: "9851023212", channel: "text" }],
  ["/otp 9851023212 4821 voice", "otp.send", { number: "9851023212", channel: "voice", otp: "4821" }],
  ["/otp +977 985-1023212 sms 4821", "otp.send", { number: "9851023212", channel: "text", otp: "4821" }],
  ["/otp ९८५१०२३२१२ फोन", "otp.send", { number: "9851023212", channel: "voice" }],
  ["/otp 9851023212 by call", "otp.send", { number: "9851023212", channel: "voice" }],
  ["/otp 9851023212", "otp.send", { number: "9851023212" }],
  ["/otp", "otp.send", {}],
  ["/otp 985102321 sms", "otp.send", { channel: "text" }, { ask: ["number"] }],
  ["/otp again 9851023212", "otp.resend", { number: "9851023212" }],
  ["/otps", "otp.history", {}],
  ["/verify 9851023212 4821", "otp.verify", { number: "9851023212", otp: "4821" }],
  ["/verify 4821 9851023212", "otp.verify", { number: "9851023212", otp: "4821" }],
];

const newCampaigns: readonly Row[] = [
  ['/campaign new sms "Flash sale"', "campaign.create", { name: "Flash sale", services: "SMS" }],
  ['/campaign new "Flash sale" sms', "campaign.create", { name: "Flash sale", services: "SMS" }],
  ["/campaign new sms Flash sale", "campaign.create", { name: "Flash sale", services: "SMS" }],
  ["/campaign new Flash sale sms", "campaign.create", { name: "Flash sale", services: "SMS" }],
  ["/campaign new दसैं अफर फोन", "campaign.create", { name: "दसैं अफर", services: "PHONE" }],
  ['/campaign new sms & phone "Flash sale"', "campaign.create", { name: "Flash sale", services: "SMS & PHONE" }],
  ["/campaign new both Flash sale", "campaign.create", { name: "Flash sale", services: "SMS & PHONE" }],
  ['/campaign new "SMS update" voice', "campaign.create", { name: "SMS update", services: "PHONE" }],
  ['/campaign new "sms" by voice', "campaign.create", { name: "sms", services: "PHONE" }],
  ["/campaign new Fee reminder Class 10", "campaign.create", { name: "Fee reminder Class 10" }],
  ["/campaign new sms", "campaign.create", { services: "SMS" }],
  ["/campaign new", "campaign.create", {}],
  [
    '/campaign new voice "X" for 9841000001, 9841000002 about the yearly sale',
    "campaign.create",
    { name: "X", services: "PHONE", numbers: ["9841000001", "9841000002"], description: "the yearly sale" },
  ],
];

const campaigns: readonly Row[] = [
  ["/campaigns", "campaign.list", {}],
  ["/campaign", "campaign.list", {}],
  ["/campaign 8", "campaign.details", { campaign: "8" }],
  ["/campaign ८", "campaign.details", { campaign: "8" }],
  ["/campaign #8", "campaign.details", { campaign: "8" }],
  ["/campaign Dashain greetings", "campaign.details", { campaign: "Dashain greetings" }],
  ["/campaign show 8", "campaign.details", { campaign: "8" }],
  ["/campaign progress 8", "campaign.progress", { campaign: "8" }],
  ["/progress 8", "campaign.progress", { campaign: "8" }],
  ["/campaign report 8", "campaign.report", { campaign: "8" }],
  ["/report 8", "campaign.report", { campaign: "8" }],
  ["/campaign estimate 8", "campaign.estimate", { campaign: "8" }],
  ["/campaign copy 8", "campaign.copy", { campaign: "8" }],
  [
    '/campaign copy 8 as "New" for 9841000009',
    "campaign.copy",
    { campaign: "8", name: "New", numbers: ["9841000009"] },
  ],
  ["/campaign update 8 name IPO notice", "campaign.update", { campaign: "8", name: "IPO notice" }],
  [
    "/campaign update 8 name sms offer services sms",
    "campaign.update",
    { campaign: "8", name: "sms offer", services: "SMS" },
  ],
  ["/campaign stop 8", "campaign.stop", { campaign: "8" }],
  ["/campaign delete 8", "campaign.delete", { campaign: "8" }],
  ["/campaign delete Dashain greetings", "campaign.delete", { campaign: "Dashain greetings" }],
  ["/campaign delete 8 9", "campaign.delete", {}, { ask: ["campaign"] }],
  ["/campaign delete", "campaign.delete", {}],
  ["/campaign unschedule 8", "campaign.unschedule", { campaign: "8" }],
  ["/campaign move 8 friday 10am", "campaign.reschedule", { campaign: "8", schedule: "2026-11-27T10:00" }],
  [
    "/campaign move Dashain greetings friday 10am",
    "campaign.reschedule",
    { campaign: "Dashain greetings", schedule: "2026-11-27T10:00" },
  ],
  [
    "/campaign move 8 friday",
    "campaign.reschedule",
    { campaign: "8" },
    { ask: ["schedule"], hints: { date: "2026-11-27" } },
  ],
];

const starts: readonly Row[] = [
  ["/campaign start 8", "campaign.start", { campaign: "8" }],
  ["/campaign start 8 at tomorrow 5pm", "campaign.start", { campaign: "8", schedule: "2026-11-25T17:00" }],
  ["/campaign start 8 tomorrow 5pm", "campaign.start", { campaign: "8", schedule: "2026-11-25T17:00" }],
  ["/campaign start 8 voice prasanna", "campaign.start", { campaign: "8", voice: "np_prasanna" }],
  ["/campaign start 8 only 34, 35", "campaign.start", { campaign: "8", contacts: ["34", "35"] }],
  ["/campaign start 8 only 9841000001", "campaign.start", { campaign: "8", numbers: ["9841000001"] }],
  ["/campaign start 8 say Hello at 5pm", "campaign.start", { campaign: "8", message: "Hello at 5pm" }],
  [
    '/campaign start Dashain greetings at friday 10am voice rija say "Hello all"',
    "campaign.start",
    { campaign: "Dashain greetings", schedule: "2026-11-27T10:00", voice: "np_rija", message: "Hello all" },
  ],
  ["/campaign start", "campaign.start", {}],
  ["/campaign start 8 at", "campaign.start", { campaign: "8" }, { ask: ["schedule"] }],
  [
    "/campaign start 8 at friday",
    "campaign.start",
    { campaign: "8" },
    { ask: ["schedule"], hints: { date: "2026-11-27" } },
  ],
  [
    "/campaign start 8 not before 5pm",
    "campaign.start",
    { campaign: "8" },
    { ask: ["schedule"], hints: { bound: "2026-11-24T17:00" } },
  ],
  ["/campaign start 8 only 9841000001 to 9841000004", "campaign.start", { campaign: "8" }, { ask: ["numbers"] }],
  ["/campaign start 8 except 34", "campaign.start", { campaign: "8" }, { ask: ["contacts"] }],
  ["/campaign rerun 8 failed unanswered", "campaign.rerun", { campaign: "8", statuses: ["failed", "unanswered"] }],
  ["/campaign rerun 8", "campaign.rerun", { campaign: "8" }],
  ["/rerun 8 failed, hung up", "campaign.rerun", { campaign: "8", statuses: ["failed", "hungup"] }],
  ["/rerun 8 काटे", "campaign.rerun", { campaign: "8", statuses: ["hungup"] }],
  [
    "/rerun Dashain greetings failed at friday 10am",
    "campaign.rerun",
    { campaign: "Dashain greetings", statuses: ["failed"], schedule: "2026-11-27T10:00" },
  ],
];

const contacts: readonly Row[] = [
  ["/contacts 8", "contacts.list", { campaign: "8" }],
  ["/contacts 8 not started", "contacts.list", { campaign: "8", statuses: ["not started"] }],
  ["/failed 8", "contacts.list", { campaign: "8", statuses: ["failed"] }],
  ["/failed", "contacts.list", { statuses: ["failed"] }],
  ["/unanswered 8", "contacts.list", { campaign: "8", statuses: ["unanswered"] }],
  ["/contact 34", "contacts.show", { contact: "34" }],
  ["/contact show 34", "contacts.show", { contact: "34" }],
  ["/contact 9841000003 in 8", "contacts.show", { campaign: "8", number: "9841000003" }],
  ["/contact add 8 9841000003", "contacts.add", { campaign: "8", numbers: ["9841000003"] }],
  [
    "/contact add 8 9841000003, name Sita, age 25",
    "contacts.add",
    { campaign: "8", numbers: ["9841000003"], tags: { tags_name: "Sita", tags_age: "25" } },
  ],
  ["/contact add 8 9841000003 to 9841000009", "contacts.add", { campaign: "8" }, { ask: ["numbers"] }],
  ["/contact edit 34 9832123432", "contacts.edit", { contact: "34", new_number: "9832123432" }],
  ["/contact edit 34 name Sita", "contacts.edit", { contact: "34", tags: { tags_name: "Sita" } }],
  [
    "/contact edit 9841000003 9832123432 in 8",
    "contacts.edit",
    { campaign: "8", number: "9841000003", new_number: "9832123432" },
  ],
  ["/contact remove 34", "contacts.remove", { contact: "34" }],
  ["/contact remove 9841000003 from 8", "contacts.remove", { campaign: "8", number: "9841000003" }],
];

const others: readonly Row[] = [
  ["/lines", "lines.owned", {}],
  ["/lines available", "lines.available", {}],
  ["/buy 9876565435", "lines.buy", { number: "9876565435" }],
  [`/buy ${sid}`, "lines.buy", { sid }],
  ["/buy 9876565435 tomorrow", "lines.buy", { number: "9876565435" }, { ask: ["schedule"] }],
  ["/release 9876565435", "lines.release", { number: "9876565435" }],
  ["/release 9876565435 only if the balance is low", "unknown", {}],
  ["/voices", "voice.list", {}],
  ["/voice नमस्कार", "voice.test", { message: "नमस्कार" }],
  ["/voice Hello there by binod", "voice.test", { message: "Hello there", voice: "np_binod" }],
  ["/usage", "usage.show", {}],
  ["/usage this week", "usage.show", { from_date: "2026-11-22", to_date: "2026-11-24" }],
  ["/team", "team.show", {}],
  ["/audit", "audit.show", {}],
  ["/audit 8", "audit.show", { campaign: "8" }],
  ["/login", "account.login", {}],
  ["/logout", "account.logout", {}],
  ["/me", "account.show", {}],
  ["/notify", "notify.list", {}],
  ["/notify on", "notify.on", {}],
  ["/notify on 8", "notify.on", { campaign: "8" }],
  ["/notify off", "notify.off", {}],
  ["/notify list", "notify.list", {}],
  ["/notify mute 2 hours", "notify.mute", { minutes: 120 }],
  ["/notify mute", "notify.mute", {}],
  ["/notify mute forever", "notify.mute", {}, { ask: ["minutes"] }],
  ["/notify digest 6pm", "notify.digest", { time: "18:00" }],
  ["/notify digest at 18:00", "notify.digest", { time: "18:00" }],
  ["/language en", "settings.language", { lang: "en" }],
  ["/language नेपाली", "settings.language", { lang: "ne" }],
  ["/language klingon", "settings.language", {}, { ask: ["lang"] }],
  ["/doctor", "system.doctor", {}],
  ["/cancel", "cancel", {}],
  ["/help", "help", {}],
  ["/start", "help", {}],
];

describe.each([
  ["one-time passwords", oneTimePasswords],
  ["a new campaign: name and service in any order", newCampaigns],
  ["campaigns", campaigns],
  ["a start or a re-run", starts],
  ["contacts", contacts],
  ["all the rest", others],
])("%s", (_group, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))("%s", (_typed, row) => isRead(row));
});

test.each(["/start abc123", "/start campaign 8"])(
  "Telegram opens the bot with it, perhaps through a link: %s",
  (typed) => {
    expect(read(typed)).toEqual({ intent: "help", slots: {} });
  },
);

test.each([
  ["/otp@tingting_bot 9851023212 sms", "otp.send"],
  ["/OTP 9851023212 SMS", "otp.send"],
  ["/tingting /otp 9851023212 sms", "otp.send"],
  ["/tingting", "help"],
  ["/tingting start campaign 8", "campaign.start"],
  ["/tingting hello there", "unknown"],
  ["/nonsense", "unknown"],
])("%s", (typed, intent) => expect(read(typed).intent).toBe(intent));
