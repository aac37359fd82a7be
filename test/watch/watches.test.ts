import { expect, test } from "vitest";
import { contactFingerprint } from "../../src/contact-fingerprint.ts";
import { contact, openScene, type Scene, start } from "./scene.ts";

const minute = 60_000;
const hour = 60 * minute;

function set(scene: Scene, id: number, changes: Parameters<typeof contact>[1]): void {
  scene.service.contacts = scene.service.contacts.map((one) => (one.id === String(id) ? { ...one, ...changes } : one));
}

const texts = (scene: Scene) => scene.shown().map(({ text }) => text);

// Scheduled runs.

test("a scheduled run shows when it begins, and nobody looks before", async () => {
  const scene = await openScene({ contacts: [contact(1)] });
  await scene.begin({ startsAt: start + 3 * hour });
  await scene.pass(2 * hour);
  expect(texts(scene)).toEqual([
    "Fee reminder\nScheduled for 1 contact: Tuesday, 24 November 2026 (8 Mangsir 2083), 13:00 Nepal time, in 3 h.",
  ]);
  expect(scene.service.looks).toEqual([]);
  set(scene, 1, { status: "completed" });
  await scene.pass(hour + 3_000);
  expect(scene.service.looks).toEqual([start + 3 * hour + 3_000]);
  expect(scene.message("done-").text).toContain("1 completed = 1");
});

test("only in practice a scheduled run can be brought forward", async () => {
  const real = await openScene({ contacts: [contact(1)] });
  await real.begin({ startsAt: start + hour });
  await real.pass(1_000);
  expect(real.message("watch-").buttons).toEqual([]);

  const practice = await openScene({ contacts: [contact(1)], practice: true });
  const run = await practice.begin({ startsAt: start + hour });
  await practice.pass(1_000);
  expect(practice.message("watch-").buttons).toEqual([
    { label: "Jump to the start", press: { kind: "jump", watch: run } },
  ]);
});

test("after a jump the run is followed from now on, and a second jump does nothing", async () => {
  const scene = await openScene({ contacts: [contact(1)], practice: true });
  const run = await scene.begin({ startsAt: start + 20 * hour });
  const started: string[] = [];
  const startNow = async (campaignId: string) => started.push(campaignId) > 0;
  expect(await scene.process.watches.jump(run, startNow)).toBe(true);
  expect(await scene.process.watches.jump(run, startNow)).toBe(false);
  expect(started).toEqual(["8"]);
  await scene.pass(3_000);
  expect(scene.message("watch-").text).toContain("0 % · 0 of 1");
  expect(scene.message("watch-").buttons).toEqual([]);
  set(scene, 1, { status: "completed" });
  await scene.pass(3_000);
  expect(scene.message("done-").text).toContain("1 of 1 reached");
});

test("a jump that the service does not take leaves the schedule as it is", async () => {
  const scene = await openScene({ contacts: [contact(1)], practice: true });
  const run = await scene.begin({ startsAt: start + hour });
  expect(await scene.process.watches.jump(run, async () => false)).toBe(false);
  expect(await scene.process.watches.jump("r_unknown", async () => true)).toBe(false);
  expect(await scene.process.watches.runsOf("a_1").current("8")).toMatchObject({ startsAt: start + hour });
});

// Calling people again.

const failed = (id: number) => contact(id, { status: "failed", credits: 2 });
const fingerprints = (scene: Scene, ...ids: number[]) =>
  Object.fromEntries(
    scene.service.contacts.filter(({ id }) => ids.includes(Number(id))).map((one) => [one.id, contactFingerprint(one)]),
  );

test("in a re-run a contact is done when it looks other than before", async () => {
  const scene = await openScene({ contacts: [failed(1), failed(2), contact(3, { status: "completed" })] });
  const run = await scene.begin({ total: 2, before: fingerprints(scene, 1, 2) });
  await scene.pass(4_000);
  expect(scene.message(`watch-${run}`).text).toContain("0 % · 0 of 2");
  set(scene, 1, { status: "completed", duration: "9s", credits: 3 });
  await scene.pass(4_000);
  expect(scene.message(`watch-${run}`).text).toContain("50 % · 1 of 2");
  set(scene, 2, { duration: "4s", credits: 3 });
  await scene.pass(4_000);
  expect(scene.message("done-").text).toBe(
    "“Fee reminder” is done: 1 of 2 reached.\n1 completed + 1 failed = 2\nNot reached: 9841000002 (failed)\nCredits charged: 2 · it took 9 s\nAttached: a picture and those not reached as Excel",
  );
});

test("in a re-run whose contacts begin anew, one that is live or not started is not done", async () => {
  const scene = await openScene({ contacts: [failed(1)] });
  await scene.begin({ before: fingerprints(scene, 1) });
  set(scene, 1, { status: "not started", credits: 0 });
  await scene.pass(20 * minute);
  set(scene, 1, { status: "ringing" });
  await scene.pass(20 * minute);
  expect(scene.shown().filter(({ key }) => key.startsWith("done-"))).toEqual([]);
  set(scene, 1, { status: "failed", credits: 1 });
  await scene.pass(6 * minute);
  expect(scene.message("done-").text).toContain("1 failed = 1");
  expect(scene.message("done-").text).toContain("Credits charged: 1");
});

test("contacts of a re-run that show no change are taken as done after ten minutes, and told so", async () => {
  const scene = await openScene({ contacts: [failed(1), failed(2)] });
  await scene.begin({ before: fingerprints(scene, 1, 2) });
  set(scene, 1, { status: "completed", credits: 3 });
  await scene.pass(10 * minute);
  expect(scene.shown()).toHaveLength(1);
  await scene.pass(10_000);
  expect(scene.message("done-").text).toContain(
    "1 completed + 1 no change seen = 2\n" +
      "The service shows no change for 1 contact; whether they were called again cannot be told.\n",
  );
  expect(scene.message("done-").buttons[0]?.press).toMatchObject({
    frame: { intent: "campaign.rerun", slots: { statuses: ["failed"] } },
  });
});

// What others ask of it.

test("a run under way is known by account and campaign until it ends", async () => {
  const scene = await openScene({ contacts: [contact(1), contact(2)] });
  await scene.begin();
  set(scene, 1, { status: "completed" });
  await scene.pass(4_000);
  const { watches } = scene.process;
  expect(await watches.runsOf("a_1").current("8")).toEqual({ total: 2, done: 1, startsAt: undefined });
  expect(await watches.runsOf("a_2").current("8")).toBeUndefined();
  expect(await watches.runsOf("a_1").current("9")).toBeUndefined();
  set(scene, 2, { status: "completed" });
  await scene.pass(minute);
  expect(await watches.runsOf("a_1").current("8")).toBeUndefined();
});

test("what the last start held is remembered beyond its end", async () => {
  const scene = await openScene({ contacts: [contact(1)] });
  const { watches } = scene.process;
  expect(await watches.runsOf("a_1").lastHold("8")).toBeUndefined();
  await scene.begin({ holdCredits: 3 });
  set(scene, 1, { status: "completed" });
  await scene.pass(minute);
  expect(await watches.runsOf("a_1").lastHold("8")).toEqual({ credits: 3, contacts: 1 });
});
