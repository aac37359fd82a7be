import { expect, test } from "vitest";
import { NotFound, ServiceUnavailable, SignInExpired } from "../../src/errors.ts";
import { contact, openScene, type Scene, start, team } from "./scene.ts";

const minute = 60_000;
const hour = 60 * minute;

const some = (count: number) => Array.from({ length: count }, (_, index) => contact(index + 1));

/** Moves contacts to a status, from the first that has the one before. */
function move(scene: Scene, from: string, to: string, count: number, credits = 0): void {
  let left = count;
  scene.service.contacts = scene.service.contacts.map((one) => {
    if (left === 0 || one.status !== from) return one;
    left -= 1;
    return { ...one, status: to, credits: one.credits + credits };
  });
}

test("a run is followed on one card until it ends, and its end adds up", async () => {
  const scene = await openScene({ contacts: some(10) });
  const run = await scene.begin();
  await scene.pass(1_000);
  expect(scene.message(`watch-${run}`).text).toBe("Fee reminder\n░░░░░░░░░░ 0 % · 0 of 10");
  move(scene, "not started", "ringing", 2);
  move(scene, "not started", "completed", 4, 1);
  await scene.pass(3_000);
  expect(scene.message(`watch-${run}`).text).toBe(
    "Fee reminder\n▓▓▓▓░░░░░░ 40 % · 4 of 10\n4 completed\n2 ringing · 4 not started\nAbout 10 s left · 4 credits so far",
  );
  move(scene, "ringing", "unanswered", 2);
  move(scene, "not started", "completed", 3, 1);
  move(scene, "not started", "failed", 1);
  await scene.pass(10_000);
  expect(scene.message(`watch-${run}`).text).toBe(
    "Fee reminder\n▓▓▓▓▓▓▓▓▓▓ 100 % · 10 of 10\n7 completed · 1 failed · 2 unanswered\n7 credits so far\nOver. The result stands below.",
  );
  const done = scene.message("done-");
  expect(done.text).toBe(
    "“Fee reminder” is done: 7 of 10 reached.\n7 completed + 1 failed + 2 unanswered = 10\n" +
      "Not reached: 9841000001 (unanswered), 9841000002 (unanswered), 9841000010 (failed)\n" +
      "Credits charged: 7 · it took 6 s\nAttached: a picture and those not reached as Excel",
  );
  expect(done.files.map(({ name }) => name)).toEqual(["campaign-8.png", "campaign-8-not-reached.xlsx"]);
  expect(done.buttons.map(({ label }) => label)).toEqual([
    "Call all not reached again (3)",
    "Call failed again (1)",
    "Call unanswered again (2)",
    "SMS the unanswered (2)",
    "Export",
    "Details",
  ]);
  expect(done.buttons[0]?.press).toEqual({
    kind: "frame",
    frame: { intent: "campaign.rerun", slots: { campaign: "8", statuses: ["failed", "unanswered"] } },
  });
  expect(scene.logged).toEqual([]);
});

test("once a run has ended nobody looks any more", async () => {
  const scene = await openScene({ contacts: some(2) });
  await scene.begin();
  move(scene, "not started", "completed", 2);
  await scene.pass(5_000);
  const looks = scene.service.looks.length;
  await scene.pass(hour);
  expect(scene.service.looks).toHaveLength(looks);
});

test("the card is edited only in steps of a percent", async () => {
  const scene = await openScene({ contacts: some(1_000) });
  const run = await scene.begin();
  await scene.pass(3_500);
  const edits = scene.message(`watch-${run}`).looks.length;
  move(scene, "not started", "completed", 9);
  await scene.pass(minute);
  expect(scene.message(`watch-${run}`).looks).toHaveLength(edits);
  move(scene, "not started", "completed", 1);
  await scene.pass(minute);
  expect(scene.message(`watch-${run}`).looks).toHaveLength(edits + 1);
});

test("a short run is looked at soon and then ever less often", async () => {
  const scene = await openScene({ contacts: some(3) });
  await scene.begin();
  for (let step = 0; step < 8; step += 1) {
    await scene.pass(minute);
    move(scene, "not started", "ringing", 1);
    move(scene, "ringing", "not started", 1);
  }
  const after = scene.service.looks.map((at) => (at - start) / 1_000);
  expect(after.slice(0, 6)).toEqual([3, 6, 9, 12, 15, 18.75]);
  const gaps = after.slice(1).map((at, index) => at - (after[index] ?? 0));
  expect(Math.max(...gaps)).toBe(60);
});

test("statistics that go backwards never take the card back", async () => {
  const scene = await openScene({ contacts: some(10) });
  const run = await scene.begin();
  move(scene, "not started", "completed", 6);
  await scene.pass(4_000);
  move(scene, "completed", "not started", 5);
  await scene.pass(minute);
  expect(scene.message(`watch-${run}`).text).toContain("60 % · 6 of 10");
});

test("a campaign that was deleted ends the watch with a sentence", async () => {
  const scene = await openScene({ contacts: some(10) });
  await scene.begin();
  move(scene, "not started", "completed", 4);
  await scene.pass(4_000);
  scene.service.failure = new NotFound();
  await scene.pass(minute);
  expect(scene.message("done-").text).toBe(
    "“Fee reminder” was deleted while it ran, so I cannot tell how it ended. When I last looked, 4 of 10 were done.",
  );
  expect(await scene.process.watches.runsOf("a_1").current("8")).toBeUndefined();
});

test("a run that never ends is followed for a day, ever less often, and then given up with a reason", async () => {
  const scene = await openScene({ contacts: some(4) });
  const run = await scene.begin();
  move(scene, "not started", "completed", 3, 2);
  await scene.pass(23 * hour);
  expect(scene.message(`watch-${run}`).text).toContain("The service has shown no change for");
  expect(scene.shown().some(({ key }) => key.startsWith("done-"))).toBe(false);
  await scene.pass(2 * hour);
  const { text, buttons } = scene.message("done-");
  expect(text).toBe(
    "I followed “Fee reminder” for 24 hours and it did not end, so I stop now. This is how it stands:\n" +
      "3 completed + 1 not attempted = 4\nNot reached: 9841000004 (not attempted)\nCredits charged: 6\nAttached: a picture and those not reached as Excel",
  );
  expect(buttons.map(({ label }) => label)).toEqual(["Call the not attempted (1)", "Export", "Details"]);
  expect(scene.service.looks.length).toBeLessThan(400);
});

test("a service that fails is asked ever less, a word is said once, and the end is told all the same", async () => {
  const scene = await openScene({ contacts: some(4) });
  const run = await scene.begin();
  await scene.pass(4_000);
  scene.service.failure = new ServiceUnavailable();
  await scene.pass(minute);
  expect(scene.message(`watch-${run}`).text).toContain("The service does not answer at the moment");
  await scene.pass(2 * hour);
  expect(scene.message(`word-${run}`).text).toBe(
    "TingTing has not answered for a while, so I cannot see how “Fee reminder” is going. I keep asking and tell you when it is done.",
  );
  expect(scene.service.looks.length).toBeLessThan(50);
  scene.service.failure = undefined;
  move(scene, "not started", "completed", 4);
  await scene.pass(6 * minute);
  expect(scene.message("done-").text).toContain("“Fee reminder” is done: 4 of 4 reached.");
});

test("a sign-in that ended is told once, and the watch goes on after the next sign-in", async () => {
  const scene = await openScene({ contacts: some(4) });
  const run = await scene.begin();
  scene.service.failure = new SignInExpired();
  await scene.pass(hour);
  const word = scene.message(`word-${run}`);
  expect(word.text).toContain("because the sign-in has ended");
  expect(word.looks).toHaveLength(1);
  expect(word.buttons).toEqual([
    { label: "Sign in", press: { kind: "frame", frame: { intent: "account.login", slots: {} } } },
  ]);
  scene.service.failure = undefined;
  move(scene, "not started", "completed", 4);
  await scene.pass(6 * minute);
  expect(scene.message("done-").text).toContain("4 of 4 reached");
});

test("a service that stays away past the deadline ends the watch without an invented result", async () => {
  const scene = await openScene({ contacts: some(4) });
  await scene.begin();
  scene.service.failure = new ServiceUnavailable();
  await scene.pass(25 * hour);
  expect(scene.message("done-").text).toBe(
    "TingTing does not let me look, so I cannot tell how “Fee reminder” ended. When I last looked, 0 of 4 were done.",
  );
});

test("a bug ends the watch with a word, not in silence", async () => {
  const scene = await openScene({ contacts: some(4) });
  await scene.begin();
  scene.service.failure = new TypeError("a bug");
  await scene.pass(minute);
  expect(scene.message("done-").text).toContain("I can no longer follow “Fee reminder”");
});

test("a start of some contacts is measured by those", async () => {
  const scene = await openScene({ contacts: some(10) });
  await scene.begin({ total: 2, only: ["1", "2"] });
  move(scene, "not started", "completed", 1);
  move(scene, "not started", "failed", 1);
  await scene.pass(5_000);
  expect(scene.message("done-").text).toContain("1 completed + 1 failed = 2\nNot reached: 9841000002 (failed)\n");
});

test("contacts that leave the list are told as missing, after ten minutes without a change", async () => {
  const scene = await openScene({ contacts: some(3) });
  await scene.begin();
  move(scene, "not started", "completed", 2);
  scene.service.contacts = scene.service.contacts.slice(0, 2);
  await scene.pass(5 * minute);
  expect(scene.shown()).toHaveLength(1);
  await scene.pass(6 * minute);
  expect(scene.message("done-").text).toContain(
    "2 completed + 1 no longer listed = 3\n1 contact is missing from the service's list.\nCredits charged: 0",
  );
});

test("a contact added meanwhile does not hold the end up, and is counted", async () => {
  const scene = await openScene({ contacts: some(3) });
  await scene.begin({ total: 2 });
  move(scene, "not started", "completed", 2);
  await scene.pass(12 * minute);
  expect(scene.message("done-").text).toContain(
    "2 completed + 1 not attempted = 3\n1 contact was added after the start and counted too.\n",
  );
});

test("a practice run says so on the card and at its end", async () => {
  const scene = await openScene({ contacts: some(1), practice: true });
  const run = await scene.begin();
  move(scene, "not started", "completed", 1);
  await scene.pass(5_000);
  for (const key of [`watch-${run}`, "done-"]) expect(scene.message(key).text).toContain("Practice mode:");
});

test("in a group the numbers of those not reached are masked", async () => {
  const scene = await openScene({ contacts: some(1) });
  await scene.begin({ chat: team });
  move(scene, "not started", "failed", 1);
  await scene.pass(5_000);
  expect(scene.message("done-").text).toContain("Not reached: •••001 (failed)");
});

test("a run told in Nepali", async () => {
  const scene = await openScene({ contacts: some(2) });
  const run = await scene.begin({ lang: "ne", campaignName: "शुल्क" });
  move(scene, "not started", "completed", 1, 1);
  move(scene, "not started", "failed", 1);
  await scene.pass(5_000);
  expect(scene.message(`watch-${run}`).text).toContain("▓▓▓▓▓▓▓▓▓▓ १०० % · २ मध्ये २");
  expect(scene.message("done-").text).toContain("१ पूरा भएको + १ असफल = २");
});
