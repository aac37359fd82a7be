// A chat that is gone or has moved while runs are followed for it (D22 of the reliability anchors).
import { expect, test } from "vitest";
import { ChatGone, ChatMoved } from "../../src/errors.ts";
import { watchRecord } from "../../src/watch/records.ts";
import { contact, home, openScene, privately, type Scene, team } from "./scene.ts";

const minute = 60_000;

function move(scene: Scene, status: string, count: number): void {
  scene.service.contacts = scene.service.contacts.map((one, index) => (index < count ? { ...one, status } : one));
}

async function subscribe(scene: Scene, chat = team): Promise<void> {
  const { records, watches } = scene.process;
  const add = watches.subscriptionsOf(chat, "a_1").add({ chat, account: "a_1", when: "always", by: "p_1" });
  await records.commit([add], { synced: true });
}

const four = () => [contact(1), contact(2), contact(3), contact(4)];

test("the bot is removed while a run is followed: card and end go to whoever began it, in one step", async () => {
  const scene = await openScene({ contacts: four(), home });
  await scene.begin({ chat: team });
  await scene.pass(1_000);
  scene.refuse("team", new ChatGone("kicked", { reason: "not-invited" }));
  move(scene, "completed", 2);
  await scene.pass(4_000);
  const tried = scene.tries("team");
  await scene.pass(minute);
  const moved = scene.shown().filter(({ chat }) => chat === home.id);
  expect(moved.map(({ key }) => key.split("-")[0])).toEqual(["watch"]);
  expect(moved[0]?.text).toContain("50 % · 2 of 4");
  move(scene, "completed", 4);
  await scene.pass(minute);
  expect(scene.message("done-").chat).toBe(home.id);
  expect(scene.tries("team")).toBe(tried);
});

test("the bot is removed just before the end: the end is told to whoever began it, with the reason", async () => {
  const scene = await openScene({ contacts: four(), home });
  await scene.begin({ chat: team });
  await scene.pass(1_000);
  scene.refuse("team", new ChatGone("kicked", { reason: "not-invited" }));
  move(scene, "completed", 4);
  await scene.pass(minute);
  const [word] = scene.shown().filter(({ chat }) => chat === home.id);
  expect(word?.text).toMatch(
    /^I could not say this in the Stand-in group: I am not a member there\. Add me .* This was to be said there:\n\n“Fee reminder” is done: 4 of 4 reached\./,
  );
});

test("where nobody can be told elsewhere, the run is followed to its end for its subscribers alone", async () => {
  const scene = await openScene({ contacts: four() });
  await subscribe(scene);
  await scene.begin();
  await scene.pass(1_000);
  scene.refuse(privately.id, new ChatGone("blocked", { reason: "blocked" }));
  move(scene, "completed", 2);
  await scene.pass(minute);
  const tried = scene.tries(privately.id);
  move(scene, "completed", 4);
  await scene.pass(minute);
  expect(scene.tries(privately.id)).toBe(tried);
  expect(scene.message("told-").text).toContain("4 of 4 reached");
});

test("whoever turned on the notices of a chat that is gone is told so once, with what was to be said there", async () => {
  const scene = await openScene({ contacts: four(), home });
  await subscribe(scene);
  await scene.process.watches.noticesOf({ chat: team, account: "a_1", zone: "Asia/Kathmandu", lang: "en" }).arrive();
  await scene.begin();
  scene.refuse("team", new ChatGone("archived", { reason: "closed" }));
  move(scene, "completed", 4);
  await scene.pass(minute);
  const told = scene.shown().filter(({ chat }) => chat === home.id);
  expect(told.map(({ text }) => text.split("\n")[0])).toEqual([
    "I could not say this in the Stand-in group: it was closed, archived or deleted. This was to be said there:",
  ]);
});

test("that a chat is gone may also show in something that nobody waits for: then its notices' owner is told", async () => {
  const scene = await openScene({ contacts: four(), home });
  await subscribe(scene);
  const { records, outbox, watches } = scene.process;
  await watches.noticesOf({ chat: team, account: "a_1", zone: "Asia/Kathmandu", lang: "en" }).arrive();
  scene.refuse("team", new ChatGone("kicked", { reason: "not-invited" }));
  const answer = { key: "a", chat: team, lane: "answer", text: "You own 3 numbers", buttons: [], files: [] } as const;
  await records.commit(outbox.draft({ ...answer, card: false, lang: "en" }), { synced: true });
  outbox.flush();
  await scene.pass(1_000);
  expect(scene.message("cut-off-").text).toMatch(
    /^I can no longer tell the Stand-in group when campaigns finish: I am not a /,
  );
});

test("a group that becomes another keeps its card's run, its notices and its mute, and is told once", async () => {
  const scene = await openScene({ contacts: four() });
  await subscribe(scene);
  await scene.process.watches
    .noticesOf({ chat: team, account: "a_1", zone: "Asia/Kathmandu", lang: "en" })
    .digest("18:00");
  await scene.begin({ chat: team });
  await scene.pass(1_000);
  scene.refuse("team", new ChatMoved("super"));
  move(scene, "completed", 2);
  await scene.pass(5_000);
  const tried = scene.tries("team");
  move(scene, "completed", 4);
  await scene.pass(minute);
  expect(scene.tries("team")).toBe(tried);
  const there = scene.shown().filter(({ chat }) => chat === "super");
  expect(there.filter(({ key }) => /^(done|told)-/.test(key))).toHaveLength(1);
  const now = scene.process.watches.noticesOf({
    chat: { ...team, id: "super" },
    account: "a_1",
    zone: "Asia/Kathmandu",
    lang: "en",
  });
  expect((await now.here()).digestAt).toBe("18:00");
});

test("a notice that only cannot be written now, or breaks, leaves the chat's notices on", async () => {
  const scene = await openScene({ contacts: four(), home });
  await subscribe(scene);
  const notices = scene.process.watches.noticesOf({ chat: team, account: "a_1", zone: "Asia/Kathmandu", lang: "en" });
  await notices.arrive();
  scene.refuse("team", new TypeError("a bug of the adapter"));
  move(scene, "completed", 4);
  await scene.begin();
  await scene.pass(minute);
  expect(await notices.here()).toMatchObject({ isCutOff: false, lastFailure: { why: "failed" } });
  scene.refuse("team", undefined);
  await scene.begin({ campaignName: "IPO" });
  await scene.pass(minute);
  expect(scene.shown().filter(({ key }) => key.startsWith("told-"))).toHaveLength(1);
});

test("one topic of a chat that is gone leaves the runs of the others where they are", async () => {
  const scene = await openScene({ contacts: four(), home });
  await scene.begin({ chat: { ...team, topic: "1" } });
  await scene.begin({ chat: { ...team, topic: "2" }, campaignId: "9" });
  await scene.process.watches.left({ ...team, topic: "1" }, "closed");
  const watches = await scene.process.records.list(watchRecord);
  expect(watches.map(({ value }) => value.chat.topic ?? value.chat.id).toSorted()).toEqual(["2", home.id]);
});
