import { expect, test } from "vitest";
import { MessageUneditable } from "../../src/errors.ts";
import { collectLog, draftOf, hari, openSetting, sita, start } from "./setting.ts";

async function opened(options: Parameters<typeof openSetting>[0] = {}) {
  const setting = openSetting(options);
  await setting.outbox.start();
  return setting;
}

test("a draft is sent once its commit is there", async () => {
  const { outbox, platform, tell, activity } = await opened();
  outbox.draft(draftOf("m1", "never committed"));
  outbox.flush();
  await activity.quiet();
  expect(platform.texts(sita)).toEqual([]);
  await tell(draftOf("m1", "Sent."));
  expect(platform.texts(sita)).toEqual(["Sent."]);
});

test("nothing is sent twice, however often the outbox is flushed, swept or restarted", async () => {
  const { outbox, platform, tell, passes, restart } = await opened();
  await tell(draftOf("m1", "Sent."));
  outbox.flush();
  await passes(60_000);
  await restart();
  expect(platform.calls).toHaveLength(1);
});

test("a draft with the key of a message that was posted edits it, also after a restart", async () => {
  const { platform, tell, restart } = await opened();
  await tell(draftOf("card", "10 %"));
  await tell(draftOf("card", "20 %"));
  await restart();
  await tell(draftOf("card", "100 %"));
  expect(platform.texts(sita)).toEqual(["100 %"]);
  expect(platform.calls.map(({ kind }) => kind)).toEqual(["post", "edit", "edit"]);
});

test("a message that was not sent yet is rewritten, and its older looks are never sent", async () => {
  const { platform, draft, tell } = await opened();
  await draft(draftOf("card", "10 %"));
  await draft(draftOf("card", "20 %"));
  await tell(draftOf("card", "30 %"));
  expect(platform.calls.map(({ kind, text }) => [kind, text])).toEqual([["post", "30 %"]]);
});

test("what is drafted while an older look is on its way follows as an edit", async () => {
  const { platform, draft, outbox, activity } = await opened();
  platform.hold();
  await draft(draftOf("card", "10 %"));
  outbox.flush();
  await platform.untilCalls(1);
  await draft(draftOf("card", "20 %"));
  await draft(draftOf("card", "30 %"));
  outbox.flush();
  platform.release();
  await activity.quiet();
  expect(platform.calls.map(({ kind, text }) => [kind, text])).toEqual([
    ["post", "10 %"],
    ["edit", "30 %"],
  ]);
});

test("answers overtake results, results overtake progress, and each lane keeps its order", async () => {
  const { platform, draft, outbox, activity } = await opened();
  await draft(draftOf("p1", "progress 1", { lane: "progress" }), draftOf("r1", "result 1", { lane: "result" }));
  await draft(draftOf("a1", "answer 1"), draftOf("r2", "result 2", { lane: "result" }), draftOf("a2", "answer 2"));
  outbox.flush();
  await activity.quiet();
  expect(platform.texts(sita)).toEqual(["answer 1", "answer 2", "result 1", "result 2", "progress 1"]);
});

test("text, buttons and files arrive as drafted", async () => {
  const { platform, tell } = await opened();
  const text = ["Start ", { bold: "Fee reminder" }, "?"];
  const files = [{ name: "numbers.csv", mime: "text/csv", bytes: new TextEncoder().encode("नम्बर\n") }];
  await tell(
    draftOf("m1", "", {
      text,
      files,
      buttons: [
        { label: "Confirm", press: 1 },
        { label: "Cancel", press: 2 },
      ],
    }),
  );
  const [message] = platform.seen(sita);
  expect(message).toMatchObject({
    text: "Start Fee reminder?",
    buttons: ["Confirm", "Cancel"],
    files: ["numbers.csv: नम्बर\n"],
  });
});

test("a chat that is slow does not hold up another", async () => {
  const { platform, draft, outbox } = await opened();
  platform.hold();
  await draft(draftOf("m1", "to Sita"), draftOf("m2", "to Hari", { chat: hari }));
  outbox.flush();
  await platform.untilCalls(2);
  expect(platform.calls.map(({ text }) => text).sort()).toEqual(["to Hari", "to Sita"]);
});

test("a message to a platform that another process has waits for it", async () => {
  const { platform, tell, records, clock, activity } = await opened();
  const elsewhere = { platform: "elsewhere", id: "sita", kind: "private" as const };
  await tell(draftOf("m1", "for the other process", { chat: elsewhere }));
  expect(platform.calls).toEqual([]);

  const { createFakePlatform } = await import("./fake-platform.ts");
  const { createOutbox } = await import("../../src/outbox/outbox.ts");
  const other = createFakePlatform(clock);
  const { log } = collectLog();
  const adapterOf = (name: string) => (name === "elsewhere" ? other.adapter : undefined);
  const outbox = createOutbox({ records, clock, activity, log, adapterOf, onGone: async () => undefined });
  await outbox.start();
  await activity.quiet();
  expect(other.texts(elsewhere)).toEqual(["for the other process"]);
  await outbox.stop();
});

test("what a process that died has left is sent by the next one at its start", async () => {
  const { platform, draft, outbox, activity } = openSetting();
  await draft(draftOf("m1", "left behind"));
  await outbox.start();
  await activity.quiet();
  expect(platform.texts(sita)).toEqual(["left behind"]);
});

test("what another process has committed without a word is found within 15 seconds", async () => {
  const { platform, draft, passes } = await opened();
  await draft(draftOf("m1", "no flush"));
  await passes(15_000);
  expect(platform.texts(sita)).toEqual(["no flush"]);
});

test("a message that cannot be edited any more is replaced by one fresh message, which is edited from then on", async () => {
  const { platform, tell } = await opened();
  await tell(draftOf("card", "10 %"));
  platform.fail(new MessageUneditable());
  await tell(draftOf("card", "20 %"));
  await tell(draftOf("card", "30 %"));
  expect(platform.texts(sita)).toEqual(["10 %", "30 %"]);
});

test("where a repeated key is known, the fresh message has a key of its own", async () => {
  const { platform, tell } = await opened({ limits: { knowsPosted: true } });
  await tell(draftOf("card", "10 %"));
  platform.fail(new MessageUneditable());
  await tell(draftOf("card", "20 %"));
  expect(platform.texts(sita)).toEqual(["10 %", "20 %"]);
});

test("the gap between two messages of a chat is kept, and edits of progress keep theirs", async () => {
  const { platform, tell, passes } = await opened({ limits: { postGapMs: 1_000, editGapMs: 3_000 } });
  await tell(draftOf("a", "one"), draftOf("b", "two"), draftOf("card", "10 %", { lane: "progress" }));
  await passes(10_000);
  await tell(draftOf("card", "20 %", { lane: "progress" }));
  await tell(draftOf("card", "30 %", { lane: "progress" }));
  await passes(1_000);
  await tell(draftOf("card", "40 %", { lane: "progress" }));
  await passes(10_000);
  expect(platform.calls.map(({ at, text }) => [at - start, text])).toEqual([
    [0, "one"],
    [1_000, "two"],
    [2_000, "10 %"],
    [10_000, "20 %"],
    [13_000, "40 %"],
  ]);
});

test("an answer does not wait for the gap between edits of progress", async () => {
  const { platform, tell } = await opened({ limits: { editGapMs: 60_000 } });
  await tell(draftOf("card", "10 %", { lane: "progress" }));
  await tell(draftOf("card", "20 %", { lane: "progress" }));
  await tell(draftOf("card", "30 %", { lane: "progress" }));
  await tell(draftOf("card", "Cancelled.", { lane: "answer" }));
  expect(platform.texts(sita)).toEqual(["Cancelled."]);
});

test("a message that cannot be read is left out and logged, what follows is sent", async () => {
  const { platform, draft, tell, store, events } = await opened();
  await draft(draftOf("m1", "damaged"));
  await store.commit({ put: [{ key: "message/m1", value: "nonsense" }] }, { synced: true });
  await tell(draftOf("m2", "whole"));
  expect(platform.texts(sita)).toEqual(["whole"]);
  expect(events).toContain("message unreadable");
});

test("after stop nothing more is sent, and stop waits for the call under way", async () => {
  const { outbox, platform, draft, passes } = await opened();
  platform.hold();
  await draft(draftOf("m1", "under way"), draftOf("m2", "waits"));
  outbox.flush();
  await platform.untilCalls(1);
  let stopped = false;
  const stopping = outbox.stop().then(() => {
    stopped = true;
  });
  await draft(draftOf("m3", "too late"));
  outbox.flush();
  expect(stopped).toBe(false);
  platform.release();
  await stopping;
  await passes(60_000);
  expect(platform.texts(sita)).toEqual(["under way"]);
});

test("idle resolves when nothing is being sent", async () => {
  const { outbox, platform, draft } = await opened();
  await draft(draftOf("m1", "one"), draftOf("m2", "two"));
  outbox.flush();
  await outbox.idle();
  expect(platform.texts(sita)).toEqual(["one", "two"]);
});
