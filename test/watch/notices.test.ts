// How a chat is told: muted, at night, once a day; and what is known of its last notices.
import { expect, test } from "vitest";
import { ChatGone } from "../../src/errors.ts";
import type { WatchOrder } from "../../src/watch/watches.ts";
import { contact, openScene, privately, type Scene, start, team } from "./scene.ts";

const minute = 60_000;
const hour = 60 * minute;

const about = { chat: team, account: "a_1", zone: "Asia/Kathmandu", lang: "en" } as const;
const notices = (scene: Scene) => scene.process.watches.noticesOf(about);

async function subscribe(scene: Scene): Promise<void> {
  const { records, watches } = scene.process;
  const subscription = { chat: team, account: "a_1", when: "always", by: "p_1" } as const;
  await records.commit([watches.subscriptionsOf(team, "a_1").add(subscription)], { synced: true });
}

/** One run in Sita's own chat, from its start to its end, a few seconds. */
async function runOnce(scene: Scene, order: Partial<WatchOrder> = {}): Promise<void> {
  scene.service.contacts = [contact(1, { status: "completed" }), contact(2, { status: "failed" })];
  await scene.begin(order);
  await scene.pass(5_000);
}

const inTeam = (scene: Scene) => scene.shown().filter(({ chat }) => chat === "team");
const texts = (scene: Scene) => inTeam(scene).map(({ text }) => text);

test("a muted chat is told nothing until the time is over, then everything at once", async () => {
  const scene = await openScene();
  await subscribe(scene);
  expect(await notices(scene).mute(120)).toBe(start + 2 * hour);
  await scene.pass(minute);
  await runOnce(scene);
  await runOnce(scene, { campaignName: "IPO" });
  expect(inTeam(scene)).toEqual([]);
  await scene.pass(2 * hour);
  expect(texts(scene)).toEqual([
    "While this chat was muted 2 campaigns ended:\n" +
      "• “Fee reminder”: 1 of 2 reached, 0 credits\n• “IPO”: 1 of 2 reached, 0 credits",
  ]);
  await runOnce(scene, { campaignName: "After" });
  expect(texts(scene)[1]).toContain("“After” is done");
});

test("a mute during which nothing ended is over without a word", async () => {
  const scene = await openScene();
  await subscribe(scene);
  await notices(scene).mute(30);
  await scene.pass(hour);
  expect(scene.shown()).toEqual([]);
  expect((await notices(scene).here()).mutedUntil).toBeUndefined();
});

test("a mute that is made longer is summed up from its beginning, and survives a restart", async () => {
  const scene = await openScene();
  await subscribe(scene);
  await notices(scene).mute(30);
  await scene.pass(minute);
  await runOnce(scene);
  await notices(scene).mute(60);
  await scene.process.stop();
  await scene.open();
  await scene.pass(45 * minute);
  expect(inTeam(scene)).toEqual([]);
  await scene.pass(20 * minute);
  expect(texts(scene)).toHaveLength(1);
  expect(texts(scene)[0]).toContain("“Fee reminder”");
});

test("a mute that ends at night is summed up in the morning", async () => {
  const scene = await openScene();
  await subscribe(scene);
  await notices(scene).mute(12 * 60);
  await scene.pass(minute);
  await runOnce(scene);
  await scene.pass(20 * hour);
  expect(inTeam(scene)).toEqual([]);
  await scene.pass(hour);
  expect(texts(scene)[0]).toContain("While this chat was muted 1 campaign ended");
});

test("unmuting gives what ended meanwhile, and no summary follows", async () => {
  const scene = await openScene();
  await subscribe(scene);
  await notices(scene).mute(60);
  await scene.pass(minute);
  await runOnce(scene);
  expect(await notices(scene).unmute()).toMatchObject([{ campaign: { name: "Fee reminder" }, total: 2 }]);
  expect(await notices(scene).unmute()).toBeUndefined();
  await scene.pass(2 * hour);
  expect(inTeam(scene)).toEqual([]);
});

test("a mute does not silence the end of what was begun in the chat itself, nor sum it up again", async () => {
  const scene = await openScene();
  await subscribe(scene);
  await notices(scene).mute(30);
  await scene.pass(minute);
  await runOnce(scene, { chat: team });
  expect(scene.message("done-").chat).toBe("team");
  await scene.pass(hour);
  expect(inTeam(scene).map(({ key }) => key.split("-")[0])).toEqual(["watch", "done"]);
});

test("at night a notice waits for the morning of the chat's zone; whoever began the run is told at once", async () => {
  const scene = await openScene();
  await subscribe(scene);
  await scene.pass(12 * hour);
  await runOnce(scene);
  expect(scene.message("done-").chat).toBe(privately.id);
  expect(inTeam(scene)).toEqual([]);
  // 22:00 in Nepal: nine hours to seven o'clock.
  await scene.pass(9 * hour - minute);
  expect(inTeam(scene)).toEqual([]);
  await scene.pass(minute);
  expect(texts(scene)[0]).toContain("“Fee reminder” is done");
});

test("where it is still day, nothing waits", async () => {
  const scene = await openScene();
  await subscribe(scene);
  const dubai = { ...about, zone: "Asia/Dubai" };
  await scene.process.watches.noticesOf(dubai).arrive();
  await scene.pass(11.5 * hour);
  await runOnce(scene);
  expect(inTeam(scene)).toHaveLength(1);
});

test("the daily summary tells what ended since the one before, and what still runs", async () => {
  const scene = await openScene();
  expect(await notices(scene).digest("18:00")).toBe(start + 8 * hour);
  await scene.pass(hour);
  await runOnce(scene);
  scene.service.contacts = [contact(1)];
  await scene.begin({ campaignName: "IPO" });
  await scene.pass(7 * hour);
  expect(texts(scene)).toEqual([
    "Since 24 Nov 10:00 1 campaign ended:\n• “Fee reminder”: 1 of 2 reached, 0 credits\nStill running: “IPO”",
  ]);
  scene.service.contacts = [contact(1, { status: "completed" })];
  await scene.pass(24 * hour);
  expect(texts(scene)[1]).toBe("Since 24 Nov 18:00 1 campaign ended:\n• “IPO”: 1 of 1 reached, 0 credits");
  await scene.pass(3 * 24 * hour);
  expect(inTeam(scene)).toHaveLength(2);
});

test("a summary that fell due while nobody was there comes once, after the restart", async () => {
  const scene = await openScene();
  await notices(scene).digest("18:00");
  await runOnce(scene);
  await scene.process.stop();
  await scene.pass(40 * hour);
  await scene.open();
  await scene.pass(minute);
  expect(inTeam(scene)).toHaveLength(1);
  expect((await notices(scene).here()).digestAt).toBe("18:00");
});

test("two processes send one summary", async () => {
  const scene = await openScene();
  await scene.open();
  await notices(scene).digest("18:00");
  await runOnce(scene);
  await scene.pass(9 * hour);
  expect(inTeam(scene)).toHaveLength(1);
  expect(inTeam(scene)[0]?.looks).toHaveLength(1);
});

test("the last delivery is known, with its campaign and its time", async () => {
  const scene = await openScene();
  await subscribe(scene);
  await notices(scene).arrive();
  expect(await notices(scene).here()).toMatchObject({ lastDelivery: undefined, lastFailure: undefined });
  for (let count = 1; count <= 13; count += 1) await runOnce(scene, { campaignName: `Run ${count}` });
  expect((await notices(scene).here()).lastDelivery).toMatchObject({ campaign: "Run 13" });
  expect((await scene.store.scan("told/")).length).toBeLessThanOrEqual(10);
});

test("a chat that nothing reaches is noted with the reason and tried no more, until notices are turned on there again", async () => {
  const scene = await openScene();
  await subscribe(scene);
  await notices(scene).arrive();
  scene.refuse("team", new ChatGone("not_in_channel", { reason: "not-invited" }));
  await runOnce(scene);
  const known = await notices(scene).here();
  expect(known).toMatchObject({ isCutOff: true, lastFailure: { why: "not-invited" } });
  const tried = scene.tries("team");
  await runOnce(scene, { campaignName: "IPO" });
  expect(scene.tries("team")).toBe(tried);
  scene.refuse("team", undefined);
  await notices(scene).arrive();
  await runOnce(scene, { campaignName: "Back" });
  expect(texts(scene)[0]).toContain("“Back” is done");
});
