// What looks at one number or many, changes one, takes one out.
import { afterEach, beforeEach, expect, test } from "vitest";
import { contactsEdit } from "../../../src/commands/contacts/edit.ts";
import { contactsList } from "../../../src/commands/contacts/list.ts";
import { contactsRemove } from "../../../src/commands/contacts/remove.ts";
import { contactsReveal } from "../../../src/commands/contacts/reveal.ts";
import { contactsShow } from "../../../src/commands/contacts/show.ts";
import { contactsTemplate } from "../../../src/commands/contacts/template.ts";
import { readNumberSheet } from "../../../src/files/number-sheet.ts";
import { cardOf, questionOf, read, refusalOf } from "../../support/command-desk.ts";
import { bytesOf } from "../../support/fake-kept.ts";
import { type CampaignDesk, openCampaignDesk, told } from "../campaign/campaign-desk.ts";

let desk: CampaignDesk;
beforeEach(async () => {
  desk = await openCampaignDesk();
});
afterEach(() => desk.close());

test("up to twenty numbers are shown in full", async () => {
  const lines = read(await desk.answer(contactsList, { campaign: "9" })).split("\n");
  expect(lines).toHaveLength(22);
  expect(lines.slice(0, 3)).toEqual([
    "“Blood donation camp” has 20 numbers:",
    "#37 9851040001 · completed · 6s · heard 96 % · 1 credit · name: Sita Sharma, age: 18",
    "#38 9851040002 · failed · name: Ram Sharma, age: 25",
  ]);
});

test("statuses narrow the list, and those are one tap from being called again", async () => {
  const answer = await desk.answer(contactsList, { campaign: "9", statuses: ["failed"] });
  expect(read(answer)).toBe(
    [
      "“Blood donation camp”, failed: 2 numbers",
      "#38 9851040002 · failed · name: Ram Sharma, age: 25",
      "#51 9851040015 · failed · name: लक्ष्मी शर्मा, age: 56",
      "[Call them again] [Report]",
    ].join("\n"),
  );
  expect(answer.buttons?.[0]?.frame).toEqual({
    intent: "campaign.rerun",
    slots: { campaign: "9", statuses: ["failed"] },
  });
});

test("those who were reached are not one tap from being called again", async () => {
  const { buttons = [] } = await desk.answer(contactsList, { campaign: "9", statuses: ["completed"] });
  expect(buttons.map(({ frame }) => frame.intent)).toEqual(["campaign.report"]);
});

test("of more than twenty the first are shown, all are in a file", async () => {
  const answer = await desk.answer(contactsList, { campaign: "12" });
  const lines = read(answer).split("\n");
  expect(lines.at(-2)).toBe("These are the first 20; all 1,000 are in the file.");
  const [file] = answer.files ?? [];
  expect(file?.name).toBe("campaign-12-numbers.xlsx");
  expect((await readNumberSheet(bytesOf(desk.fake, file), "numbers.xlsx")).rows).toHaveLength(1000);
});

test("nobody with that status: it says how it stands", async () => {
  expect(read(await desk.answer(contactsList, { campaign: "8", statuses: ["failed"] }))).toBe(
    "No number of “IPO announcement” has the status failed. It stands like this: 6 not started.\n[Numbers]",
  );
});

test("a single number found is what “it” means from then on", async () => {
  const { focus } = await desk.answer(contactsList, { campaign: "8" });
  expect(focus).toEqual({ campaign: { id: "8", name: "IPO announcement" } });
  for (const id of ["32", "33", "34", "35", "36"]) await desk.api.contacts.remove(id);
  const one = await desk.answer(contactsList, { campaign: "8" });
  expect(one.focus).toMatchObject({ contact: "31", number: "9841030001" });
});

test("one number is shown with all there is", async () => {
  expect(read(await desk.answer(contactsShow, { campaign: "9", number: "9851040004" }))).toBe(
    [
      "9851040004 · contact 40",
      "Campaign: Blood donation camp",
      "Status: hung up",
      "Duration: 3s",
      "Heard: 19 %",
      "Credits: 1",
      "Tags: name: Hari Sharma, age: 39",
      "[Change] [Remove]",
    ].join("\n"),
  );
});

test("a new number keeps the tags, new tags keep the rest", async () => {
  const number = await desk.perform(contactsEdit, { contact: "38", new_number: "9851040099" });
  expect(number.outcome.text).toBe("Contact 38 is changed: 9851040002 is now 9851040099 (name: Ram Sharma, age: 25).");
  await desk.perform(contactsEdit, { contact: "38", tags: { tags_age: "26" } });
  expect(await desk.api.contacts.get("38")).toMatchObject({
    number: "9851040099",
    tags: { tags_name: "Ram Sharma", tags_age: "26" },
  });
});

test("a lost answer to a change is read back", async () => {
  const { call } = await desk.perform(contactsEdit, { contact: "38", new_number: "9851040099" });
  expect((await desk.lookUp(contactsEdit, call, undefined)).state).toBe("done");
  await desk.api.contacts.edit("38", { number: "9851040002", tags: {} });
  expect(await desk.lookUp(contactsEdit, call, undefined)).toEqual({ state: "not done" });
});

test("a change without a change is asked about or said to be none", async () => {
  expect(questionOf(await desk.plan(contactsEdit, { contact: "38" })).ask).toBe("new_number");
  expect(told(await desk.plan(contactsEdit, { contact: "38", new_number: "9851040002" }))).toBe(
    "9851040002 is like that already; nothing to change.",
  );
});

test("a tag the campaign does not know is refused by name", async () => {
  const slots = { campaign: "9", number: "9851040002", tags: { tags_city: "Lalitpur" } };
  expect(refusalOf(await desk.plan(contactsEdit, slots)).text).toBe(
    "“Blood donation camp” does not know “city”; it knows name and age.",
  );
});

test("removing is confirmed, then done; a lost answer is read back", async () => {
  const plan = await desk.plan(contactsRemove, { campaign: "9", number: "9851040002" });
  expect(told(plan)).toBe(
    [
      "Remove 9851040002 from “Blood donation camp”?",
      "9851040002 · contact 38",
      "Campaign: Blood donation camp",
      "Status: failed",
      "Credits: 0",
      "Tags: name: Ram Sharma, age: 25",
    ].join("\n"),
  );
  const { call } = cardOf(plan);
  expect(await desk.lookUp(contactsRemove, call, undefined)).toEqual({ state: "not done" });
  const { outcome } = await desk.act(contactsRemove, call);
  expect(read(outcome)).toBe("Removed 9851040002 from “Blood donation camp”.\n[Numbers]");
  expect(desk.tingting.taken.contactsRemoved).toMatchObject([{ contactId: 38 }]);
  expect((await desk.lookUp(contactsRemove, call, undefined)).state).toBe("done");
});

test("in private full numbers are shown; which campaign is asked", async () => {
  expect((await desk.answer(contactsReveal)).ask).toBe("campaign");
  expect(read(await desk.answer(contactsReveal, { campaign: "8" }))).toContain("#31 9841030001");
  expect(read(await desk.answer(contactsReveal, { contact: "31" }))).toContain("9841030001 · contact 31");
});

test("in a group numbers stay masked, and the private chat is offered", async () => {
  const group = await openCampaignDesk({ group: true });
  const list = read(await group.answer(contactsList, { campaign: "8" }));
  expect(list).toContain("#31 •••001 · not started");
  expect(list).toContain("in a private chat with me you see them in full");
  expect(read(await group.answer(contactsReveal, { campaign: "8" }))).toBe(
    "In a group everybody would read them, so numbers stay masked here. Write to me in a private chat, for example: show the numbers of campaign 8.",
  );
  await group.close();
});

test.each([
  [{}, "numbers.xlsx", "A sheet to fill in: one number in each row, with name beside it."],
  [
    { campaign: "9" },
    "campaign-9-numbers.xlsx",
    "A sheet to fill in for “Blood donation camp”: one number in each row, with name and age beside it.",
  ],
  [{ campaign: "8" }, "campaign-8-numbers.xlsx", "A sheet to fill in for “IPO announcement”: one number in each row."],
])("the template %j", async (slots, name, said) => {
  const { text, files = [] } = await desk.answer(contactsTemplate, slots);
  expect(text).toBe(`${said} Send it back to me when it is ready.`);
  expect(files.map((file) => file.name)).toEqual([name]);
});
