// Who waits until a call may be made has paid for it: it is made at once, and what follows it waits as any other.
import { expect, test } from "vitest";
import { createActivity } from "../../../src/activity.ts";
import { createIrisService } from "../../../src/api/iris/index.ts";
import { createVirtualClock } from "../../../src/clock.ts";
import { createMemoryCredentials } from "../../support/credentials.ts";
import { envelope, json, startFakeService } from "../../support/fake-service.ts";
import { jumpUntil } from "../../support/time.ts";
import { start } from "./scene.ts";

/** So many calls may be made at once after a pause; then one each half second. */
const BURST = 6;

test("a call that was waited for is made at once, the next one after its own wait", async () => {
  const service = await startFakeService(() => json(envelope({ owned_numbers: [] })));
  const clock = createVirtualClock(start);
  const activity = createActivity();
  const api = createIrisService({ url: service.url, clock, activity }).connect(
    createMemoryCredentials({ access: "a" }),
    { account: "acme", urgency: "person" },
  );
  const jump = <T>(promise: Promise<T>) => jumpUntil(promise, clock, activity);
  for (let call = 0; call < BURST; call += 1) await jump(api.lines.owned());
  const waited = async (call: () => Promise<unknown>) => {
    const before = clock.now();
    await jump(call());
    return clock.now() - before;
  };
  const paid = await jump(api.ready());
  expect(clock.now() - start).toBe(500);
  expect(await waited(() => paid.lines.owned())).toBe(0);
  expect(await waited(() => paid.lines.owned())).toBe(500);
  expect(service.received).toHaveLength(BURST + 2);
});
