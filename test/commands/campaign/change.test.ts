// What makes, changes and deletes campaigns.
import { afterEach, beforeEach, expect, test } from "vitest";
import { campaignCopy } from "../../../src/commands/campaign/copy.ts";
import { campaignCreate } from "../../../src/commands/campaign/create.ts";
import { campaignDelete } from "../../../src/commands/campaign/delete.ts";
import { campaignUpdate } from "../../../src/commands/campaign/update.ts";
import { OutcomeUnknownError, UnusableFile } from "../../../src/errors.ts";
import { cardOf, questionOf, read } from "../../support/command-desk.ts";
import { bytesOf } from "../../support/fake-kept.ts";
import { type CampaignDesk, openCampaignDesk, type TestFile, told } from "./campaign-desk.ts";

let desk: CampaignDesk;
beforeEach(async () => {
  desk = await openCampaignDesk();
});
afterEach(() => desk.close());

const csv = (text: string, name = "class 10.csv"): TestFile => ({ name, mime: "text/csv", bytes: Buffer.from(text) });
const made = { name: "Fee reminder", services: "PHONE" };
const numbersFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(first + index));

test("a few numbers make a campaign at once; a repeated one counts once", async () => {
  const slots = { ...made, numbers: ["9841000001", "9841000002", "+9779841000001"] };
  expect((await desk.plan(campaignCreate, slots)).kind).toBe("go");
  const { outcome } = await desk.perform(campaignCreate, slots);
  expect(read(outcome)).toBe(
    "Made campaign 13, “Fee reminder”: phone calls, 2 numbers.\nOne number was there twice and counts once.\n[Start] [Numbers]",
  );
  expect(outcome.focus).toEqual({ campaign: { id: "13", name: "Fee reminder" } });
  expect((await desk.contacts("13")).map(({ number }) => number).sort()).toEqual(["9841000001", "9841000002"]);
});

test("without numbers they are asked for; a sheet does as well", async () => {
  const { ask, text } = questionOf(await desk.plan(campaignCreate, made));
  expect(ask).toBe("numbers");
  expect(text).toContain("or send an Excel or CSV file");
});

test("more than twenty numbers are shown on a card first", async () => {
  expect((await desk.plan(campaignCreate, { ...made, numbers: numbersFrom(9841000001, 20) })).kind).toBe("go");
  expect(told(await desk.plan(campaignCreate, { ...made, numbers: numbersFrom(9841000001, 21) }))).toBe(
    "Make the campaign “Fee reminder” (phone calls) with 21 numbers?\nNumbers: 9841000001; 9841000002; 9841000003 and 18 more",
  );
});

const sheet = csv("number,name\n9841000001,Sita\n98410,Ram\n9841000002,Gita\n9841000001,Hari\n,\n");

test("a sheet is shown on a card: tags, repeats and bad rows by name", async () => {
  const plan = await desk.plan(campaignCreate, made, sheet);
  expect(told(plan)).toBe(
    [
      "Make the campaign “Fee reminder” (phone calls) with 2 numbers?",
      "From: class 10.csv",
      "Numbers: 9841000001 (name: Sita) and 9841000002 (name: Gita)",
      "Tags for the message: {tags_name}",
      "1 row left out because the number stands further up already",
      "1 row cannot be used:",
      "• row 3: “98410”, not a phone number",
    ].join("\n"),
  );
});

test("a sheet's tags arrive with its numbers", async () => {
  const { outcome } = await desk.perform(campaignCreate, made, { file: sheet });
  expect(read(outcome)).toContain("“Fee reminder”: phone calls, 2 numbers.");
  expect((await desk.api.campaigns.get("13")).usableTags).toEqual(["tags_name"]);
  const contacts = await desk.contacts("13");
  expect(contacts.map(({ number, tags }) => [number, tags.tags_name]).sort()).toEqual([
    ["9841000001", "Sita"],
    ["9841000002", "Gita"],
  ]);
});

test("many bad rows come back as a file with their reasons", async () => {
  const rows = Array.from({ length: 8 }, (_, index) => `bad ${index}`).join("\n");
  const { outcome } = await desk.perform(campaignCreate, made, { file: csv(`number\n9841000001\n${rows}\n`) });
  const [file] = outcome.files ?? [];
  expect(file?.name).toBe("rejected.csv");
  expect(Buffer.from(bytesOf(desk.fake, file)).toString()).toContain("3,bad 0,not a phone number");
});

test("a sheet in which nothing can be used is refused as such", async () => {
  await expect(desk.plan(campaignCreate, made, csv("name\nSita\n"))).rejects.toThrow(UnusableFile);
});

test("another kind of file is no sheet", async () => {
  expect(told(await desk.plan(campaignCreate, made, { ...sheet, name: "song.mp3", mime: "audio/mpeg" }))).toContain(
    "song.mp3 is no sheet of numbers.",
  );
});

test("a lost answer is found by the name that is new in the list", async () => {
  const slots = { ...made, name: "IPO announcement", numbers: ["9841000001"] };
  const plan = await desk.plan(campaignCreate, slots);
  const call = plan.kind === "go" ? plan.call : undefined;
  let noted: unknown;
  desk.tingting.faults.add({ kind: "reset-after", operation: "create-campaign" });
  const onNote = (data: unknown) => {
    noted = data;
  };
  await expect(desk.act(campaignCreate, call, { onNote })).rejects.toThrow(OutcomeUnknownError);
  expect(noted).toEqual({ known: ["8"] });
  const seen = await desk.lookUp(campaignCreate, call, noted);
  expect(seen).toMatchObject({ state: "done", outcome: { focus: { campaign: { id: "13" } } } });
});

test("what never reached the service is not done", async () => {
  const plan = await desk.plan(campaignCreate, { ...made, numbers: ["9841000001"] });
  const call = plan.kind === "go" ? plan.call : undefined;
  expect(await desk.lookUp(campaignCreate, call, { known: [] })).toEqual({ state: "not done" });
});

test("a copy takes services, description and, with their tags, the contacts", async () => {
  expect(told(await desk.plan(campaignCopy, { campaign: "12" }))).toContain(
    "Make the campaign “साधारण सभा २०८३ (copy)” (phone calls) with 1,000 numbers?\nA copy of “साधारण सभा २०८३” (campaign 12).",
  );
  await desk.perform(campaignCopy, { campaign: "10", name: "Second round" });
  const copy = await desk.api.campaigns.get("13");
  expect(copy).toMatchObject({ name: "Second round", services: "SMS", usableTags: ["tags_name", "tags_age"] });
  expect((await desk.contacts("13"))[0]?.tags).toEqual((await desk.contacts("10"))[0]?.tags);
});

test("a copy for other numbers takes only those", async () => {
  await desk.perform(campaignCopy, { campaign: "8", numbers: ["9841000009"] });
  expect((await desk.contacts("13")).map(({ number }) => number)).toEqual(["9841000009"]);
});

test("those who did not answer a call can be written to: a new campaign for them, with their tags, shown before it is made", async () => {
  const slots = { campaign: "9", by: "SMS", who: ["unanswered"] };
  expect(told(await desk.plan(campaignCopy, slots))).toContain(
    "Make the campaign “Blood donation camp (SMS)” (SMS) with 5 numbers?\n" +
      "For those of “Blood donation camp” (campaign 9) who are unanswered, with their tags.",
  );
  await desk.perform(campaignCopy, slots);
  const made = await desk.contacts("13");
  const missed = (await desk.contacts("9")).filter(({ status }) => status === "unanswered");
  expect(made.map(({ number, tags }) => [number, tags]).sort()).toEqual(
    missed.map(({ number, tags }) => [number, tags]).sort(),
  );
  expect(await desk.api.campaigns.get("13")).toMatchObject({ services: "SMS" });
});

test.each([
  [{ name: "IPO notice" }, "Campaign 8 is changed. Name: IPO notice"],
  [{ services: "SMS" }, "Campaign 8 is changed. Name: IPO announcement, services: SMS"],
  [{ description: "For Lalitpur" }, "Campaign 8 is changed. Name: IPO announcement, description: For Lalitpur"],
])("update %j", async (changes, said) => {
  const { outcome, call } = await desk.perform(campaignUpdate, { campaign: "8", ...changes });
  expect(outcome.text).toBe(said);
  expect(await desk.api.campaigns.get("8")).toMatchObject(changes);
  expect((await desk.lookUp(campaignUpdate, call, undefined)).state).toBe("done");
});

test("nothing said about the change: it is asked for; nothing different: it is said", async () => {
  expect(questionOf(await desk.plan(campaignUpdate, { campaign: "8" })).ask).toBe("name");
  expect(told(await desk.plan(campaignUpdate, { campaign: "8", name: "IPO announcement" }))).toBe(
    "“IPO announcement” is like that already; nothing to change.",
  );
});

test("deleting is confirmed on a card that tells what is lost", async () => {
  desk.runs.set("9", { total: 20, done: 0, startsAt: undefined });
  expect(told(await desk.plan(campaignDelete, { campaign: "9" }))).toBe(
    [
      "Delete campaign 9, “Blood donation camp”?",
      "Services: phone calls",
      "Contacts: 20 (9 completed, 2 failed, 5 unanswered, 2 hung up and 2 terminated)",
      "A run of it is under way or scheduled.",
      "Its numbers and results go with it and cannot be brought back.",
    ].join("\n"),
  );
});

test("what was deleted is gone, and a lost answer is read back", async () => {
  const { call } = cardOf(await desk.plan(campaignDelete, { campaign: "8" }));
  expect(await desk.lookUp(campaignDelete, call, undefined)).toEqual({ state: "not done" });
  const { outcome } = await desk.act(campaignDelete, call);
  expect(outcome.text).toBe("Deleted “IPO announcement”.");
  expect(desk.tingting.taken.campaignsDeleted).toMatchObject([{ id: 8 }]);
  expect((await desk.lookUp(campaignDelete, call, undefined)).state).toBe("done");
});
