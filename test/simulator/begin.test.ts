// Starting a campaign, over HTTP: what is taken, what is refused, what is answered (reference §2.2).
import { expect, test } from "vitest";
import { enveloped, practise, reason } from "./support/practise.ts";

const numbers = [9841000001, 9841000002, 9841000003];

function audioForm(fields: Readonly<Record<string, string>> = {}, name = "namaste.mp3"): FormData {
  const form = new FormData();
  form.set("aud_file", new File([new Uint8Array(64_000)], name, { type: "audio/mpeg" }));
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  return form;
}

test("a start quotes the credits it holds", async () => {
  const { begin, create, simulator } = await practise({ strict: true });
  const id = await create(numbers);
  const { status, body } = await begin(id, { message: "नमस्कार, यहाँ स्वागत छ", voice_input: "np_prasanna" });
  expect(status).toBe(200);
  expect(body).toEqual(
    enveloped({ "hold amount": "3 credits on hold for Fee reminder campaign." }, { message: "Campaign is running!!" }),
  );
  expect(simulator.taken.starts).toEqual([
    {
      campaignId: id,
      campaignName: "Fee reminder",
      sound: { kind: "message", text: "नमस्कार, यहाँ स्वागत छ" },
      voice: "np_prasanna",
      individual: null,
      statuses: null,
      priority: null,
      schedule: null,
      contactIds: [3001, 3002, 3003],
      at: expect.any(Number),
    },
  ]);
});

test("a start for some contacts calls nobody else", async () => {
  const { begin, create, contacts, statuses, wait, simulator } = await practise({ strict: true });
  const id = await create(numbers);
  const [last, , first] = await contacts(id);
  const { body } = await begin(id, { message: "Namaste", individual: [first?.id, last?.id] });
  expect(body).toMatchObject({ data: { "hold amount": "2 credits on hold for Fee reminder campaign." } });
  wait(60);
  expect(await statuses(id)).toEqual({
    9841000001: "completed",
    9841000002: "not started",
    9841000003: "unanswered",
  });
  expect(simulator.calls().map(({ number }) => number)).toEqual([9841000001, 9841000003]);
});

test.each([
  ["a contact of another campaign", [31], 400, "individual: 31 is not in this campaign."],
  ["a contact of somebody else", [2001], 404, "No CampaignAction matches the given query."],
  ["no contact at all", [], 400, "individual: This list may not be empty."],
])("a start for %s is refused", async (_, individual, status, text) => {
  const { begin, create, simulator } = await practise();
  const answer = await begin(await create(numbers), { message: "Namaste", individual });
  expect([answer.status, reason(answer)]).toEqual([status, text]);
  expect(simulator.taken.starts).toEqual([]);
});

test("a recording is uploaded as a form", async () => {
  const { begin, create, simulator } = await practise({ strict: true });
  expect((await begin(await create(numbers), audioForm({ voice_input: "np_binod" }))).status).toBe(200);
  expect(simulator.taken.starts).toMatchObject([
    { sound: { kind: "audio", name: "namaste.mp3", bytes: 64_000 }, voice: "np_binod" },
  ]);
});

test("lists in a form are repeated keys, and one key is a list of one", async () => {
  const { begin, create, simulator } = await practise({ strict: true });
  const two = audioForm();
  two.append("individual", "3001");
  two.append("individual", "3002");
  await begin(await create(numbers), two);
  await begin(await create(numbers), audioForm({ individual: "3004" }));
  expect(simulator.taken.starts).toMatchObject([{ individual: [3001, 3002] }, { individual: [3004] }]);
});

test.each([
  ["neither message nor recording", {}, "message: A message or an audio file is required."],
  ["an empty message", { message: "" }, /^message: /],
  [
    "a path instead of a file",
    { aud_file: "path/containing/audio.mp3" },
    /^aud_file: The submitted data was not a file/,
  ],
  ["a voice there is not", { message: "Namaste", voice_input: "np_nobody" }, /^voice_input: /],
  [
    "a time in the past",
    { message: "Namaste", schedule_date: "2026-11-24T09:59" },
    "schedule_date: Cannot schedule past dates.",
  ],
  [
    "a time nobody can read",
    { message: "Namaste", schedule_date: "tomorrow" },
    "schedule_date: Use the format YYYY-MM-DDTHH:MM.",
  ],
  [
    "a day there is not",
    { message: "Namaste", schedule_date: "2027-02-30T10:00" },
    "schedule_date: Use the format YYYY-MM-DDTHH:MM.",
  ],
])("a start with %s is refused", async (_, fields, text) => {
  const { begin, create, simulator } = await practise();
  const answer = await begin(await create(numbers), fields);
  expect(answer.status).toBe(400);
  expect(reason(answer)).toMatch(text);
  expect(simulator.taken.starts).toEqual([]);
});

test("an SMS is not started with a recording", async () => {
  const { begin, create } = await practise();
  expect((await begin(await create(numbers, "SMS"), audioForm())).status).toBe(400);
});

test("strict mode takes mp3 files only", async () => {
  const strict = await practise({ strict: true });
  expect((await strict.begin(await strict.create(numbers), audioForm({}, "namaste.ogg"))).status).toBe(400);
  const lenient = await practise();
  expect((await lenient.begin(await lenient.create(numbers), audioForm({}, "namaste.ogg"))).status).toBe(200);
});

test("a campaign keeps its message for a later start", async () => {
  const { begin, create, wait, simulator } = await practise({ strict: true });
  const id = await create(numbers);
  await begin(id, { message: "Namaste" });
  wait(60);
  expect((await begin(id, {})).status).toBe(200);
  expect(simulator.taken.starts[1]?.sound).toEqual({ kind: "message", text: "Namaste" });
});

test("a running campaign is not started again until it has ended", async () => {
  const { begin, create, wait, simulator } = await practise();
  const id = await create(numbers);
  await begin(id, { message: "Namaste" });
  wait(1);
  const answer = await begin(id, { message: "Namaste" });
  expect([answer.status, reason(answer)]).toEqual([400, "Campaign is already running."]);
  wait(60);
  expect((await begin(id, { message: "Namaste" })).status).toBe(200);
  expect(simulator.taken.starts).toHaveLength(2);
});

test("a scheduled start waits for its time in Kathmandu", async () => {
  const { begin, create, statuses, wait, simulator } = await practise({ strict: true });
  const id = await create([9841000001]);
  const { body } = await begin(id, { message: "Namaste", schedule_date: "2026-11-24T10:05" });
  expect(body).toMatchObject({ data: { "hold amount": "1 credits on hold for Fee reminder campaign." } });
  wait(299);
  expect([await statuses(id), simulator.calls()]).toEqual([{ 9841000001: "not started" }, []]);
  wait(1.5);
  expect(await statuses(id)).toEqual({ 9841000001: "dialing" });
  wait(60);
  expect(await statuses(id)).toEqual({ 9841000001: "completed" });
});

test("a scheduled start may answer with its time", async () => {
  const { begin, create } = await practise({ switches: { "scheduled-answer": "time" } });
  const { body } = await begin(await create(numbers), { message: "Namaste", schedule_date: "2026-11-25T17:00" });
  expect(body).toMatchObject({ status: 200, message: "Campaign is scheduled for 2026-11-25T17:00", data: {} });
});

test("a scheduled start can be jumped to", async () => {
  const { begin, create, statuses, wait, simulator } = await practise();
  const id = await create([9841000001]);
  await begin(id, { message: "Namaste", schedule_date: "2026-12-24T10:00" });
  expect(await simulator.startScheduledNow(id)).toBe(true);
  expect(await simulator.startScheduledNow(id)).toBe(false);
  wait(60);
  expect(await statuses(id)).toEqual({ 9841000001: "completed" });
});

test("without enough credits nothing starts", async () => {
  const account = { email: "poor@tingting.example", password: "practice", credits: 2 };
  const { begin, create, simulator, statuses } = await practise({ accounts: [account] });
  const id = await create(numbers);
  const answer = await begin(id, { message: "Namaste" });
  expect([answer.status, reason(answer)]).toEqual([402, "You do not have enough credits: 3 needed, 2 available."]);
  expect(simulator.balance(account.email)).toEqual({ available: 2, held: 0 });
  expect(new Set(Object.values(await statuses(id)))).toEqual(new Set(["not started"]));
});
