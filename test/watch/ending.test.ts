// What a chat gets when a run has ended: words, a picture, those not reached as a sheet, and the next steps.
import { expect, test } from "vitest";
import type { Contact } from "../../src/api/port.ts";
import { ChatGone, RateLimited } from "../../src/errors.ts";
import { sheetLimits } from "../../src/files/limits.ts";
import { readWorkbook } from "../../src/files/xlsx.ts";
import { contact, home, openScene, privately, type Scene, type SceneOptions, type Shown, team } from "./scene.ts";

/** One of each ending, the first two reached; the last was never called. */
const mixed: readonly Contact[] = [
  contact(1, { status: "completed", credits: 1, tags: { tags_name: "Sita" } }),
  contact(2, { status: "completed", credits: 1 }),
  contact(3, { status: "failed", tags: { tags_name: "=1+1" } }),
  contact(4, { status: "unanswered", tags: { tags_name: "राम" } }),
  contact(5, { status: "unanswered" }),
  contact(6, { status: "hungup", credits: 1 }),
  contact(7, { status: "terminated" }),
];

async function ended(order: Parameters<Scene["begin"]>[0] = {}, options: SceneOptions = {}) {
  const scene = await openScene({ contacts: mixed, ...options });
  const run = await scene.begin(order);
  await scene.pass(5_000);
  return { scene, run, done: scene.message("done-") };
}

const labels = ({ buttons }: Shown) => buttons.map(({ label }) => label);

async function tableOf({ files }: Shown): Promise<readonly (readonly string[])[]> {
  const bytes = await files.find(({ name }) => name.endsWith(".xlsx"))?.open();
  const table: string[][] = [];
  for (const sheet of await readWorkbook(bytes ?? new Uint8Array(), sheetLimits)) {
    for await (const { cells } of sheet.lines())
      table.push(Array.from({ length: 7 }, (_, index) => cells[index] ?? ""));
  }
  return table;
}

test("in English", async () => {
  const { done } = await ended();
  expect(done.text).toBe(
    [
      "“Fee reminder” is done: 2 of 7 reached.",
      "2 completed + 1 failed + 2 unanswered + 1 hung up + 1 terminated = 7",
      "Not reached: 9841000003 (failed), 9841000004 (unanswered), 9841000005 (unanswered), 9841000006 (hung up), 9841000007 (terminated)",
      "Credits charged: 3 · it took 3 s",
      "Attached: a picture and those not reached as Excel",
    ].join("\n"),
  );
  expect(labels(done)).toEqual([
    "Call all not reached again (5)",
    "Call failed again (1)",
    "Call hung up again (1)",
    "Call unanswered again (2)",
    "SMS the unanswered (2)",
    "Export",
    "Details",
  ]);
});

test("in Nepali", async () => {
  const { done } = await ended({ lang: "ne", campaignName: "श्रृंखला" });
  expect(done.text).toBe(
    [
      "“श्रृंखला” सकियो: ७ मध्ये २ जनासम्म पुग्यो।",
      "२ पूरा भएका + १ असफल + २ नउठाएका + १ काटेको + १ रोकिएको = ७",
      "नपुगेका: 9841000003 (असफल), 9841000004 (नउठाएको), 9841000005 (नउठाएको), 9841000006 (काटेको), 9841000007 (रोकिएको)",
      "काटिएको क्रेडिट: ३ · ३ सेकेन्ड लाग्यो",
      "साथमा: चित्र र नपुगेकाको Excel फाइल",
    ].join("\n"),
  );
  expect(labels(done)).toEqual([
    "नपुगेका सबैलाई फेरि फोन (५)",
    "असफललाई फेरि फोन (१)",
    "काटेकालाई फेरि फोन (१)",
    "नउठाएकालाई फेरि फोन (२)",
    "नउठाएकालाई SMS (२)",
    "रिपोर्ट",
    "विवरण",
  ]);
});

test("the sheet holds those not reached, their numbers as they are dialled, their tags, no formula", async () => {
  const { done } = await ended();
  expect(done.files.map(({ name }) => name)).toEqual(["campaign-8.png", "campaign-8-not-reached.xlsx"]);
  expect(await tableOf(done)).toEqual([
    ["ID", "Number", "Status", "Duration", "Playback", "Credits", "tags_name"],
    ["3", "9841000003", "failed", "", "", "0", "'=1+1"],
    ["4", "9841000004", "unanswered", "", "", "0", "राम"],
    ["5", "9841000005", "unanswered", "", "", "0", ""],
    ["6", "9841000006", "hung up", "", "", "1", ""],
    ["7", "9841000007", "terminated", "", "", "0", ""],
  ]);
});

test("in a Nepali chat the sheet speaks Nepali", async () => {
  const { done } = await ended({ lang: "ne" });
  expect((await tableOf(done)).slice(0, 2)).toEqual([
    ["आईडी", "नम्बर", "अवस्था", "अवधि", "सुनेको", "क्रेडिट", "tags_name"],
    ["3", "9841000003", "असफल", "", "", "0", "'=1+1"],
  ]);
});

test("in a group no file holds a full number, and it says so", async () => {
  const { done } = await ended({ chat: team });
  expect(done.text).toContain("In a group the numbers in the file are masked; ask me in private for the full ones.");
  const numbers = (await tableOf(done)).slice(1).map(([, number]) => number);
  expect(numbers).toEqual(["•••003", "•••004", "•••005", "•••006", "•••007"]);
});

test("where everybody was reached there is no sheet, and nobody to call again", async () => {
  const { done } = await ended({}, { contacts: mixed.slice(0, 2) });
  expect(done.text).toContain("= 2\nCredits charged: 2 · it took 3 s\nAttached: a picture");
  expect(done.files.map(({ name }) => name)).toEqual(["campaign-8.png"]);
  expect(labels(done)).toEqual(["Export", "Details"]);
});

test("those left out of a run on purpose are not offered as not attempted", async () => {
  const { done } = await ended({ total: 2, only: ["1", "3"] }, { contacts: [...mixed, contact(8)] });
  expect(labels(done)).toEqual(["Call failed again (1)", "Export", "Details"]);
});

test("a campaign of SMS is sent again, not called", async () => {
  const scene = await openScene({ contacts: mixed });
  scene.service.dressed = (api) => ({
    ...api,
    campaigns: { ...api.campaigns, get: async (id) => ({ ...(await api.campaigns.get(id)), services: "SMS" }) },
  });
  await scene.begin();
  await scene.pass(5_000);
  expect(labels(scene.message("done-")).slice(0, 2)).toEqual([
    "Send to all not reached again (5)",
    "Send to failed again (1)",
  ]);
  expect(labels(scene.message("done-"))).not.toContain("SMS the unanswered (2)");
});

test("the button for an SMS leads to a new campaign for those who did not answer", async () => {
  const { done } = await ended();
  expect(done.buttons.find(({ label }) => label.startsWith("SMS"))?.press).toEqual({
    kind: "frame",
    frame: { intent: "campaign.copy", slots: { campaign: "8", by: "SMS", who: ["unanswered"] } },
  });
});

test("files are there after a restart between the end and its telling", async () => {
  const scene = await openScene({ contacts: mixed });
  const run = await scene.begin();
  await scene.pass(1_000);
  scene.refuse(privately.id, new RateLimited(60));
  await scene.pass(5_000);
  expect(await scene.process.watches.runsOf("a_1").current("8")).toBeUndefined();
  expect(scene.shown().some(({ key }) => key === `done-${run}`)).toBe(false);
  await scene.process.stop();
  // By now the service would tell something else.
  scene.service.contacts = [];
  scene.refuse(privately.id, undefined);
  await scene.open();
  await scene.pass(120_000);
  const done = scene.message("done-");
  expect(done.text).toContain("2 of 7 reached");
  expect(await tableOf(done)).toHaveLength(6);
  expect((await done.files[0]?.open())?.length).toBe(done.files[0]?.bytes);
});

test("told elsewhere because its chat is gone, it brings its files along", async () => {
  const scene = await openScene({ contacts: mixed, home });
  await scene.begin({ chat: team });
  await scene.pass(1_000);
  scene.refuse(team.id, new ChatGone("kicked", { reason: "not-invited" }));
  await scene.pass(60_000);
  const [word] = scene.shown().filter(({ chat, text }) => chat === home.id && text.includes("is done"));
  expect(word?.files.map(({ name }) => name)).toEqual(["campaign-8.png", "campaign-8-not-reached.xlsx"]);
  for (const file of word?.files ?? []) expect((await file.open()).length).toBe(file.bytes);
});

test("what the run came to is kept for the account, when its watch is gone", async () => {
  const { scene } = await ended();
  const { past, going } = scene.process.watches.runsOf("a_1");
  expect(await past({})).toMatchObject([
    {
      campaign: { id: "8", name: "Fee reminder" },
      total: 7,
      credits: 3,
      counts: { completed: 2, failed: 1, unanswered: 2, hungup: 1, terminated: 1, "not started": 0 },
    },
  ]);
  expect(await past({ from: scene.clock.now() + 1 })).toEqual([]);
  expect(await going()).toEqual([]);
  expect(await scene.process.watches.runsOf("a_2").past({})).toEqual([]);
});
