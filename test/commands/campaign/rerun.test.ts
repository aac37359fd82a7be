import { afterEach, beforeEach, expect, test } from "vitest";
import { campaignRerun } from "../../../src/commands/campaign/rerun.ts";
import { campaignStart } from "../../../src/commands/campaign/start.ts";
import { OutcomeUnknownError } from "../../../src/errors.ts";
import { cardOf, questionOf, refusalOf } from "../../support/command-desk.ts";
import { type CampaignDesk, openCampaignDesk, told } from "./campaign-desk.ts";

let desk: CampaignDesk;
beforeEach(async () => {
  desk = await openCampaignDesk();
});
afterEach(() => desk.close());

const starts = () => desk.tingting.taken.starts;

test("without a status the counts are offered, those who were reached only in words", async () => {
  const { ask, text, options = [] } = questionOf(await desk.plan(campaignRerun, { campaign: "9" }));
  expect(ask).toBe("statuses");
  expect(text).toContain(
    "To reach everybody, also the 9 who were reached, type: run campaign 9 again for completed, failed",
  );
  expect(options).toEqual([
    { label: "All not reached (11)", value: ["failed", "hungup", "terminated", "unanswered"] },
    { label: "2 failed", value: ["failed"] },
    { label: "2 hung up", value: ["hungup"] },
    { label: "2 terminated", value: ["terminated"] },
    { label: "5 unanswered", value: ["unanswered"] },
  ]);
});

test("the card shows how many of how many, and what they came to until now", async () => {
  expect(told(await desk.plan(campaignRerun, { campaign: "9", statuses: ["failed", "hungup"] }))).toBe(
    [
      "Call again in “Blood donation camp”?",
      "To: 4 of 20 contacts, by phone calls",
      "Until now: 2 failed and 2 hung up",
      "None of them was reached yet.",
      "Message: the same as last time",
      "Voice: Rija (np_rija)",
      "When: at once",
      "Cost: about 4 credits (earlier calls to 13 contacts took 13 credits)",
    ].join("\n"),
  );
});

test("who was reached under another entry of the same number is named before anybody is called twice", async () => {
  const [reached] = (await desk.contacts("9")).filter(({ status }) => status === "completed");
  const [failed] = (await desk.contacts("9")).filter(({ status }) => status === "failed");
  await desk.api.contacts.edit(failed?.id ?? "", { number: reached?.number ?? "", tags: {} });
  const card = told(await desk.plan(campaignRerun, { campaign: "9", statuses: ["failed"] }));
  expect(card).toContain("Careful: 1 number stands in the campaign twice and was reached by the other entry.");
  expect(card).not.toContain("None of them was reached yet.");
});

test("one call with the statuses, and a watch that knows how they looked before", async () => {
  const { outcome } = await desk.perform(campaignRerun, {
    campaign: "9",
    statuses: ["hungup", "failed"],
    message: "Hi",
  });
  expect(starts()).toMatchObject([
    { statuses: ["failed", "hungup"], individual: null, sound: { kind: "message", text: "Hi" } },
  ]);
  expect(outcome.watch).toMatchObject({ total: 4, holdCredits: 4 });
  expect(Object.keys(outcome.watch?.before ?? {}).sort()).toEqual(["38", "40", "48", "51"]);
  expect(outcome.watch?.before?.["38"]).toBe("failed|||0");
});

test("priority, voice and hour go with it", async () => {
  const slots = {
    campaign: "9",
    statuses: ["failed"],
    priority: "message",
    voice: "np_prasanna",
    schedule: "2026-11-25T09:00",
  };
  expect(told(await desk.plan(campaignRerun, slots))).toContain("the same as last time, as the written message");
  await desk.perform(campaignRerun, slots);
  expect(starts()).toMatchObject([{ priority: "message", voice: "np_prasanna", schedule: "2026-11-25T09:00" }]);
});

test("those who were reached are called again only on a typed word", async () => {
  const { typed, text } = cardOf(await desk.plan(campaignRerun, { campaign: "9", statuses: ["completed", "failed"] }));
  expect(typed).toBe("again");
  expect(text).toContainEqual(expect.stringContaining("9 of them were reached already and would be reached again"));
});

test("how often it ran before is said", async () => {
  const entry = { wish: "w", person: "p_sita", personName: "Sita", at: 0, state: "done", summary: "", campaign: "9" };
  desk.fake.audit.push({ ...entry, intent: "campaign.start" }, { ...entry, intent: "campaign.rerun" });
  expect(told(await desk.plan(campaignRerun, { campaign: "9", statuses: ["failed"] }))).toContain(
    "You ran this campaign 2 times before through me.",
  );
});

test("a status nobody has is refused with the counts", async () => {
  const { text, buttons = [] } = refusalOf(await desk.plan(campaignRerun, { campaign: "8", statuses: ["failed"] }));
  expect(text).toContain("Nobody in “IPO announcement” has the status failed.");
  expect(buttons.map(({ label }) => label)).toEqual(["6 not started"]);
});

test("those not started are a start of their own", async () => {
  await desk.perform(campaignStart, { campaign: "8", message: "Hi", contacts: ["31", "32"] });
  desk.finish();
  const { outcome } = await desk.perform(campaignRerun, { campaign: "8", statuses: ["not started"] });
  expect(starts()[1]).toMatchObject({ individual: [36, 35, 34, 33], statuses: null });
  expect(outcome.watch).toMatchObject({ total: 4, only: ["36", "35", "34", "33"] });
});

test("starting a fresh campaign again is its first start", async () => {
  expect(questionOf(await desk.plan(campaignRerun, { campaign: "8" })).ask).toBe("message");
  await desk.perform(campaignRerun, { campaign: "8", message: "Hi" });
  expect(starts()).toMatchObject([{ individual: null, statuses: null }]);
});

test("called and not called in one wish: which first?", async () => {
  await desk.perform(campaignStart, { campaign: "8", message: "Hi", contacts: ["32"] });
  desk.finish();
  const { text, options } = questionOf(
    await desk.plan(campaignRerun, { campaign: "8", statuses: ["failed", "not started"] }),
  );
  expect(text).toContain("Which shall go first?");
  expect(options).toEqual([
    { label: "5 not started", value: ["not started"] },
    { label: "1 failed", value: ["failed"] },
  ]);
});

test("a status nobody has beside one that some have is left out", async () => {
  await desk.perform(campaignStart, { campaign: "8", message: "Hi" });
  desk.finish();
  const { call } = cardOf(await desk.plan(campaignRerun, { campaign: "8", statuses: ["failed", "not started"] }));
  expect(call).toMatchObject({ how: { kind: "rerun", statuses: ["failed"] }, total: 1 });
});

test("no re-run while one goes on", async () => {
  desk.runs.set("9", { total: 4, done: 1, startsAt: undefined });
  expect(told(await desk.plan(campaignRerun, { campaign: "9", statuses: ["failed"] }))).toContain(
    "“Blood donation camp” is running: 1 of 4 done.",
  );
});

test("a lost answer is found done when somebody's call came to something else", async () => {
  const { call } = cardOf(await desk.plan(campaignRerun, { campaign: "9", statuses: ["unanswered"] }));
  let noted: unknown;
  desk.tingting.faults.add({ kind: "reset-after", operation: "begin" });
  const onNote = (data: unknown) => {
    noted = data;
  };
  await expect(desk.act(campaignRerun, call, { onNote })).rejects.toThrow(OutcomeUnknownError);
  desk.finish();
  const seen = await desk.lookUp(campaignRerun, call, noted);
  expect(seen.state).toBe("done");
  expect(starts()).toHaveLength(1);
});
