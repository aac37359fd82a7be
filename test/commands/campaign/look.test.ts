// What only looks: list, details, estimate, progress, report; and what the service cannot do.
import { afterEach, beforeEach, expect, test } from "vitest";
import { campaignDetails } from "../../../src/commands/campaign/details.ts";
import { campaignEstimate } from "../../../src/commands/campaign/estimate.ts";
import { campaignList } from "../../../src/commands/campaign/list.ts";
import { campaignProgress } from "../../../src/commands/campaign/progress.ts";
import { campaignReport } from "../../../src/commands/campaign/report.ts";
import { campaignReschedule } from "../../../src/commands/campaign/reschedule.ts";
import { campaignStart } from "../../../src/commands/campaign/start.ts";
import { campaignStop } from "../../../src/commands/campaign/stop.ts";
import { campaignUnschedule } from "../../../src/commands/campaign/unschedule.ts";
import { readNumberSheet } from "../../../src/files/number-sheet.ts";
import { read } from "../../support/command-desk.ts";
import { bytesOf } from "../../support/fake-kept.ts";
import { type CampaignDesk, openCampaignDesk, told } from "./campaign-desk.ts";

let desk: CampaignDesk;
beforeEach(async () => {
  desk = await openCampaignDesk();
});
afterEach(() => desk.close());

const firstLine = (text: string) => text.split("\n")[0];

test("campaigns are listed newest first, the newest to tap", async () => {
  const lines = read(await desk.answer(campaignList)).split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "6 campaigns, newest first:",
    "12  साधारण सभा २०८३ · phone calls · Annual general meeting: a call to all 1,000 members",
    "10  खोप अभियान · SMS · वडा नं. ५ मा बालबालिकाको खोप कार्यक्रम",
    "9  Blood donation camp · phone calls · Saturday morning at the community hall",
  ]);
  expect(lines.at(-1)).toContain("[साधारण सभा २०८३ (12)] [खोप अभियान (10)]");
});

test.each([
  [{ services: "SMS" }, "2 campaigns with SMS, newest first:"],
  [{ query: "dashein greting" }, "1 campaign matching “dashein greting”, best match first:"],
  [{ query: "खोप" }, "1 campaign matching “खोप”, best match first:"],
  [{ query: "zzzz" }, "I find no campaign that matches “zzzz”. Please try another word."],
  [{ services: "SMS & PHONE" }, "There is no campaign with SMS and phone calls."],
  [
    { state: "running" },
    "I follow no running campaign at the moment. I know only of runs that were started through me.",
  ],
  [
    { state: "completed" },
    "TingTing keeps no state of a campaign, so I cannot list those that are completed. I can list all, and tell you how one is going.",
  ],
])("list %j", async (slots, said) => {
  expect(firstLine(read(await desk.answer(campaignList, slots)))).toBe(said);
});

test("running and scheduled ones are those the bot follows", async () => {
  desk.runs.set("8", { total: 6, done: 1, startsAt: undefined });
  desk.runs.set("9", { total: 20, done: 0, startsAt: desk.clock.now() + 60_000 });
  expect(read(await desk.answer(campaignList, { state: "running" }))).toContain("8  IPO announcement");
  expect(read(await desk.answer(campaignList, { state: "scheduled" }))).toContain("9  Blood donation camp");
});

test("ten are shown and the rest is counted", async () => {
  for (let count = 0; count < 8; count += 1) {
    await desk.api.campaigns.create({
      name: `Ward ${count}`,
      services: "SMS",
      recipients: { kind: "numbers", numbers: ["9841000001"] },
    });
  }
  const text = read(await desk.answer(campaignList));
  expect(text).toContain("14 campaigns, newest first:");
  expect(text).toContain("… and 4 more. Say what to look for, for example: find the dashain campaign.");
});

test("details tell all there is, and the next steps", async () => {
  expect(read(await desk.answer(campaignDetails, { campaign: "9" }))).toBe(
    [
      "Blood donation camp · campaign 9",
      "Services: phone calls",
      "Description: Saturday morning at the community hall",
      "Contacts: 20 (9 completed, 2 failed, 5 unanswered, 2 hung up and 2 terminated)",
      "Credits used so far: 13",
      "Tags for the message: {tags_name}, {tags_age}",
      "[Start] [Numbers] [Report]",
    ].join("\n"),
  );
});

test("details tell what the last run came to", async () => {
  const startedAt = desk.clock.now() - 60 * 60_000;
  const run = { startedAt, endedAt: startedAt + 60_000, total: 20, counts: { completed: 9 }, credits: 13 };
  desk.fake.pastRuns.push({ ...run, campaign: { id: "9", name: "Blood donation camp" } });
  expect(read(await desk.answer(campaignDetails, { campaign: "9" }))).toContain(
    "Last run: 24 Nov 09:00 · 9 of 20 reached · 13 credits\n[Start]",
  );
  expect(read(await desk.answer(campaignDetails, { campaign: "8" }))).not.toContain("Last run");
});

test("details of a running campaign lead to its progress", async () => {
  desk.runs.set("8", { total: 6, done: 1, startsAt: undefined });
  const text = read(await desk.answer(campaignDetails, { campaign: "8" }));
  expect(text).toContain("It is under way. I follow it and tell you when it is done.\n[How is it going?] [Numbers]");
});

test.each([
  [{ campaign: "8" }, "“IPO announcement” would reach 6 contacts by phone calls.\nCost: not known yet."],
  [
    { campaign: "9" },
    "“Blood donation camp” would reach 20 contacts by phone calls.\nCost: about 20 credits (earlier calls to 13 contacts took 13 credits)",
  ],
  [
    { campaign: "10", message: "नमस्ते {tags_name}" },
    "“खोप अभियान” would reach 8 contacts by SMS.\nMessage: नमस्ते {tags_name}\nSMS: 1 part for each contact, in Unicode because of “न”",
  ],
])("estimate %j", async (slots, said) => {
  expect(read(await desk.answer(campaignEstimate, slots))).toContain(said);
});

test("progress counts now, with a bar", async () => {
  await desk.perform(campaignStart, { campaign: "8", message: "Hi" });
  desk.runs.set("8", { total: 6, done: 0, startsAt: undefined });
  desk.clock.advanceTo(desk.clock.now() + 8_000);
  const text = read(await desk.answer(campaignProgress, { campaign: "8" }));
  expect(text).toMatch(/^“IPO announcement” at 10:00 Nepal time:\n▓+░+ \d of 6 done \(\d+ %\)\n/);
  expect(text).toContain("It is under way.");
  expect(text).toContain("[Count again]");
});

test("progress of a run of some is that run's", async () => {
  desk.runs.set("9", { total: 4, done: 3, startsAt: undefined });
  expect(read(await desk.answer(campaignProgress, { campaign: "9" }))).toContain("▓▓▓▓▓▓▓░░░ 3 of 4 done (75 %)");
});

test("when it is over, those who were not reached are one tap away", async () => {
  const { buttons = [] } = await desk.answer(campaignProgress, { campaign: "9" });
  const missed = ["failed", "hungup", "terminated", "unanswered"];
  expect(buttons.map(({ label, frame }) => [label, frame.intent, frame.slots.statuses])).toEqual([
    ["Who was not reached (11)", "contacts.list", missed],
    ["Call them again", "campaign.rerun", missed],
    ["Report", "campaign.report", undefined],
  ]);
});

test("a fresh campaign's progress offers the start", async () => {
  expect(read(await desk.answer(campaignProgress, { campaign: "8" }))).toContain(
    "0 of 6 done (0 %)\n6 not started\n[Start]",
  );
});

test("the report comes as a picture, as Excel and as CSV, and its Excel can be sent in again", async () => {
  const answer = await desk.answer(campaignReport, { campaign: "9" });
  const { files = [] } = answer;
  expect(read(answer).replace(/\(\d+ kB\)/g, "(… kB)")).toBe(
    [
      "The report of “Blood donation camp”: 20 contacts",
      "9 completed, 2 failed, 5 unanswered, 2 hung up and 2 terminated",
      "Credits used so far: 13",
      "Attached: a picture (… kB), Excel (… kB) and CSV (… kB)",
      "[Call them again]",
    ].join("\n"),
  );
  expect(files.map(({ name }) => name)).toEqual([
    "campaign-9-report.png",
    "campaign-9-report.xlsx",
    "campaign-9-report.csv",
  ]);
  const sheet = await readNumberSheet(bytesOf(desk.fake, files[1]), "again.xlsx");
  expect(sheet.rows).toHaveLength(20);
  expect(sheet.rows.at(-1)).toMatchObject({ number: "9851040001", tags: { tags_name: "Sita Sharma", tags_age: "18" } });
  expect(Buffer.from(bytesOf(desk.fake, files[2])).toString()).toContain("9851040002,failed,,,0,Ram Sharma,25");
});

test("in a group the report's numbers are masked, and it says so", async () => {
  const group = await openCampaignDesk({ group: true });
  const { text, files = [] } = await group.answer(campaignReport, { campaign: "9" });
  expect(text).toContainEqual(expect.stringContaining("In a group the numbers in the files are masked"));
  expect(Buffer.from(bytesOf(group.fake, files[2])).toString()).not.toContain("9851040002");
  await group.close();
});

const later = Date.parse("2026-11-25T17:00:00+05:45");

test.each([
  [campaignStop, undefined, "I know of no run of “IPO announcement” that is under way"],
  [campaignStop, { total: 6, done: 2, startsAt: undefined }, "TingTing offers no way to stop a run"],
  [campaignStop, { total: 6, done: 0, startsAt: later }, "TingTing cannot move a scheduled start or take it back."],
  [campaignUnschedule, undefined, "I know of no scheduled start of “IPO announcement”."],
  [campaignUnschedule, { total: 6, done: 0, startsAt: later }, "The one way left: copy the campaign"],
  [campaignReschedule, { total: 6, done: 0, startsAt: later }, "[Copy it] [Delete it]"],
  [campaignReschedule, { total: 6, done: 2, startsAt: undefined }, "TingTing offers no way to stop a run"],
])("%#: what the service cannot do is said, with the nearest thing that works", async (command, run, words) => {
  if (run) desk.runs.set("8", run);
  expect(told(await desk.plan(command, { campaign: "8", schedule: "2026-11-27T10:00" }))).toContain(words);
});
