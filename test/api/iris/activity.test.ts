// A virtual clock can tell whether a call waits for the network or for the clock.
import { expect, test } from "vitest";
import { createActivity } from "../../../src/activity.ts";
import { createIrisService } from "../../../src/api/iris/index.ts";
import { createVirtualClock } from "../../../src/clock.ts";
import { createMemoryCredentials } from "../../support/credentials.ts";
import { type Answer, envelope, json, startFakeService } from "../../support/fake-service.ts";
import { start } from "./scene.ts";

async function open(answer: (count: number) => Answer) {
  const service = await startFakeService((_request, count) => answer(count));
  const clock = createVirtualClock(start);
  const activity = createActivity();
  const api = createIrisService({ url: service.url, clock, activity }).connect(
    createMemoryCredentials({ access: "a" }),
  );
  return { api, clock, activity, received: service.received };
}

test("while an answer is on its way, its body too, the process is not quiet", async () => {
  const { promise, resolve: finish } = Promise.withResolvers<void>();
  const { api, activity } = await open(() => async (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(JSON.stringify(envelope({ owned_numbers: [] })).slice(0, 20));
    await promise;
    response.end(JSON.stringify(envelope({ owned_numbers: [] })).slice(20));
  });
  let quiet = false;
  const call = api.lines.owned();
  void activity.quiet().then(() => {
    quiet = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(quiet).toBe(false);
  finish();
  await call;
  await activity.quiet();
});

test("between two tries the process is quiet, even inside a turn that counts", async () => {
  const { api, clock, activity, received } = await open((count) =>
    count === 1 ? json({}, 503) : json(envelope({ owned_numbers: [] })),
  );
  const call = activity.run(() => api.lines.owned());
  await activity.quiet();
  expect(received).toHaveLength(1);
  clock.advanceTo(clock.nextDue() ?? 0);
  await expect(call).resolves.toEqual([]);
});

test("a list that waits for its reader lets the process be quiet", async () => {
  const { api, activity } = await open(() => (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(`{"data": {"number-lists": [${'{"id": 1},'.repeat(1000)}`);
  });
  const contacts = api.contacts.list("8")[Symbol.asyncIterator]();
  await expect(contacts.next()).resolves.toMatchObject({ value: { id: "1" } });
  await activity.quiet();
  await contacts.return?.();
});
