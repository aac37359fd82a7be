// Messages on their way down: nothing is missed and nothing comes twice, whatever happens to the connection or the process.
import { rm } from "node:fs/promises";
import { expect, onTestFinished, test } from "vitest";
import type { ChatRef, Reply } from "../../../src/chat.ts";
import { closeWeb, newId, openVisitor, openWeb, type StreamEvent, type Visitor, type WebStage } from "./stage.ts";

const reply = (text: string): Reply => ({ text, buttons: [], files: [], card: true, audience: { to: "chat" } });
const once = (key: string) => ({ key, again: false });

async function open(): Promise<{ web: WebStage; visitor: Visitor; chat: ChatRef }> {
  const web = await openWeb();
  onTestFinished(() => closeWeb(web));
  const visitor = await openVisitor(web.url);
  return { web, visitor, chat: await greet(visitor, web) };
}

/** Says hello, which makes the first entry of the log, and gives the visitor's chat. */
async function greet(visitor: Visitor, web: WebStage): Promise<ChatRef> {
  await visitor.post("/chat/messages", { kind: "text", id: newId(), text: "hello" });
  const chat = web.host.received.at(-1)?.chat;
  if (!chat) throw new Error("the greeting did not arrive");
  return chat;
}

/** `"3 20 %"`: the number of the change and what it shows; other events by their names. */
function summary({ event, id, data }: StreamEvent): string {
  if (event !== "message") return event;
  const { shown } = JSON.parse(data);
  return `${id} ${shown.kind === "bot" ? shown.runs[0].text : shown.text}`;
}

async function take(stream: { next(): Promise<StreamEvent | undefined> }, count: number): Promise<readonly string[]> {
  const taken: string[] = [];
  for (let event = await stream.next(); event; event = await stream.next()) {
    taken.push(summary(event));
    if (taken.length === count) break;
  }
  return taken;
}

test("a page gets what there is, then each change as it happens", async () => {
  const { web, visitor, chat } = await open();
  await web.adapter.post(chat, reply("10 %"), once("card"));
  const stream = await visitor.follow();
  expect(await take(stream, 3)).toEqual(["1 hello", "2 10 %", "caught-up"]);
  await web.adapter.edit(chat, "card", reply("20 %"));
  await web.adapter.post(chat, reply("done"), once("end"));
  expect(await take(stream, 2)).toEqual(["3 20 %", "4 done"]);
});

test("after a lost connection a page gets only what it has not seen", async () => {
  const { web, visitor, chat } = await open();
  await web.adapter.post(chat, reply("10 %"), once("card"));
  await web.adapter.post(chat, reply("below"), once("other"));
  await web.adapter.edit(chat, "card", reply("20 %"));
  const stream = await visitor.follow({ "last-event-id": "3" });
  expect(await take(stream, 2)).toEqual(["4 20 %", "caught-up"]);
});

test("a restart of the process is no gap", async () => {
  const { web, visitor, chat } = await open();
  await web.adapter.post(chat, reply("before"), once("before"));
  const port = Number(new URL(web.url).port);
  await web.halt();
  const next = await openWeb({ folder: web.folder, port });
  onTestFinished(() => next.halt());
  await next.adapter.post(chat, reply("after"), once("after"));
  await next.adapter.post(chat, reply("before, told again"), once("before"));
  const stream = await visitor.follow({ "last-event-id": "2" });
  expect(await take(stream, 2)).toEqual(["3 after", "caught-up"]);
});

test("a page that has seen more than there is starts anew", async () => {
  const { web, visitor, chat } = await open();
  await web.halt();
  await rm(web.folder, { recursive: true });
  const next = await openWeb({ folder: web.folder, port: Number(new URL(web.url).port) });
  onTestFinished(() => next.halt());
  await next.adapter.post(chat, reply("all there is"), once("one"));
  const stream = await visitor.follow({ "last-event-id": "5" });
  expect(await take(stream, 3)).toEqual(["restart", "1 all there is", "caught-up"]);
});

test("two pages of one visitor show the same, another visitor's shows nothing of it", async () => {
  const { web, visitor, chat } = await open();
  const pages = [await visitor.follow(), await visitor.follow()];
  const stranger = await openVisitor(web.url);
  await web.adapter.post(chat, reply("the code is 4711"), once("code"));
  for (const page of pages) expect(await take(page, 3)).toContain("2 the code is 4711");
  expect(await stranger.entries()).toEqual([]);
});

test("stopping ends every stream", async () => {
  const { web, visitor } = await open();
  const stream = await visitor.follow();
  await take(stream, 2);
  await web.adapter.stop();
  expect(await stream.next()).toBeUndefined();
  expect((await visitor.get("/chat/events")).status).toBe(503);
});

test("messages written while the server stops are there after the restart", async () => {
  const { web, visitor, chat } = await open();
  await take(await visitor.follow(), 2);
  const stopped = web.server.stop();
  const keys = Array.from({ length: 20 }, (_, index) => `m${index}`);
  await Promise.all(keys.map((key) => web.adapter.post(chat, reply(key), once(key))));
  await stopped;
  const next = await openWeb({ folder: web.folder, port: Number(new URL(web.url).port) });
  onTestFinished(() => next.halt());
  expect(await visitor.entries()).toHaveLength(keys.length + 1);
});

test("a message may be posted before the adapter has started", async () => {
  const { web, visitor, chat } = await open();
  await web.halt();
  await web.adapter.post(chat, reply("early"), once("early"));
  const next = await openWeb({ folder: web.folder, port: Number(new URL(web.url).port) });
  onTestFinished(() => next.halt());
  expect((await visitor.entries()).at(-1)?.shown).toMatchObject({ kind: "bot", at: web.clock.now() });
});

test("a ninth page of one visitor closes the first", async () => {
  const { visitor } = await open();
  const first = await visitor.follow();
  await take(first, 2);
  for (let page = 2; page <= 9; page += 1) await take(await visitor.follow(), 2);
  expect(await first.next()).toBeUndefined();
});
