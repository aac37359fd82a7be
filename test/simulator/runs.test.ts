// The course of a run: who is called when, what it costs, and that it can be repeated to the letter.
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { planRun } from "../../src/simulator/dialling.ts";
import { outcomeOf } from "../../src/simulator/outcomes.ts";
import { outcomes, type Run } from "../../src/simulator/state.ts";
import { practise } from "./support/practise.ts";

const everyEnd = [9841000001, 9841000002, 9841000003, 9841000004, 9841000005];

test("a call is dialled, rings, is answered and ends", async () => {
  const { begin, create, contacts, clock, wait } = await practise();
  const id = await create([9841000001]);
  await begin(id, { message: "Namaste" });
  const seen = new Set<string>();
  const start = clock.now();
  for (let tenths = 0; tenths < 600; tenths += 5) {
    clock.advanceTo(start + tenths * 100);
    for (const { status } of await contacts(id)) seen.add(status);
  }
  expect([...seen]).toEqual(["dialing", "ringing", "answered", "completed"]);
  wait(1);
  expect(await contacts(id)).toMatchObject([
    {
      status: "completed",
      duration: expect.stringMatching(/^\ds$/),
      playback: expect.stringMatching(/^(8[5-9]|9\d|100)$/),
      credit_consumed: 1,
    },
  ]);
});

test("what was not answered has no duration and costs nothing", async () => {
  const { begin, create, contacts, wait } = await practise();
  const id = await create([9841000002, 9841000003]);
  await begin(id, { message: "Namaste" });
  wait(60);
  expect(await contacts(id)).toMatchObject([
    { status: "unanswered", duration: null, playback: null, credit_consumed: 0 },
    { status: "failed", duration: null, playback: null, credit_consumed: 0 },
  ]);
});

test("a start holds credits, outcomes charge them, the rest comes back", async () => {
  const { begin, create, wait, simulator } = await practise();
  const { email } = simulator.sample;
  const id = await create(everyEnd);
  await begin(id, { message: "Namaste" });
  expect(simulator.balance(email)).toEqual({ available: 4995, held: 5 });
  wait(60);
  expect(simulator.balance(email)).toEqual({ available: 4997, held: 0 });
});

test("what a contact consumed adds up over its runs", async () => {
  const { begin, create, contacts, wait } = await practise();
  const id = await create([9841000001]);
  for (const consumed of [1, 2]) {
    await begin(id, { message: "Namaste" });
    wait(60);
    expect(await contacts(id)).toMatchObject([{ credit_consumed: consumed }]);
  }
});

test("an SMS costs a credit for each part, with its tags filled in", async () => {
  const { begin, simulator } = await practise();
  const { body } = await begin(10, { message: `नमस्कार {tags_name}, ${"क".repeat(60)}` });
  expect(body).toMatchObject({ data: { "hold amount": "16 credits on hold for खोप अभियान campaign." } });
  expect(simulator.balance(simulator.sample.email).held).toBe(16);
});

test("SMS campaigns go faster than calls", async () => {
  const { begin, create, statuses, wait } = await practise();
  const id = await create(everyEnd, "SMS");
  await begin(id, { message: "Namaste" });
  wait(10);
  expect(Object.values(await statuses(id)).sort()).toEqual([...outcomes].sort());
});

test("the thousand of the sample are done within a minute, not at once", async () => {
  const { begin, contacts, wait } = await practise();
  await begin(12, { message: "नमस्कार {tags_name}" });
  const count = async (status: string) => (await contacts(12)).filter((one) => one.status === status).length;
  wait(10);
  expect(await count("not started")).toBeGreaterThan(300);
  wait(50);
  const byOutcome = await Promise.all(outcomes.map(count));
  expect(byOutcome.reduce((sum, one) => sum + one, 0)).toBe(1000);
  for (const one of byOutcome) expect(one).toBeGreaterThan(10);
});

test("speed divides dialling and talking times, and nothing else", async () => {
  const { begin, create, contacts, wait } = await practise({ speed: 10 });
  const id = await create(everyEnd);
  await begin(id, { message: "Namaste", schedule_date: "2026-11-24T10:01" });
  wait(59);
  expect((await contacts(id)).every(({ status }) => status === "not started")).toBe(true);
  wait(7);
  const fast = await contacts(id);
  const slow = await practise();
  const other = await slow.create(everyEnd);
  await slow.begin(other, { message: "Namaste" });
  slow.wait(60);
  expect(fast).toEqual(await slow.contacts(other));
});

test("two simulators with the same seed tell the same story, another seed another", async () => {
  const story = async (seed: number) => {
    const { begin, contacts, wait } = await practise({ seed });
    await begin(12, { message: "Namaste" });
    wait(17);
    const midway = await contacts(12);
    wait(60);
    return [midway, await contacts(12)];
  };
  const first = await story(1);
  expect(await story(1)).toEqual(first);
  expect(await story(2)).not.toEqual(first);
});

test("a contact removed before its turn is neither called nor charged", async () => {
  const { begin, create, contacts, send, wait, simulator } = await practise();
  const id = await create(everyEnd.concat(9841000101));
  await begin(id, { message: "Namaste" });
  wait(1);
  const [last] = await contacts(id);
  await send("DELETE", `/api/system/campaigns/number/${last?.id}/delete/`);
  wait(60);
  expect(
    simulator
      .calls()
      .map(({ number }) => number)
      .sort(),
  ).toEqual(everyEnd);
  expect(simulator.balance(simulator.sample.email)).toEqual({ available: 4997, held: 0 });
});

test("a contact removed while it is being called is still charged", async () => {
  const { begin, create, send, wait, simulator } = await practise();
  const id = await create([9841000001]);
  await begin(id, { message: "Namaste" });
  wait(1);
  await send("DELETE", "/api/system/campaigns/number/3001/delete/");
  wait(60);
  expect(simulator.calls()).toMatchObject([{ number: 9841000001, outcome: "completed" }]);
  expect(simulator.balance(simulator.sample.email)).toEqual({ available: 4999, held: 0 });
});

test("deleting a campaign takes back its scheduled start and the hold", async () => {
  const { begin, create, send, wait, simulator } = await practise();
  const id = await create(everyEnd);
  await begin(id, { message: "Namaste", schedule_date: "2026-11-24T11:00" });
  await send("DELETE", `/api/system/campaigns/${id}/delete`);
  expect(simulator.balance(simulator.sample.email)).toEqual({ available: 5000, held: 0 });
  wait(7200);
  expect(simulator.calls()).toEqual([]);
});

test("looking on changes nothing, and overlapping runs add up", async () => {
  const story = async (look: (bench: Awaited<ReturnType<typeof practise>>, id: number) => Promise<unknown>) => {
    const bench = await practise();
    const id = await bench.create(everyEnd);
    await bench.begin(id, { message: "Namaste", schedule_date: "2026-11-24T10:01", individual: [3001, 3002] });
    bench.wait(50);
    await bench.begin(id, { message: "Namaste" });
    for (let seconds = 0; seconds < 120; seconds += 3) {
      bench.wait(3);
      await look(bench, id);
    }
    return [await bench.contacts(id), bench.simulator.calls(), bench.simulator.balance(bench.simulator.sample.email)];
  };
  const unseen = await story(async () => undefined);
  expect(await story((bench, id) => bench.contacts(id))).toEqual(unseen);
  expect(unseen[1]).toHaveLength(7);
  expect(unseen[2]).toEqual({ available: 4996, held: 0 });
});

property.prop([
  fc.integer({ min: 0, max: 1000 }),
  fc.integer({ min: 98_000_000, max: 98_999_999 }),
  fc.integer({ min: 1, max: 9 }),
])("the endings 01 to 05 always decide, whatever seed and attempt", (seed, prefix, attempt) => {
  const ends = [1, 2, 3, 4, 5].map((ending) => outcomeOf(seed, prefix * 100 + ending, attempt));
  expect(ends).toEqual(["completed", "failed", "unanswered", "hungup", "terminated"]);
});

property.prop([
  fc.integer({ min: 1, max: 300 }),
  fc.integer({ min: 0, max: 1000 }),
  fc.constantFrom("PHONE", "SMS", "SMS & PHONE"),
])("any run ends within a minute, and each call's phases follow one another", (size, seed, services) => {
  const run: Run = {
    id: 1,
    accountId: 1,
    campaignId: 1,
    services,
    startAt: 1_000_000,
    seed,
    speed: 1,
    resets: true,
    entries: Array.from({ length: size }, (_, index) => ({
      contactId: index,
      number: 9841000000 + index,
      attempt: 1,
      hold: 1,
      smsParts: 0,
      removed: false,
    })),
    settled: false,
  };
  const plan = planRun(run);
  expect(plan.endAt - run.startAt).toBeLessThan(60_000);
  for (const { dialAt, ringAt, answerAt, endAt } of plan.calls) {
    expect([run.startAt, dialAt, ringAt, answerAt, endAt]).toEqual(
      [run.startAt, dialAt, ringAt, answerAt, endAt].toSorted((a, b) => a - b),
    );
    expect(endAt).toBeGreaterThan(dialAt);
  }
});
