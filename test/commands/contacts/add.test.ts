import { afterEach, beforeEach, expect, test } from "vitest";
import { contactsAdd } from "../../../src/commands/contacts/add.ts";
import { ServiceBusy } from "../../../src/errors.ts";
import { questionOf, read, refusalOf } from "../../support/command-desk.ts";
import { type CampaignDesk, openCampaignDesk, type TestFile, told } from "../campaign/campaign-desk.ts";

let desk: CampaignDesk;
beforeEach(async () => {
  desk = await openCampaignDesk();
});
afterEach(() => desk.close());

const numbersFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => String(first + index));
const csv = (text: string): TestFile => ({ name: "more.csv", mime: "text/csv", bytes: Buffer.from(text) });
const added = () => desk.tingting.taken.contactsAdded.map(({ number }) => String(number));

test("a few numbers are added at once", async () => {
  const { outcome } = await desk.perform(contactsAdd, { campaign: "8", numbers: ["9841000001", "9841000002"] });
  expect(read(outcome)).toBe("Added 2 numbers to “IPO announcement”.\n[Start] [Numbers]");
  expect(added()).toEqual(["9841000001", "9841000002"]);
});

test("tags go with each number", async () => {
  await desk.perform(contactsAdd, {
    campaign: "9",
    numbers: ["9841000001"],
    tags: { tags_name: "Sita", tags_age: "25" },
  });
  expect((await desk.contacts("9"))[0]).toMatchObject({
    number: "9841000001",
    tags: { tags_name: "Sita", tags_age: "25" },
  });
});

test("what is there already is named and not added twice", async () => {
  const { outcome } = await desk.perform(contactsAdd, { campaign: "8", numbers: ["+9779841030001", "9841000001"] });
  expect(read(outcome)).toContain("Added 1 number to “IPO announcement”.\nAlready there: +9779841030001");
  expect(told(await desk.plan(contactsAdd, { campaign: "8", numbers: ["9841030001"] }))).toBe(
    "9841030001 is in “IPO announcement” already; nothing to add.\n[Numbers]",
  );
});

test("without numbers they are asked for", async () => {
  const { ask, text } = questionOf(await desk.plan(contactsAdd, { campaign: "8" }));
  expect(ask).toBe("numbers");
  expect(text).toContain("Which numbers shall go into “IPO announcement”?");
});

test("tags the campaign lacks are refused, with the way without them", async () => {
  const slots = { campaign: "8", numbers: ["9841000001"], tags: { tags_name: "Sita" } };
  const { text, buttons } = refusalOf(await desk.plan(contactsAdd, slots));
  expect(text).toContain("“IPO announcement” does not know “name”; it was made without tags.");
  expect(buttons?.map(({ frame }) => frame)).toEqual([
    { intent: "contacts.add", slots: { campaign: "8", numbers: ["9841000001"] } },
  ]);
});

test("many numbers are shown on a card first, and their adding tells how far it is", async () => {
  const slots = { campaign: "8", numbers: numbersFrom(9841000001, 25) };
  expect(told(await desk.plan(contactsAdd, slots))).toBe(
    "Add 25 numbers to “IPO announcement”?\nNumbers: 9841000001; 9841000002; 9841000003 and 22 more",
  );
  const { outcome, progress } = await desk.perform(contactsAdd, slots);
  expect(read(outcome)).toContain("Added 25 numbers");
  expect(progress.at(-1)).toEqual([25, 25]);
});

test("a sheet: its known tags go along, unknown columns are named", async () => {
  const file = csv("number,name,city\n9841000001,Sita,Patan\n9851040001,Ram,Kirtipur\n");
  expect(told(await desk.plan(contactsAdd, { campaign: "9" }, file))).toBe(
    [
      "Add 1 number to “Blood donation camp”?",
      "From: more.csv",
      "Numbers: 9841000001 (name: Sita)",
      "Tags for the message: {tags_name}",
      "Already there: 9851040001",
      "Left out: the column city, because this campaign knows only tags_name and tags_age.",
    ].join("\n"),
  );
  await desk.perform(contactsAdd, { campaign: "9" }, { file });
  expect((await desk.contacts("9"))[0]).toMatchObject({ number: "9841000001", tags: { tags_name: "Sita" } });
});

test("a lost answer is looked up in the list: it was added", async () => {
  desk.tingting.faults.add({ kind: "reset-after", operation: "add-contact", pattern: "-x-" });
  const { outcome } = await desk.perform(contactsAdd, { campaign: "8", numbers: numbersFrom(9841000001, 3) });
  expect(read(outcome)).toContain("Added 3 numbers to “IPO announcement”.");
  expect(added()).toHaveLength(3);
});

test("a lost request is looked up in the list: it was not, and is one tap away", async () => {
  desk.tingting.faults.add({ kind: "truncated-body", operation: "add-contact", pattern: "x--" });
  desk.tingting.faults.add({ kind: "500", operation: "add-contact", pattern: "-x-" });
  const { outcome } = await desk.perform(contactsAdd, { campaign: "8", numbers: numbersFrom(9841000001, 3) });
  expect(read(outcome)).toBe(
    "2 of 3 added to “IPO announcement”.\nNot added yet: 9841000002\n[Add the other one] [Numbers]",
  );
  expect(outcome.buttons?.[0]?.frame).toEqual({
    intent: "contacts.add",
    slots: { campaign: "8", numbers: ["9841000002"] },
  });
});

test("what the service refuses is told with its reason, and the others go on", async () => {
  const strict = await openCampaignDesk({ simulator: { strict: true } });
  const file = csv("number,name\n9841000001,Sita\n9841000002,Ram\n");
  const call = {
    campaign: { id: "8", name: "IPO announcement" },
    source: {
      numbers: [],
      attachment: { name: "more.csv", mime: "text/csv", bytes: 1, platform: "terminal", ref: "more.csv" },
    },
    usable: ["tags_name"],
  };
  const { outcome } = await strict.act(contactsAdd, call, { file });
  expect(read(outcome)).toContain("0 of 2 added to “IPO announcement”.\nNot taken: 9841000001. TingTing says: “");
  await strict.close();
});

test("a service that asks to wait ends the work early; the rest is one tap away", async () => {
  const { api } = desk;
  let count = 0;
  const busy = {
    ...api,
    contacts: {
      ...api.contacts,
      add: async (...args: Parameters<typeof api.contacts.add>) => {
        count += 1;
        if (count === 3) throw new ServiceBusy(120);
        await api.contacts.add(...args);
      },
    },
  };
  const { outcome } = await desk.perform(
    contactsAdd,
    { campaign: "8", numbers: numbersFrom(9841000001, 5) },
    { api: busy },
  );
  expect(read(outcome)).toContain("2 of 5 added to “IPO announcement”.");
  expect(read(outcome)).toContain("Not added yet: 9841000003, 9841000004 and 9841000005\n[Add the other 3] [Numbers]");
});

test("a service that refuses from the first number on is an ordinary refusal", async () => {
  desk.tingting.faults.add({ kind: "429", retryAfter: "3600", operation: "add-contact", next: 9 });
  await expect(desk.perform(contactsAdd, { campaign: "8", numbers: ["9841000001"] })).rejects.toThrow(ServiceBusy);
});

test("after a crash the list tells what was added, and the rest is one tap away", async () => {
  const { call, noted } = await desk.perform(contactsAdd, { campaign: "8", numbers: numbersFrom(9841000001, 3) });
  const [newest] = await desk.contacts("8");
  await desk.api.contacts.remove(newest?.id ?? "");
  const seen = await desk.lookUp(contactsAdd, call, noted);
  expect(seen.state === "done" && read(seen.outcome)).toContain(
    "2 of 3 added to “IPO announcement”.\nNot added yet: 9841000003\n[Add the other one]",
  );
  expect(await desk.lookUp(contactsAdd, call, undefined)).toEqual({ state: "not done" });
});
