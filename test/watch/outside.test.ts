// Runs that were begun on the web console or by another program, and are found by their contacts.
import { expect, test } from "vitest";
import { contact, openScene, privately, type Scene, team } from "./scene.ts";

const minute = 60_000;

const about = {
  account: "a_1",
  team: "t_1",
  person: "p_1",
  who: { id: "stand-in:sita", name: "Sita", kind: "person" },
  chat: privately,
  lang: "en",
  zone: "Asia/Kathmandu",
} as const;
const campaign = { id: "8", name: "Fee reminder" };

const follow = (scene: Scene, changes: Partial<typeof about> | { chat: typeof team } = {}) =>
  scene.process.watches.followOf({ ...about, ...changes })(campaign, scene.service.contacts.length);

const half = () => [contact(1, { status: "completed" }), contact(2, { status: "ringing" }), contact(3), contact(4)];

test("it is followed from how it stands, and its end is told", async () => {
  const scene = await openScene({ contacts: half() });
  expect(await follow(scene)).toBe(true);
  await scene.pass(4_000);
  const card = scene.message("watch-").text;
  expect(card).toContain("25 % · 1 of 4");
  // When it began nobody knows, so neither is told when it will end.
  expect(card).not.toContain("left");
  scene.service.contacts = scene.service.contacts.map((one) => ({ ...one, status: "completed" }));
  await scene.pass(minute);
  expect(scene.message("done-").text).toContain("4 of 4 reached");
});

test("however many ask, in whatever chats, there is one watch", async () => {
  const scene = await openScene({ contacts: half() });
  const found = await Promise.all([follow(scene), follow(scene, { chat: team }), follow(scene)]);
  expect(found.filter(Boolean)).toHaveLength(1);
  expect(await follow(scene)).toBe(false);
  await scene.pass(minute);
  expect(scene.shown()).toHaveLength(1);
});

test("contacts that it leaves alone are not waited for: ten quiet minutes end it", async () => {
  const scene = await openScene({ contacts: half() });
  await follow(scene);
  await scene.pass(minute);
  scene.service.contacts = scene.service.contacts.map((one) =>
    one.status === "ringing" ? { ...one, status: "failed" } : one,
  );
  await scene.pass(12 * minute);
  expect(scene.message("done-").text).toContain("1 completed + 1 failed + 2 not attempted = 4");
});

test("after its end the campaign can be followed again", async () => {
  const scene = await openScene({ contacts: half() });
  await follow(scene);
  scene.service.contacts = scene.service.contacts.map((one) => ({ ...one, status: "completed" }));
  await scene.pass(minute);
  scene.service.contacts = half();
  expect(await follow(scene)).toBe(true);
});

test("a start through the bot takes over from the following of one from outside, and one end is told", async () => {
  const scene = await openScene({ contacts: half() });
  await follow(scene);
  await scene.pass(4_000);
  await scene.begin();
  scene.service.contacts = scene.service.contacts.map((one) => ({ ...one, status: "completed" }));
  await scene.pass(minute);
  expect(scene.shown().filter(({ key }) => key.startsWith("done-"))).toHaveLength(1);
});
