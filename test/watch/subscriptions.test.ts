import { expect, test } from "vitest";
import type { Subscription } from "../../src/commands/kept.ts";
import { contact, openScene, privately, type Scene, team } from "./scene.ts";

const all: Subscription = { chat: team, account: "a_1", when: "always", by: "p_2" };

async function subscribe(scene: Scene, subscription: Subscription): Promise<void> {
  const { records, watches } = scene.process;
  await records.commit([watches.subscriptionsOf(subscription.chat, subscription.account).add(subscription)], {
    synced: true,
  });
}

async function finish(scene: Scene, completed: number, failed: number): Promise<void> {
  scene.service.contacts = [
    ...Array.from({ length: completed }, (_, index) => contact(index + 1, { status: "completed" })),
    ...Array.from({ length: failed }, (_, index) => contact(index + 101, { status: "failed" })),
  ];
  await scene.begin();
  await scene.pass(60_000);
}

const told = (scene: Scene) => scene.shown().filter(({ key }) => key.startsWith("told-"));

test("another chat is told of the end once, with masked numbers and nothing to press", async () => {
  const scene = await openScene();
  await subscribe(scene, all);
  await subscribe(scene, { ...all, campaign: { id: "8", name: "Fee reminder" } });
  await finish(scene, 1, 1);
  expect(told(scene)).toHaveLength(1);
  expect(told(scene)[0]).toMatchObject({ chat: "team", buttons: [] });
  expect(told(scene)[0]?.text).toBe(
    "“Fee reminder” is done: 1 of 2 reached.\n1 completed + 1 failed = 2\nNot reached: •••101 (failed)\nCredits charged: 0 · it took 3 s",
  );
});

test("the chat where the run was begun is not told twice", async () => {
  const scene = await openScene();
  await subscribe(scene, { ...all, chat: privately });
  await finish(scene, 1, 1);
  expect(scene.shown().map(({ key }) => key.split("-")[0])).toEqual(["watch", "done"]);
});

test("a topic of a chat is a chat of its own", async () => {
  const scene = await openScene();
  const topic = { ...team, topic: "7" };
  await subscribe(scene, { ...all, chat: topic });
  const { watches } = scene.process;
  expect(await watches.subscriptionsOf(team, "a_1").here()).toEqual([]);
  expect(await watches.subscriptionsOf(topic, "a_1").here()).toHaveLength(1);
});

test("a chat is told in the language it asked for", async () => {
  const scene = await openScene();
  await subscribe(scene, { ...all, lang: "ne" });
  await finish(scene, 1, 0);
  expect(told(scene)[0]?.text).toContain("“Fee reminder” सकियो");
  expect(scene.message("done-").text).toContain("“Fee reminder” is done");
});

test.each([
  ["another account", { account: "a_2" }, 1, 1, 0],
  ["another campaign", { campaign: { id: "9", name: "IPO" } }, 1, 1, 0],
  ["this campaign", { campaign: { id: "8", name: "Fee reminder" } }, 1, 1, 1],
  ["failures, and one failed", { when: "failures" }, 1, 1, 1],
  ["failures, and none failed", { when: "failures" }, 2, 0, 0],
  ["more than 10 %, and 20 % were not reached", { when: "failures", percent: 10 }, 8, 2, 1],
  ["more than 10 %, and exactly 10 % were not reached", { when: "failures", percent: 10 }, 9, 1, 0],
] as const)("a subscription to %s is told %#", async (_, changes, completed, failed, times) => {
  const scene = await openScene();
  await subscribe(scene, { ...all, ...changes });
  await finish(scene, completed, failed);
  expect(told(scene)).toHaveLength(times);
});

test("subscribing twice keeps one subscription, the later", async () => {
  const scene = await openScene();
  await subscribe(scene, all);
  await subscribe(scene, { ...all, when: "failures" });
  const here = await scene.process.watches.subscriptionsOf(team, "a_1").here();
  expect(here).toEqual([{ ...all, when: "failures" }]);
});

test("a chat that unsubscribed is told nothing", async () => {
  const scene = await openScene();
  await subscribe(scene, all);
  const { records, watches } = scene.process;
  await records.commit([watches.subscriptionsOf(team, "a_1").remove(all)], { synced: true });
  await finish(scene, 1, 1);
  expect(told(scene)).toEqual([]);
});
