import { afterEach, beforeEach, expect, test } from "vitest";
import { campaignStart } from "../../../src/commands/campaign/start.ts";
import { OutcomeUnknownError, Overtaken, ServiceRefused } from "../../../src/errors.ts";
import { cardOf, questionOf, read, refusalOf } from "../../support/command-desk.ts";
import { type CampaignDesk, openCampaignDesk, told } from "./campaign-desk.ts";

let desk: CampaignDesk;
beforeEach(async () => {
  desk = await openCampaignDesk();
});
afterEach(() => desk.close());

const starts = () => desk.tingting.taken.starts;
const mp3 = { name: "greeting.mp3", mime: "audio/mpeg", bytes: new Uint8Array(2000) };

test("a first start asks for the message, with the saved ones to tap", async () => {
  desk.fake.saved.push({ name: "greeting", message: "Namaste" });
  expect(told(await desk.plan(campaignStart, { campaign: "8" }))).toBe(
    "What should they hear or read? Type it or send a recording.\n[greeting]",
  );
});

test("the card prints all that decides whether it is the right one", async () => {
  const plan = await desk.plan(campaignStart, {
    campaign: "12",
    message: "Namaste {tags_name}",
    voice: "np_binod",
    schedule: "2026-11-25T17:00",
  });
  expect(told(plan)).toBe(
    [
      "Start “साधारण सभा २०८३”?",
      "To: 1,000 contacts, by phone calls",
      "Message: Namaste {tags_name}",
      "The longest reads: Namaste Parbati Shrestha",
      "Voice: Binod (np_binod)",
      "When: Wednesday, 25 November 2026 (9 Mangsir 2083), 17:00 Nepal time, in 1 d 7 h",
      "Cost: not known yet. TingTing names no price before; it says how many credits it holds when the run starts.",
    ].join("\n"),
  );
});

test("a start is one call, and the service's hold is quoted", async () => {
  const { outcome } = await desk.perform(campaignStart, { campaign: "8", message: "Namaste" });
  expect(read(outcome)).toBe(
    [
      "Started “IPO announcement” for 6 contacts. I follow it and tell you when it is done.",
      "TingTing says: “6 credits on hold for IPO announcement campaign.”",
      "[How is it going?]",
    ].join("\n"),
  );
  expect(starts()).toMatchObject([
    { campaignId: 8, sound: { kind: "message", text: "Namaste" }, voice: "np_rija", individual: null, statuses: null },
  ]);
  expect(outcome.watch).toEqual({ campaignId: "8", campaignName: "IPO announcement", total: 6, holdCredits: 6 });
});

test("a recording that came along is what people hear", async () => {
  const { call } = await desk.perform(campaignStart, { campaign: "8" }, { file: mp3 });
  expect(JSON.stringify(call)).not.toContain("np_rija");
  expect(starts()).toMatchObject([{ sound: { kind: "audio", name: "greeting.mp3", bytes: 2000 } }]);
});

test.each([
  [{ campaign: "8" }, { ...mp3, name: "note.ogg", mime: "audio/ogg" }, "TingTing takes recordings as mp3 only"],
  [{ campaign: "10" }, mp3, "An SMS cannot carry a recording. Please type the message."],
  [{ campaign: "8", message: "Namaste" }, mp3, "I got a message and a recording"],
  [{ campaign: "8" }, { ...mp3, name: "numbers.xlsx", mime: "" }, "numbers.xlsx is no recording."],
])("%#: what cannot be heard is said, and nothing is started", async (slots, file, words) => {
  expect(told(await desk.plan(campaignStart, slots, file))).toContain(words);
});

test("words typed after an unusable recording are used, and the card says that the recording is not", async () => {
  const plan = await desk.plan(campaignStart, { campaign: "10", message: "Namaste" }, mp3);
  expect(told(plan)).toContain("Message: Namaste\nNot used: greeting.mp3");
});

test("a saved message is found by its name", async () => {
  desk.fake.saved.push({ name: "Greeting", message: "Namaste everybody" });
  expect(told(await desk.plan(campaignStart, { campaign: "8", message: "greeting" }))).toContain(
    "Message: Namaste everybody",
  );
});

test("a tag without its prefix is offered put right", async () => {
  const question = questionOf(await desk.plan(campaignStart, { campaign: "12", message: "Hi {name}" }));
  expect(question.ask).toBe("message");
  expect(question.text).toContain("does not know {name}. Did you mean: Hi {tags_name}");
  expect(question.options).toEqual([{ label: "Yes, use that", value: "Hi {tags_name}" }]);
});

test.each([
  ["12", "Hi {tags_city}", "This campaign does not know {tags_city}. It knows {tags_name} and {tags_age}."],
  ["8", "Hi {name}", "This campaign does not know {name}. It has no tags at all."],
])("campaign %s with %s: the message is asked for again", async (campaign, message, words) => {
  expect(told(await desk.plan(campaignStart, { campaign, message }))).toContain(words);
});

test("a time that is past is asked about, with the next such hour to tap", async () => {
  const slots = { campaign: "8", message: "Namaste", schedule: "2026-11-24T07:00" };
  const question = questionOf(await desk.plan(campaignStart, slots));
  expect(question).toMatchObject({ ask: "schedule", options: [{ label: "25 Nov 07:00", value: "2026-11-25T07:00" }] });
  expect(question.text).toContain("That time is past: Tuesday, 24 November 2026");
});

test("a time less than a minute away is asked about", async () => {
  const slots = { campaign: "8", message: "Namaste", schedule: "2026-11-24T10:01" };
  desk.clock.advanceTo(desk.clock.now() + 10_000);
  expect(told(await desk.plan(campaignStart, slots))).toContain("less than a minute away (10:01)");
});

test("a voice the account lacks is asked about", async () => {
  const question = questionOf(await desk.plan(campaignStart, { campaign: "8", message: "x", voice: "np_shreegya" }));
  expect(question.ask).toBe("voice");
  expect(question.options?.map(({ value }) => value)).toEqual(["np_rija", "np_prasanna", "np_binod"]);
});

test("some are reached by number or id, and only they", async () => {
  const slots = { campaign: "8", numbers: ["9841030001"], contacts: ["34"], message: "Namaste" };
  expect(told(await desk.plan(campaignStart, slots))).toContain(
    "To: 2 of 6 contacts, by phone calls\nOnly: 9841030001 and #34",
  );
  const { outcome } = await desk.perform(campaignStart, slots);
  expect(starts()).toMatchObject([{ individual: [34, 31], contactIds: [34, 31] }]);
  expect(outcome.watch).toMatchObject({ total: 2, only: ["34", "31"] });
});

test("who is not in the campaign is named, with the two ways on", async () => {
  const plan = await desk.plan(campaignStart, { campaign: "8", numbers: ["9841030001", "9841999999"], message: "Hi" });
  const { text, buttons = [] } = refusalOf(plan);
  expect(text).toBe("Not in “IPO announcement”: 9841999999. Nothing was started.");
  expect(buttons.map(({ frame }) => frame)).toEqual([
    { intent: "campaign.start", slots: { campaign: "8", contacts: ["31"], message: "Hi" } },
    { intent: "contacts.add", slots: { campaign: "8", numbers: ["9841999999"] } },
  ]);
});

test("a campaign that ran before is a question; those who were reached are on no button", async () => {
  const plan = await desk.plan(campaignStart, { campaign: "9", message: "Hi", voice: "np_binod" });
  const { text, buttons = [] } = refusalOf(plan);
  expect(text).toContain("9 completed, 2 failed, 5 unanswered, 2 hung up and 2 terminated. Who shall be reached now?");
  expect(text).toContain("type: run campaign 9 again for completed, failed, unanswered, hung up and terminated");
  expect(buttons[0]).toEqual({
    label: "All not reached (11)",
    frame: {
      intent: "campaign.rerun",
      slots: {
        campaign: "9",
        message: "Hi",
        voice: "np_binod",
        statuses: ["failed", "hungup", "terminated", "unanswered"],
      },
    },
  });
  expect(JSON.stringify(buttons)).not.toContain("completed");
});

test("naming somebody who was reached needs a typed word", async () => {
  const { typed, text } = cardOf(await desk.plan(campaignStart, { campaign: "9", contacts: ["37"], message: "Hi" }));
  expect(typed).toBe("again");
  expect(text).toContainEqual(expect.stringContaining("1 of them was reached already"));
});

test("the same number twice is called once", async () => {
  await desk.api.contacts.add("8", "9841030001", {});
  expect(told(await desk.plan(campaignStart, { campaign: "8", message: "Hi" }))).toContain(
    "To: 6 of 7 contacts, by phone calls\nLeft out: 1 contact with a number that is there already.",
  );
  await desk.perform(campaignStart, { campaign: "8", message: "Hi" });
  const called = starts()[0]?.contactIds ?? [];
  const numbers = (await desk.contacts("8"))
    .filter(({ id }) => called.includes(Number(id)))
    .map(({ number }) => number);
  expect(new Set(numbers).size).toBe(6);
  expect(called).toHaveLength(6);
});

test.each([
  [{ total: 6, done: 2, startsAt: undefined }, "“IPO announcement” is running: 2 of 6 done."],
  [{ total: 6, done: 0, startsAt: Date.parse("2026-11-25T17:00:00+05:45") }, "is scheduled already: Wednesday"],
])("no second start beside a run under way (%#)", async (run, words) => {
  desk.runs.set("8", run);
  expect(told(await desk.plan(campaignStart, { campaign: "8", message: "Hi" }))).toContain(words);
});

test("no start while the service itself is calling", async () => {
  await desk.perform(campaignStart, { campaign: "8", message: "Hi" });
  desk.clock.advanceTo(desk.clock.now() + 500);
  expect(told(await desk.plan(campaignStart, { campaign: "8", message: "Hi" }))).toMatch(
    /calling \d contacts? right now/,
  );
});

test("an empty campaign is not started", async () => {
  for (const { id } of await desk.contacts("8")) await desk.api.contacts.remove(id);
  expect(told(await desk.plan(campaignStart, { campaign: "8", message: "Hi" }))).toBe(
    "“IPO announcement” has no numbers yet. Please add some first.\n[Add numbers]",
  );
});

test("facts change with a new contact, not with time passing", async () => {
  const slots = { campaign: "8", message: "Hi" };
  const before = cardOf(await desk.plan(campaignStart, slots)).facts;
  desk.clock.advanceTo(desk.clock.now() + 200_000);
  expect(cardOf(await desk.plan(campaignStart, slots)).facts).toEqual(before);
  await desk.api.contacts.add("8", "9841030099", {});
  expect(cardOf(await desk.plan(campaignStart, slots)).facts).not.toEqual(before);
});

test("a list that changed between the yes and the call is not called", async () => {
  const { call } = cardOf(await desk.plan(campaignStart, { campaign: "8", message: "Hi" }));
  await desk.api.contacts.add("8", "9841030099", {});
  await expect(desk.act(campaignStart, call)).rejects.toThrow(Overtaken);
  expect(starts()).toEqual([]);
});

test("of two people who confirmed the same start, the second's is not called", async () => {
  const { call } = cardOf(await desk.plan(campaignStart, { campaign: "8", message: "Hi" }));
  await desk.act(campaignStart, call);
  desk.runs.set("8", { total: 6, done: 0, startsAt: undefined });
  await expect(desk.act(campaignStart, call)).rejects.toThrow(Overtaken);
  expect(starts()).toHaveLength(1);
});

test("an estimate rests on the last hold, else on earlier calls", async () => {
  desk.holds.set("12", { credits: 40, contacts: 20 });
  const { cost } = cardOf(await desk.plan(campaignStart, { campaign: "12", message: "Hi" }));
  expect(cost).toEqual({
    contacts: 1000,
    credits: { amount: 2000, basis: "40 credits were held for the 20 contacts of its last run" },
  });
});

test("SMS in Nepali: parts are counted and the letter that makes it dear is named", async () => {
  expect(told(await desk.plan(campaignStart, { campaign: "10", message: "नमस्ते ".repeat(12) }))).toContain(
    "SMS: 2 parts for each contact, in Unicode because of “न”: only 70 letters fit in a part. A shorter text costs less",
  );
});

test("a scheduled start is sent in Nepal's time, and followed from then on", async () => {
  const { outcome } = await desk.perform(campaignStart, { campaign: "8", message: "Hi", schedule: "2026-11-25T17:00" });
  expect(starts()).toMatchObject([{ schedule: "2026-11-25T17:00" }]);
  expect(outcome.watch?.startsAt).toBe(Date.parse("2026-11-25T17:00:00+05:45"));
  expect(outcome.text).toContain("will start by itself for 6 contacts: Wednesday, 25 November 2026");
});

test("a refusal of the service is passed on as it is", async () => {
  const slots = { campaign: "8", message: "Hi", schedule: "2026-11-24T10:05" };
  const { call } = cardOf(await desk.plan(campaignStart, slots));
  desk.clock.advanceTo(Date.parse("2026-11-24T10:06:00+05:45"));
  await expect(desk.act(campaignStart, call)).rejects.toThrow(ServiceRefused);
});

test("a lost answer is found done once a contact moved, and not before", async () => {
  const slots = { campaign: "8", message: "Hi", schedule: "2026-11-24T10:05" };
  const { call } = cardOf(await desk.plan(campaignStart, slots));
  desk.tingting.faults.add({ kind: "reset-after", operation: "begin" });
  let noted: unknown;
  const onNote = (data: unknown) => {
    noted = data;
  };
  await expect(desk.act(campaignStart, call, { onNote })).rejects.toThrow(OutcomeUnknownError);
  expect(await desk.lookUp(campaignStart, call, noted)).toEqual({ state: "unknown" });
  desk.finish();
  const seen = await desk.lookUp(campaignStart, call, noted);
  expect(seen).toMatchObject({ state: "done", outcome: { watch: { campaignId: "8", total: 6 } } });
  expect(starts()).toHaveLength(1);
});

test("what was never noted was never called", async () => {
  const { call } = cardOf(await desk.plan(campaignStart, { campaign: "8", message: "Hi" }));
  expect(await desk.lookUp(campaignStart, call, undefined)).toEqual({ state: "not done" });
});
