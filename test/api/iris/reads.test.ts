// A read that fails is tried again, on the clock, and ends with the truth within 15 seconds.
import { createServer } from "node:net";
import { expect, test } from "vitest";
import {
  Forbidden,
  NotFound,
  ServiceBusy,
  ServiceRefused,
  ServiceUnavailable,
  UnreadableAnswer,
} from "../../../src/errors.ts";
import {
  type Answer,
  cutShort,
  envelope,
  json,
  redirect,
  reset,
  silence,
  startFakeService,
  text,
  trickle,
} from "../../support/fake-service.ts";
import { reads } from "./calls.ts";
import { collect, openScene, start } from "./scene.ts";

const me = { first_name: "Sita", last_name: "Gurung", email: "sita@example.com" };
const fine = json(envelope({ user_details: me }));
const busy = (after?: string) =>
  json({ detail: "slow down" }, 429, after === undefined ? {} : { "retry-after": after });

const isSilent = (answer: Answer) => answer === silence || answer === trickle;

/** A service that fails as told, then answers `account.show`. */
async function failing(...answers: readonly Answer[]) {
  const service = await startFakeService((_request, count) => answers[count - 1] ?? fine);
  // Only where nothing comes does the time-out decide.
  const timeoutMs = answers.some(isSilent) ? 300 : 10_000;
  return { received: service.received, ...openScene({ url: service.url, timeoutMs }) };
}

const passing: readonly { readonly name: string; readonly fault: Answer; readonly error: unknown }[] = [
  { name: "a reset connection", fault: reset, error: ServiceUnavailable },
  { name: "no answer in time", fault: silence, error: ServiceUnavailable },
  { name: "a trickle of bytes", fault: trickle, error: ServiceUnavailable },
  { name: "an HTML page with 500", fault: text("<h1>Server Error (500)</h1>", 500), error: ServiceUnavailable },
  { name: "502 from a proxy", fault: text("bad gateway", 502), error: ServiceUnavailable },
  { name: "an envelope with 500 under 200", fault: json(envelope({}, { status: 500 })), error: ServiceUnavailable },
  { name: "half a JSON", fault: text('{"status": 200, "data": {"user_de'), error: UnreadableAnswer },
  { name: "a body cut short", fault: cutShort('{"status": 200'), error: ServiceUnavailable },
  { name: "an HTML page with 200", fault: text("<h1>Maintenance</h1>"), error: UnreadableAnswer },
  { name: "429 without a word on when", fault: busy(), error: ServiceBusy },
];

test.each(passing)("$name is tried again and forgotten", async ({ fault }) => {
  const { tries, api, jump } = await failing(fault, fault);
  await expect(jump(api.account.show())).resolves.toMatchObject({ firstName: "Sita" });
  expect(tries()).toBe(3);
});

const everyFaultEverywhere = passing.flatMap((row) =>
  reads.map((read) => ({ ...row, read: read.name, call: read.call })),
);

test.each(everyFaultEverywhere)("$name, for good: $read gives up after three tries", async ({ fault, error, call }) => {
  const service = await startFakeService(() => fault);
  const { api, failure, waited, tries } = openScene({ url: service.url, timeoutMs: isSilent(fault) ? 25 : 10_000 });
  expect(await failure(call(api))).toBeInstanceOf(error);
  expect(tries()).toBe(3);
  expect(waited()).toBeLessThan(15_000);
});

test("the gaps between tries grow", async () => {
  const times: number[] = [];
  const service = await startFakeService((_request, count) => {
    times.push(scene.waited());
    return count < 3 ? reset : fine;
  });
  const scene = openScene({ url: service.url });
  await scene.jump(scene.api.account.show());
  expect(times).toEqual([0, 500, 500 + 2000]);
});

test("a service that is not there is unavailable", async () => {
  const { api, failure } = openScene({ url: await unusedAddress() });
  expect(await failure(api.account.show())).toBeInstanceOf(ServiceUnavailable);
});

const final: readonly { readonly name: string; readonly answer: Answer; readonly error: unknown }[] = [
  { name: "403", answer: json({ detail: "no" }, 403), error: Forbidden },
  { name: "404", answer: json({ detail: "No Campaign matches the given query." }, 404), error: NotFound },
  { name: "404 as a page", answer: text("<h1>Not Found</h1>", 404), error: NotFound },
  {
    name: "404 in an envelope under 200",
    answer: json(envelope({}, { status: 404, success: false })),
    error: NotFound,
  },
  { name: "400", answer: json({ message: "wrong" }, 400), error: ServiceRefused },
  { name: "success false under 200", answer: json(envelope({}, { success: false })), error: ServiceRefused },
  { name: "an answer about something else", answer: json(envelope({ weather: "fine" })), error: UnreadableAnswer },
  { name: "an empty body", answer: text(""), error: UnreadableAnswer },
  { name: "a redirect to another host", answer: redirect("http://elsewhere.invalid/"), error: UnreadableAnswer },
];

test.each(final)("$name is final at the first try", async ({ answer, error }) => {
  const { received, api, failure } = await failing(answer);
  expect(await failure(api.account.show())).toBeInstanceOf(error);
  expect(received).toHaveLength(1);
});

test.each([
  ["7", 7_000],
  ["0.4", 1_000],
  [new Date(start + 9_000).toUTCString(), 9_000],
  ["60", 60_000],
])("Retry-After %s is waited out to the millisecond", async (after, wait) => {
  const { api, jump, waited } = await failing(busy(after));
  await jump(api.account.show());
  expect(waited()).toBe(wait);
});

test.each(["-5", "0", "soon", "", "Mon, 01 Jan 2024 00:00:00 GMT", "2026-11-24", "NaN"])(
  "Retry-After %j names no time to come: the usual gap is kept",
  async (after) => {
    const { api, jump, waited } = await failing(busy(after));
    await jump(api.account.show());
    expect(waited()).toBe(500);
  },
);

test.each([
  ["61", 61],
  ["86400", 86_400],
  ["99999999999999999999", 7 * 86_400],
  [new Date(start + 3_600_000).toUTCString(), 3_600],
])("Retry-After %s is told at once instead of waited for", async (after, retryAfterSeconds) => {
  const { received, api, failure, waited } = await failing(busy(after));
  expect(await failure(api.account.show())).toMatchObject({ code: "busy", retryAfterSeconds });
  expect(received).toHaveLength(1);
  expect(waited()).toBe(0);
});

test("two waits that exceed a minute together are not both waited for", async () => {
  const { received, api, failure, waited } = await failing(busy("40"), busy("40"));
  expect(await failure(api.account.show())).toMatchObject({ code: "busy", retryAfterSeconds: 40 });
  expect(received).toHaveLength(2);
  expect(waited()).toBe(40_000);
});

test("a wait that the service asked for does not use up the fifteen seconds", async () => {
  const { api, jump, waited } = await failing(busy("50"), reset);
  await expect(jump(api.account.show())).resolves.toBeDefined();
  expect(waited()).toBe(50_000 + 2_000);
});

test("a time-out that would end after the fifteen seconds is not begun", async () => {
  const service = await startFakeService((_request, count) => {
    // The service's slowness is domain time, too.
    scene.clock.advanceTo(start + count * 7_000);
    return json({ detail: "slow and broken" }, 503);
  });
  const scene = openScene({ url: service.url });
  expect(await scene.failure(scene.api.account.show())).toBeInstanceOf(ServiceUnavailable);
  expect(service.received).toHaveLength(2);
});

test("pages are followed as far as they are read, and until the ids repeat", async () => {
  const page = (ids: readonly number[], hasNext: boolean) =>
    json({ pagination: { has_next: hasNext }, result: { "campaign-lists": ids.map((id) => ({ id })) } });
  const service = await startFakeService(({ path }) => {
    if (!path.includes("?")) return page([9, 8], true);
    return path.endsWith("page=2") ? page([8, 7], true) : page([8, 7], true);
  });
  const { api } = openScene({ url: service.url });

  const ids: string[] = [];
  for await (const { id } of api.campaigns.list()) ids.push(id);

  expect(ids).toEqual(["9", "8", "7"]);
  expect(service.received.map(({ path }) => path)).toEqual([
    "/api/system/campaigns",
    "/api/system/campaigns?page=2",
    "/api/system/campaigns?page=3",
  ]);

  for await (const { id } of api.campaigns.list()) if (id === "9") break;
  expect(service.received).toHaveLength(4);
});

test("a list of campaigns wrapped in the envelope is understood, and a later page that is gone ends it", async () => {
  const service = await startFakeService(({ path }) =>
    path.includes("?")
      ? json({ detail: "Invalid page." }, 404)
      : json(envelope({ pagination: { has_next: true }, result: { "campaign-lists": [{ id: 3 }] } })),
  );
  const { api } = openScene({ url: service.url });
  expect(await collect(api.campaigns.list())).toHaveLength(1);
});

/** Where nobody listens. */
async function unusedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
}
