// The simulator's own paths beside the vendor's (see src/simulator/control.ts).
import { expect, test } from "vitest";
import { NEIGHBOUR, practise } from "./support/practise.ts";

test("a process that joins in finds the sample account", async () => {
  const { send, simulator } = await practise();
  expect((await send("GET", "/__simulator", undefined, { token: null })).body).toEqual({
    simulator: "tingting",
    dialect: "iris",
    url: simulator.url,
    ...simulator.sample,
  });
});

test("a scheduled start can be jumped to by its owner only", async () => {
  const { begin, create, send, simulator, statuses, wait } = await practise();
  const campaign = await create([9841000001]);
  await begin(campaign, { message: "Namaste", schedule_date: "2026-12-24T10:00" });
  const jump = (token?: string | null) =>
    send("POST", "/__simulator/start-scheduled", { campaign }, token === undefined ? {} : { token });
  expect((await jump(null)).status).toBe(401);
  expect((await jump(simulator.tokensFor(NEIGHBOUR).access)).status).toBe(404);
  expect((await jump()).body).toEqual({ started: true });
  expect((await jump()).body).toEqual({ started: false });
  wait(60);
  expect(await statuses(campaign)).toEqual({ 9841000001: "completed" });
});

test("faults are set, listed and taken off over HTTP", async () => {
  const { send } = await practise({ control: true });
  const open = { token: null };
  const added = await send("POST", "/__faults", { kind: "429", operation: "send-otp", retryAfter: "5", next: 2 }, open);
  expect(added.status).toBe(201);
  const { status, headers } = await send("POST", "/api/system/send/otp/", {});
  expect([status, headers.get("retry-after")]).toEqual([429, "5"]);
  expect((await send("GET", "/__faults", undefined, open)).body).toMatchObject([{ kind: "429", pattern: "x" }]);
  await send("DELETE", "/__faults", undefined, open);
  expect((await send("POST", "/api/system/send/otp/", {})).status).toBe(400);
});

test.each([[{ kind: "earthquake" }], [{ kind: "delay" }], [{ kind: "500", operation: "fly" }], ["no JSON"]])(
  "%j is no fault, and the answer says what is wrong",
  async (body) => {
    const { send } = await practise({ control: true });
    expect(await send("POST", "/__faults", body)).toMatchObject({ status: 400, body: { detail: expect.any(String) } });
    expect((await send("GET", "/__faults")).body).toEqual([]);
  },
);

test("another process can see what the service was made to do", async () => {
  const { begin, create, send } = await practise({ control: true });
  const id = await create([9841000001]);
  await begin(id, { message: "Namaste" });
  expect((await send("GET", "/__taken")).body).toMatchObject({
    campaignsCreated: [{ id }],
    starts: [{ campaignId: id, sound: { kind: "message", text: "Namaste" } }],
    calls: [{ number: 9841000001, attempt: 1 }],
    otps: [],
    requests: { "create-campaign": 1, begin: 1 },
  });
});

test("without the flag there are no such paths", async () => {
  const { send } = await practise();
  expect((await send("POST", "/__faults", { kind: "500" })).status).toBe(404);
  expect((await send("GET", "/__taken")).status).toBe(404);
});
