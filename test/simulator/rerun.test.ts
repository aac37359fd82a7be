// Calling again those whose call ended in a certain way (reference §2.2).
import { expect, test } from "vitest";
import type { SimulatorOptions } from "../../src/simulator/simulator.ts";
import { enveloped, practise, reason } from "./support/practise.ts";

/** One contact for each way a call ends. */
const everyEnd = [9841000001, 9841000002, 9841000003, 9841000004, 9841000005];

async function finished(options: Partial<SimulatorOptions> = {}) {
  const bench = await practise(options);
  const id = await bench.create(everyEnd);
  await bench.begin(id, { message: "Namaste" });
  bench.wait(60);
  return { ...bench, id, rerun: (fields: unknown) => bench.begin(id, fields) };
}

/** The lists of the documentation, of its half-edited history, and a bare word. */
test.each([
  ["a list of words", ["failed", "hungup"], [3002, 3004]],
  ["words joined by a comma", ["failed, hungup"], [3002, 3004]],
  ["a single word", "failed", [3002]],
  ["words that repeat", ["failed", "failed,failed"], [3002]],
])("%s chooses the contacts", async (_, status, contactIds) => {
  const { rerun, simulator } = await finished({ strict: true });
  expect((await rerun({ status })).status).toBe(200);
  expect(simulator.taken.starts[1]?.contactIds).toEqual(contactIds);
});

test("the answer has the vendor's other sentences", async () => {
  const { rerun } = await finished({ strict: true });
  expect((await rerun({ message: "Namaste again", status: ["failed", "hungup"] })).body).toEqual(
    enveloped({ "hold amount": "2 credit on hold for Fee reminder campaign." }, { message: "Campaign is running" }),
  );
});

test.each([
  ["not started", 'status: "not started" is not a valid choice.'],
  ["tired", 'status: "tired" is not a valid choice.'],
  ["", "status: This list may not be empty."],
  [[], "status: This list may not be empty."],
])("%j is no status to re-run", async (status, text) => {
  const { rerun, simulator } = await finished();
  const answer = await rerun({ status });
  expect([answer.status, reason(answer)]).toEqual([400, text]);
  expect(simulator.taken.starts).toHaveLength(1);
});

test("a status nobody has is refused", async () => {
  const { begin, create, wait } = await practise();
  const id = await create([9841000001]);
  await begin(id, { message: "Namaste" });
  wait(60);
  const answer = await begin(id, { status: ["failed", "hungup"] });
  expect([answer.status, reason(answer)]).toEqual([
    400,
    "status: There are no numbers with the status failed, hungup.",
  ]);
});

test("ids narrow a re-run down", async () => {
  const { rerun, simulator } = await finished();
  await rerun({ status: ["failed", "hungup"], individual: [3001, 3004] });
  expect(simulator.taken.starts[1]?.contactIds).toEqual([3004]);
});

test("a number ends the same way again if its last digits say so", async () => {
  const { rerun, statuses, wait, simulator, id } = await finished();
  const before = await statuses(id);
  await rerun({ status: ["completed", "failed", "unanswered", "hungup", "terminated"] });
  wait(60);
  expect(await statuses(id)).toEqual(before);
  expect(before).toEqual({
    9841000001: "completed",
    9841000002: "failed",
    9841000003: "unanswered",
    9841000004: "hungup",
    9841000005: "terminated",
  });
  expect(simulator.calls().filter(({ number }) => number === 9841000002)).toMatchObject([
    { attempt: 1, outcome: "failed" },
    { attempt: 2, outcome: "failed" },
  ]);
});

test("contacts go back to not started, or keep their status until the new outcome", async () => {
  const seen = async (resets: "yes" | "no") => {
    const { rerun, statuses, wait, id } = await finished({ switches: { "rerun-resets": resets } });
    await rerun({ status: ["failed", "hungup"] });
    const atOnce = await statuses(id);
    wait(0.5);
    return [atOnce[9841000002], atOnce[9841000004], (await statuses(id))[9841000002]];
  };
  expect(await seen("yes")).toEqual(["dialing", "not started", "dialing"]);
  expect(await seen("no")).toEqual(["failed", "hungup", "failed"]);
});

function withAudio(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  form.set("aud_file", new File([new Uint8Array(1000)], "namaste.mp3"));
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  return form;
}

async function withBothSounds() {
  const bench = await finished({ strict: true });
  await bench.rerun(withAudio({ status: "failed" }));
  bench.wait(60);
  return bench;
}

test("with a message and a recording stored, a re-run must say which", async () => {
  const { rerun, simulator } = await withBothSounds();
  const answer = await rerun({ status: ["failed"] });
  expect([answer.status, reason(answer)]).toEqual([400, "priority: Set priority to message or audio."]);
  expect((await rerun({ status: ["failed"], priority: "message" })).status).toBe(200);
  expect(simulator.taken.starts[2]).toMatchObject({ priority: "message", sound: { kind: "message", text: "Namaste" } });
});

test("priority chooses the recording, too", async () => {
  const { rerun, simulator } = await withBothSounds();
  await rerun({ status: ["failed"], priority: "audio", voice_input: "np_prasanna", schedule_date: "2026-11-25T17:07" });
  expect(simulator.taken.starts[2]).toMatchObject({
    priority: "audio",
    sound: { kind: "audio", name: "namaste.mp3" },
    voice: "np_prasanna",
    schedule: "2026-11-25T17:07",
  });
});

test("a new message or recording makes the priority unnecessary", async () => {
  const first = await withBothSounds();
  expect((await first.rerun({ status: ["failed"], message: "New" })).status).toBe(200);
  const second = await withBothSounds();
  expect((await second.rerun(withAudio({ status: "failed" }))).status).toBe(200);
});

test("a priority for what is not there is refused", async () => {
  const { rerun } = await finished();
  const answer = await rerun({ status: ["failed"], priority: "audio" });
  expect([answer.status, reason(answer)]).toEqual([400, "aud_file: A message or an audio file is required."]);
});
