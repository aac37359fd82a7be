// The client against the whole simulated service: every operation has its effect, and every fault is told truly.
import { expect, onTestFinished, test, vi } from "vitest";
import { createActivity } from "../../../src/activity.ts";
import { createIrisService } from "../../../src/api/iris/index.ts";
import type { TingTing } from "../../../src/api/port.ts";
import { createVirtualClock } from "../../../src/clock.ts";
import type { FaultRequest } from "../../../src/simulator/faults.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../../src/simulator/simulator.ts";
import { xlsxTable } from "../../files/making-sheets.ts";
import { createMemoryCredentials } from "../../support/credentials.ts";
import { jumpUntil } from "../../support/time.ts";
import { type NamedCall, reads } from "./calls.ts";
import { collect, start } from "./scene.ts";

async function open(options: Partial<SimulatorOptions> = {}, timeoutMs?: number) {
  const clock = createVirtualClock(start);
  const activity = createActivity();
  const simulator = await startSimulator({ clock, activity, ...options });
  onTestFinished(() => simulator.close());
  const service = createIrisService({ url: simulator.url, clock, activity, timeoutMs });
  const { email, password } = simulator.sample;
  const credentials = createMemoryCredentials(simulator.tokensFor(email));
  const api = service.connect(credentials);
  const jump = <T>(call: Promise<T>) => jumpUntil(call, clock, activity);
  return { simulator, service, api, clock, credentials, email, password, jump };
}

/** Strict about slashes, types and unknown keys, and at its most different from the samples. */
const strict: Partial<SimulatorOptions> = { strict: true };
const different: Partial<SimulatorOptions> = {
  strict: true,
  switches: {
    "error-shape": "envelope-200",
    "release-answer": "empty",
    "add-contact-answer": "message",
    "test-voice-answer": "link",
    "refresh-rotates": "yes",
    "page-size": 2,
    "tag-values": "text",
  },
};
const services = [
  { name: "strict", options: strict },
  { name: "different", options: different },
];

test.each(services)("one signs in to a $name service and sees the account", async ({ options }) => {
  const { service, email, password, clock, simulator } = await open(options);
  const credentials = createMemoryCredentials(await service.signIn(email, password));
  const api = service.connect(credentials);
  await expect(api.account.show()).resolves.toMatchObject({ email, emailVerified: true, lastName: "Adhikari" });
  await expect(service.signIn(email, "wrong")).rejects.toMatchObject({ code: "sign-in-refused" });

  clock.advanceTo(clock.now() + 25 * 3_600_000);
  await expect(api.account.show()).resolves.toMatchObject({ email });
  expect(credentials.kept).toHaveLength(2);

  simulator.revokeTokens(email);
  await expect(api.account.show()).rejects.toMatchObject({ code: "sign-in-expired" });
});

test.each(services)("lines of a $name service are bought and released", async ({ options }) => {
  const { api, simulator } = await open(options);
  const [line] = await api.lines.available();
  if (line === undefined) throw new Error("nothing for sale");
  await expect(api.lines.buy(line.sid)).resolves.toEqual(line);
  expect((await api.lines.owned()).map(({ sid }) => sid)).toContain(line.sid);
  const sentence = await api.lines.release(line.sid);
  expect(["", `${line.number} number released successfully!!`]).toContain(sentence);
  expect(simulator.taken).toMatchObject({ linesBought: [{ sid: line.sid }], linesReleased: [{ sid: line.sid }] });
  await expect(api.lines.release(line.sid)).rejects.toMatchObject({ code: "not-found" });
});

test.each(services)("a campaign of a $name service lives from creation to deletion", async ({ options }) => {
  const { api } = await open(options);
  const recipients = { kind: "numbers", numbers: ["9841000001", "+9779841000002", "+14155550123"] } as const;
  const { id } = await api.campaigns.create({ name: "Fee reminder", services: "PHONE", recipients });
  await expect(api.campaigns.get(id)).resolves.toMatchObject({ name: "Fee reminder", description: "" });
  const changes = { name: "शुल्क सम्झना", services: "SMS", description: "मंसिर" } as const;
  await expect(api.campaigns.update(id, changes)).resolves.toMatchObject({ id, ...changes });

  const all = await collect(api.campaigns.list());
  expect(all[0]).toMatchObject({ id, name: "शुल्क सम्झना" });
  expect(new Set(all.map((campaign) => campaign.id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(3);

  const numbers = (await collect(api.contacts.list(id))).map((contact) => contact.number);
  expect(numbers.toSorted()).toEqual(["+14155550123", "9841000001", "9841000002"]);
  await api.campaigns.delete(id);
  await expect(api.campaigns.get(id)).rejects.toMatchObject({ code: "not-found" });
});

test.each(services)("a sheet makes a campaign with tags at a $name service", async ({ options }) => {
  const { api } = await open(options);
  const bytes = await xlsxTable([
    ["numbers", "name", "age"],
    ["9841000001", "सीता", 25],
    ["9841000002", "Ram", 31],
  ]);
  const recipients = { kind: "sheet", name: "numbers.xlsx", bytes } as const;
  const { id } = await api.campaigns.create({ name: "Fees", services: "SMS", description: "d", recipients });
  await expect(api.campaigns.get(id)).resolves.toMatchObject({ usableTags: ["tags_name", "tags_age"] });
  const [sita] = (await collect(api.contacts.list(id))).filter(({ number }) => number === "9841000001");
  expect(sita?.tags).toEqual({ tags_name: "सीता", tags_age: "25" });
});

test.each(services)("contacts of a $name service are added, shown, edited and removed", async ({ options }) => {
  const { api } = await open(options);
  await api.contacts.add("5", "9841000044", { tags_name: "Sita" });
  const added = (await collect(api.contacts.list("5"))).find(({ number }) => number === "9841000044");
  expect(added).toMatchObject({ status: "not started", tags: { tags_name: "Sita" } });
  const contactId = added?.id ?? "";
  await expect(api.contacts.get(contactId)).resolves.toEqual(added);
  const changes = { number: "9841000045", tags: { tags_name: "Gita" } };
  await expect(api.contacts.edit(contactId, changes)).resolves.toMatchObject({ id: contactId, ...changes });
  await expect(api.contacts.remove(contactId)).resolves.toContain("9841000045");
  await expect(api.contacts.get(contactId)).rejects.toMatchObject({ code: "not-found" });
});

const message = (text: string) => ({ kind: "message", text }) as const;
const audio = { kind: "audio", file: { name: "call.mp3", mime: "audio/mpeg", bytes: new Uint8Array(2000) } } as const;

test.each(services)("a campaign of a $name service runs, and its failed ones again", async ({ options }) => {
  const { api, simulator, clock } = await open(options);
  const receipt = await api.campaigns.start("8", { sound: message("नमस्ते"), voice: "np_binod" });
  expect(receipt.holdCredits).toBeGreaterThan(0);
  expect(receipt.holdSentence).toContain("IPO announcement");
  await expect(api.campaigns.start("8", { sound: message("again") })).rejects.toMatchObject({ code: "refused" });

  clock.advanceTo(clock.now() + 60_000);
  const counts = await api.contacts.count("8");
  expect(counts).toMatchObject({ total: 6, byStatus: { failed: 1, hungup: 1, terminated: 1 } });

  await api.campaigns.rerun("8", { statuses: ["failed", "hungup"], sound: audio });
  clock.advanceTo(clock.now() + 60_000);
  await api.campaigns.rerun("8", { statuses: ["failed"], priority: "message", schedule: "2026-11-25T17:00" });

  expect(simulator.taken.starts).toMatchObject([
    { voice: "np_binod", individual: null, statuses: null, sound: { kind: "message", text: "नमस्ते" } },
    { statuses: ["failed", "hungup"], sound: { kind: "audio", name: "call.mp3", bytes: 2000 } },
    { statuses: ["failed"], priority: "message", schedule: "2026-11-25T17:00", sound: { text: "नमस्ते" } },
  ]);
});

test.each(services)(
  "only the chosen contacts of a $name service are called, by message or recording",
  async ({ options }) => {
    const { api, simulator, clock } = await open(options);
    const contacts = (await collect(api.contacts.list("8"))).slice(0, 2).map(({ id }) => id);
    await api.campaigns.start("8", { sound: message("Namaste"), contacts });
    clock.advanceTo(clock.now() + 60_000);
    await api.campaigns.start("8", { sound: audio, contacts: contacts.slice(0, 1) });
    const ids = contacts.map(Number);
    expect(simulator.taken.starts.map(({ individual }) => individual)).toEqual([ids, ids.slice(0, 1)]);
    await expect(api.contacts.count("8", new Set(contacts))).resolves.toMatchObject({ total: 2 });
  },
);

test.each(services)("OTPs leave a $name service with our code or with its own", async ({ options }) => {
  const { api, simulator } = await open(options);
  const request = { number: "9851023212", channel: "text", message: "Your code is {otp}" } as const;
  await expect(api.otp.send({ ...request, code: "48213" })).resolves.toEqual({ code: "48213" });
  const { code } = await api.otp.send({ ...request, channel: "voice", length: 6 });
  expect(code).toMatch(/^\d{6}$/);
  expect(simulator.taken.otps).toMatchObject([
    { number: "9851023212", channel: "text", code: "48213", own: true },
    { number: "9851023212", channel: "voice", code, own: false },
  ]);
});

test.each(["audio", "link", "sentence"] as const)("a voice is heard as %s", async (kind) => {
  const { api } = await open({ strict: true, switches: { "test-voice-answer": kind } });
  await expect(api.voices.test("नमस्ते", "np_prasanna")).resolves.toMatchObject({ kind });
});

test.each(["envelope", "envelope-200", "plain"] as const)("a refusal in the shape %s is quoted", async (shape) => {
  const { api } = await open({ switches: { "error-shape": shape } });
  const past = { sound: message("x"), schedule: "2020-01-01T00:00" };
  await expect(api.campaigns.start("8", past)).rejects.toMatchObject({
    code: "refused",
    status: 400,
    reason: "schedule_date: Cannot schedule past dates.",
  });
});

test("a thousand contacts are counted and listed", async () => {
  const { api } = await open();
  const sizes = new Map<string, number>();
  for await (const { id } of api.campaigns.list()) sizes.set(id, (await api.contacts.count(id)).total);
  const [id, size] = [...sizes].find(([, total]) => total >= 1000) ?? ["", 0];
  expect(await collect(api.contacts.list(id))).toHaveLength(size);
});

// Faults.

const code = "48213";
const paid: readonly (NamedCall & { readonly done: (simulator: Simulator) => number })[] = [
  {
    name: "otp.send",
    call: (api) => api.otp.send({ number: "9851023212", channel: "text", message: "{otp}", code }),
    done: ({ taken }) => taken.otps.length,
  },
  {
    name: "campaigns.start",
    call: (api) => api.campaigns.start("8", { sound: message("Namaste") }),
    done: ({ taken }) => taken.starts.length,
  },
  {
    name: "campaigns.start with a recording",
    call: (api) => api.campaigns.start("8", { sound: audio }),
    done: ({ taken }) => taken.starts.length,
  },
  {
    name: "campaigns.rerun",
    call: (api) => api.campaigns.rerun("3", { statuses: ["failed"] }),
    done: ({ taken }) => taken.starts.length,
  },
  {
    name: "campaigns.create",
    call: (api) =>
      api.campaigns.create({ name: "Fees", services: "SMS", recipients: { kind: "numbers", numbers: ["9841000001"] } }),
    done: ({ taken }) => taken.campaignsCreated.length,
  },
  {
    name: "campaigns.delete",
    call: (api) => api.campaigns.delete("8"),
    done: ({ taken }) => taken.campaignsDeleted.length,
  },
  {
    name: "contacts.add",
    call: (api) => api.contacts.add("8", "9841000044", {}),
    done: ({ taken }) => taken.contactsAdded.length,
  },
  {
    name: "contacts.remove",
    call: (api) => api.contacts.remove("34"),
    done: ({ taken }) => taken.contactsRemoved.length,
  },
  { name: "lines.buy", call: (api) => tradeFirst(api, "buy"), done: ({ taken }) => taken.linesBought.length },
  { name: "lines.release", call: (api) => tradeFirst(api, "release"), done: ({ taken }) => taken.linesReleased.length },
];

async function tradeFirst(api: TingTing, act: "buy" | "release"): Promise<unknown> {
  const [line] = await (act === "buy" ? api.lines.available() : api.lines.owned());
  return api.lines[act](line?.sid ?? "");
}

/** Only these are hit, so that what a call reads beforehand is not meant. */
const writing = [
  "send-otp",
  "begin",
  "create-campaign",
  "delete-campaign",
  "add-contact",
  "remove-contact",
  "buy-line",
  "release-line",
] as const;

type Kind = {
  readonly fault: FaultRequest;
  readonly outcome: string;
  readonly work: number;
  readonly timeoutMs?: number;
};

const faultsOfWrites: readonly Kind[] = [
  { fault: { kind: "401" }, outcome: "fine", work: 1 },
  { fault: { kind: "429", retryAfter: "30" }, outcome: "busy", work: 0 },
  { fault: { kind: "429", retryAfter: "86400" }, outcome: "busy", work: 0 },
  { fault: { kind: "429", retryAfter: null }, outcome: "busy", work: 0 },
  { fault: { kind: "500" }, outcome: "outcome-unknown", work: 0 },
  { fault: { kind: "reset-before" }, outcome: "outcome-unknown", work: 0 },
  { fault: { kind: "reset-after" }, outcome: "outcome-unknown", work: 1 },
  { fault: { kind: "broken-json" }, outcome: "outcome-unknown", work: 1 },
  { fault: { kind: "truncated-body" }, outcome: "outcome-unknown", work: 1 },
  { fault: { kind: "redirect", location: "http://elsewhere.invalid/", status: 307 }, outcome: "unavailable", work: 0 },
  { fault: { kind: "delay", ms: 200 }, outcome: "outcome-unknown", work: 1, timeoutMs: 100 },
];

const paidUnderFaults = faultsOfWrites.flatMap((row) => paid.map((one) => ({ ...row, ...one, kind: row.fault.kind })));

test.each(paidUnderFaults)("$kind: $name ends as $outcome, done $work times", async (row) => {
  const { api, simulator, jump } = await open({}, row.timeoutMs);
  for (const operation of writing) simulator.faults.add({ ...row.fault, operation });
  const outcome = await jump(row.call(api).then(() => "fine", codeOf));
  expect(outcome).toBe(row.outcome);
  // A delayed service does the work although we have hung up.
  await vi.waitFor(() => expect(row.done(simulator)).toBe(row.work), { interval: 10 });
});

const faultsOfReads: readonly {
  readonly fault: FaultRequest;
  readonly forGood: string;
  readonly timeoutMs?: number;
}[] = [
  { fault: { kind: "429", retryAfter: "20" }, forGood: "busy" },
  { fault: { kind: "429", retryAfter: "soon" }, forGood: "busy" },
  { fault: { kind: "500" }, forGood: "unavailable" },
  { fault: { kind: "reset-before" }, forGood: "unavailable" },
  { fault: { kind: "reset-after" }, forGood: "unavailable" },
  { fault: { kind: "broken-json" }, forGood: "unreadable-answer" },
  { fault: { kind: "truncated-body" }, forGood: "unavailable" },
];

const readsUnderFaults = faultsOfReads.flatMap((row) => reads.map((one) => ({ ...row, ...one, kind: row.fault.kind })));

test.each(readsUnderFaults)(
  "$kind twice: $name gets through; for good, it is $forGood",
  async ({ fault, forGood, call }) => {
    const { api, simulator, jump } = await open();
    simulator.faults.add({ ...fault, next: 2 });
    await expect(jump(call(api))).resolves.toBeDefined();
    simulator.faults.add({ ...fault, next: 3 });
    expect(await jump(call(api).then(() => "fine", codeOf))).toBe(forGood);
    expect(simulator.faults.waiting()).toEqual([]);
  },
);

test.each(reads)("$name survives an expired token", async ({ call }) => {
  const { api, simulator, credentials } = await open();
  simulator.faults.add({ kind: "401", pattern: "x" });
  await expect(call(api)).resolves.toBeDefined();
  expect(credentials.kept).toHaveLength(2);
});

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
