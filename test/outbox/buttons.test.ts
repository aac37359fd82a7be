import { expect, test } from "vitest";
import { draftOf, openSetting, sita, start } from "./setting.ts";

async function opened() {
  const setting = openSetting();
  await setting.outbox.start();
  return setting;
}

const day = 24 * 60 * 60_000;

/** Old things are forgotten once an hour. */
const pruned = 2 * 60 * 60_000;

test("a button carries a short unguessable id that leads back to what its press means", async () => {
  const { outbox, platform, tell } = await opened();
  const press = { kind: "confirm", wish: "w12" };
  await tell(
    draftOf("card", "Start?", { buttons: [{ label: "Confirm", press, person: "p1", expiresAt: start + 300_000 }] }),
  );
  const id = platform.buttonId(sita, "Confirm");
  expect(id).toMatch(/^[\w-]{26}$/);
  expect(await outbox.findButton(id)).toEqual({
    press,
    person: "p1",
    chatKey: "fake/sita",
    messageKey: "card",
    expiresAt: start + 300_000,
  });
});

test("an id nobody gave leads nowhere", async () => {
  const { outbox } = await opened();
  for (const id of ["", "x", "../message/card", "0".repeat(26)]) expect(await outbox.findButton(id)).toBeUndefined();
});

test("a button without an end of its own lives a day, and is found for another", async () => {
  const { outbox, platform, tell, passes } = await opened();
  await tell(draftOf("list", "Which one?", { buttons: [{ label: "First", press: 1 }] }));
  const id = platform.buttonId(sita, "First");
  expect((await outbox.findButton(id))?.expiresAt).toBe(start + day);
  await passes(day + 60_000);
  expect(await outbox.findButton(id)).toBeDefined();
  await passes(2 * day);
  await passes(pruned);
  expect(await outbox.findButton(id)).toBeUndefined();
});

test("buttons of an earlier look still lead somewhere, so that a late press can be answered", async () => {
  const { outbox, platform, tell } = await opened();
  await tell(draftOf("card", "Start?", { buttons: [{ label: "Confirm", press: "confirm" }] }));
  const id = platform.buttonId(sita, "Confirm");
  await tell(draftOf("card", "Replaced."));
  expect((await outbox.findButton(id))?.press).toBe("confirm");
});

test("closing a message takes its buttons off and leaves its words, also after a restart", async () => {
  const setting = await opened();
  const { platform, tell, records, restart, activity } = setting;
  await tell(draftOf("card", "Start?", { buttons: [{ label: "Confirm", press: 1 }] }));
  await restart();
  await records.commit(await setting.outbox.close("card"), { synced: true });
  setting.outbox.flush();
  await activity.quiet();
  expect(platform.seen(sita)).toMatchObject([{ text: "Start?", buttons: [] }]);
});

test("closing what is closed or unknown changes nothing", async () => {
  const { outbox, tell } = await opened();
  await tell(draftOf("card", "Done."));
  expect(await outbox.close("card")).toEqual([]);
  expect(await outbox.close("unknown")).toEqual([]);
});

test("a message is found with its words and what the platform calls it", async () => {
  const { outbox, draft, tell } = await opened();
  await draft(draftOf("card", "Start?", { buttons: [{ label: "Confirm", press: 1 }] }));
  expect(await outbox.find("card")).toEqual({ chat: sita, text: "Start?", hasButtons: true, platformId: undefined });
  await tell();
  expect((await outbox.find("card"))?.platformId).toBe("m1");
  expect(await outbox.find("unknown")).toBeUndefined();
});

test("messages, buttons and files are forgotten after their time, and only then", async () => {
  const { store, tell, passes } = await opened();
  const files = [{ name: "a.csv", mime: "text/csv", bytes: new Uint8Array([1]) }];
  await tell(draftOf("old", "once", { files, buttons: [{ label: "x", press: 1 }] }), draftOf("card", "10 %"));
  const left = async (kind: string) => (await store.scan(`${kind}/`)).length;
  await passes(20 * day);
  await passes(pruned);
  expect([await left("message"), await left("button"), await left("blob")]).toEqual([2, 0, 0]);
  await tell(draftOf("card", "20 %"));
  await passes(20 * day);
  await passes(pruned);
  expect((await store.scan("message/")).map(({ key }) => key)).toEqual(["message/card"]);
  await passes(20 * day);
  await passes(pruned);
  expect([await left("message"), await left("posted"), await left("aging"), await left("queue")]).toEqual([0, 0, 0, 0]);
});
