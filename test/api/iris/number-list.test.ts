// The list of a campaign's numbers is read as it arrives, however long it is.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { z } from "zod";
import { NotFound, ServiceRefused, ServiceUnavailable, UnreadableAnswer } from "../../../src/errors.ts";
import {
  type Answer,
  cutShort,
  envelope,
  json,
  reset,
  silence,
  startFakeService,
  text,
} from "../../support/fake-service.ts";
import { collect, openScene } from "./scene.ts";

const outcomes = ["completed", "failed", "not started"];

function contact(index: number) {
  return {
    id: index,
    number: 9_841_000_000 + index,
    campaing: "शुल्क सम्झना",
    available_tags: { tags_name: 'Ram "Kaji", [बहादुर]', tags_age: 25 },
    status: outcomes[index % 3],
    duration: null,
    playback: null,
    credit_consumed: 2,
  };
}

const list = (count: number) =>
  envelope({ messages: "x", "number-lists": Array.from({ length: count }, (_, i) => contact(i)) });

/** Sends one contact after the other, as many as are taken off its hands. */
function endless(sent: { contacts: number }): Answer {
  return async (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"status":200,"success":true,"data":{"number-lists":[');
    while (!response.destroyed) {
      sent.contacts += 1;
      const more = response.write(`${JSON.stringify(contact(sent.contacts))},`);
      await new Promise((resolve) =>
        more ? setImmediate(resolve) : response.once("drain", resolve).once("close", resolve),
      );
    }
  };
}

test("contacts come in the service's order with all they have", async () => {
  const service = await startFakeService(() => json(list(1000)));
  const { api } = openScene({ url: service.url });
  const contacts = await collect(api.contacts.list("8"));
  expect(contacts).toHaveLength(1000);
  expect(contacts[2]).toEqual({
    id: "2",
    number: "9841000002",
    campaignName: "शुल्क सम्झना",
    tags: { tags_name: 'Ram "Kaji", [बहादुर]', tags_age: "25" },
    status: "not started",
    duration: undefined,
    playback: undefined,
    credits: 2,
  });
});

test("counting adds up to the list", async () => {
  const service = await startFakeService(() => json(list(1000)));
  const { api } = openScene({ url: service.url });
  expect(await api.contacts.count("8")).toEqual({
    total: 1000,
    byStatus: { completed: 334, failed: 333, "not started": 333 },
    credits: 2000,
  });
  expect(await api.contacts.count("8", new Set(["0", "4", "not there"]))).toEqual({
    total: 2,
    byStatus: { completed: 1, failed: 1 },
    credits: 4,
  });
});

test("a caller who stops early stops the service, too", async () => {
  const sent = { contacts: 0 };
  const closed = Promise.withResolvers<void>();
  const service = await startFakeService(() => (response) => {
    response.on("close", () => closed.resolve());
    endless(sent)(response);
  });
  const { api } = openScene({ url: service.url });
  for await (const { id } of api.contacts.list("8")) if (id === "10") break;
  await closed.promise;
  expect(sent.contacts).toBeLessThan(100_000);
});

test("a caller who is slow is no time-out", async () => {
  const service = await startFakeService(() => json(list(2000)));
  const { api } = openScene({ url: service.url, timeoutMs: 300 });
  let seen = 0;
  for await (const _contact of api.contacts.list("8")) {
    if (seen === 0) await new Promise((resolve) => setTimeout(resolve, 450));
    seen += 1;
  }
  expect(seen).toBe(2000);
});

/** Bytes of buffers still held by somebody: what is garbage already is collected first, so that it does not count. */
function heldBytesMeter(): () => number {
  setFlagsFromString("--expose-gc");
  const collectGarbage = z.custom<() => void>((value) => typeof value === "function").parse(runInNewContext("gc"));
  return () => {
    collectGarbage();
    return process.memoryUsage().arrayBuffers;
  };
}

test("a hundred thousand contacts, some twenty megabytes, are never held together", async () => {
  const total = 100_000;
  let peakBytes = 0;
  const heldBytes = heldBytesMeter();
  const before = heldBytes();
  const service = await startFakeService(() => async (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"status":200,"data":{"number-lists":[{}');
    for (let sent = 1; sent < total; sent += 1000) {
      const count = Math.min(1000, total - sent);
      const part = Array.from({ length: count }, (_, i) => `,${JSON.stringify(contact(sent + i))}`).join("");
      if (!response.write(part)) await new Promise((resolve) => response.once("drain", resolve));
      if (sent % 10_000 === 1) peakBytes = Math.max(peakBytes, heldBytes() - before);
    }
    response.end("]}}");
  });
  const { api } = openScene({ url: service.url });
  expect((await api.contacts.count("8")).total).toBe(total);
  expect(peakBytes).toBeLessThan(14 * 1024 * 1024);
});

const beginning = JSON.stringify(list(1000)).slice(0, -"]}}".length);
/** Sends more contacts than are held back, and by itself, so that they are read before the rest. */
function breaking(after: Answer): Answer {
  return (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(`${beginning},`);
    setTimeout(() => after(response), 150);
  };
}
const midway: readonly (readonly [string, Answer, unknown])[] = [
  ["a reset", breaking(reset), ServiceUnavailable],
  ["silence", breaking(silence), ServiceUnavailable],
  ["an end too early", breaking((response) => response.end()), UnreadableAnswer],
  ["nonsense", breaking((response) => response.end("{]]}}")), UnreadableAnswer],
];

test.each(midway)("%s after many contacts ends the list, which does not begin again", async (_name, answer, error) => {
  const service = await startFakeService(() => answer);
  const { api, failure } = openScene({ url: service.url, timeoutMs: 400 });
  const ids: string[] = [];
  const walk = async () => {
    for await (const { id } of api.contacts.list("8")) ids.push(id);
  };
  expect(await failure(walk())).toBeInstanceOf(error);
  expect(ids).toHaveLength(1000);
  expect(service.received).toHaveLength(1);
});

test.each(midway)("%s in the middle makes counting begin again", async (_name, answer) => {
  const service = await startFakeService((_request, count) => (count === 1 ? answer : json(list(3))));
  const { api, jump } = openScene({ url: service.url, timeoutMs: 400 });
  await expect(jump(api.contacts.count("8"))).resolves.toMatchObject({ total: 3 });
});

test.each([
  ["a reset", reset],
  ["half a JSON", cutShort('{"status":200,"data":{"number-lists":[{"id":1,"st')],
  ["a page", text("<h1>Maintenance</h1>")],
  ["an end among the first contacts", cutShort(`${JSON.stringify(list(3)).slice(0, -5)}`)],
])("%s, early, is tried again unseen", async (_name, answer) => {
  const service = await startFakeService((_request, count) => (count === 1 ? answer : json(list(3))));
  const { api, jump } = openScene({ url: service.url });
  await expect(jump(collect(api.contacts.list("8")))).resolves.toHaveLength(3);
});

test("what is no list is told, not taken for an empty one", async () => {
  const answers: readonly (readonly [unknown, unknown])[] = [
    [envelope({ messages: "x" }), UnreadableAnswer],
    [envelope({}, { success: false, message: "no" }), ServiceRefused],
    [envelope({}, { status: 404, success: false }), NotFound],
    [{ weather: "fine" }, UnreadableAnswer],
    ["fine", UnreadableAnswer],
  ];
  for (const [answer, error] of answers) {
    const service = await startFakeService(() => json(answer));
    const { api, failure } = openScene({ url: service.url });
    expect(await failure(api.contacts.count("8"))).toBeInstanceOf(error);
    expect(await failure(collect(api.contacts.list("8")))).toBeInstanceOf(error);
  }
});

test.each([
  ["an empty one", envelope({ "number-lists": [] })],
  ["none", envelope({ "number-lists": null })],
  ["a bare empty one", []],
  ["an unwrapped empty one", { "number-lists": [] }],
])("a list that is %s holds nobody", async (_name, answer) => {
  const service = await startFakeService(() => json(answer));
  const { api } = openScene({ url: service.url });
  expect(await collect(api.contacts.list("8"))).toEqual([]);
  expect(await api.contacts.count("8")).toEqual({ total: 0, byStatus: {}, credits: 0 });
});

test("a failure told after the list is a failure", async () => {
  const service = await startFakeService(() => json({ data: { "number-lists": [contact(1)] }, success: false }));
  const { api, failure } = openScene({ url: service.url });
  expect(await failure(api.contacts.count("8"))).toBeInstanceOf(ServiceRefused);
  expect(await failure(collect(api.contacts.list("8")))).toBeInstanceOf(ServiceRefused);
});
