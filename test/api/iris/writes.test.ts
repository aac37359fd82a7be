// A write has one try. Afterwards the caller knows whether nothing happened, or that nobody knows.
import { expect, test } from "vitest";
import {
  Forbidden,
  NotFound,
  OutcomeUnknownError,
  ServiceBusy,
  ServiceRefused,
  ServiceUnavailable,
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
import { writes } from "./calls.ts";
import { openScene } from "./scene.ts";

interface Row {
  readonly name: string;
  readonly answer: Answer;
  readonly error: unknown;
}

const nothingHappened: readonly Row[] = [
  { name: "400 with a field", answer: json({ schedule_date: ["Past."] }, 400), error: ServiceRefused },
  { name: "402", answer: json({ message: "Not enough credits" }, 402), error: ServiceRefused },
  { name: "success false under 200", answer: json(envelope({}, { success: false })), error: ServiceRefused },
  { name: "403", answer: json({ detail: "no" }, 403), error: Forbidden },
  { name: "404", answer: text("<h1>Not Found</h1>", 404), error: NotFound },
  { name: "405", answer: json({ detail: "no" }, 405), error: ServiceRefused },
  { name: "429", answer: json({ detail: "slow down" }, 429, { "retry-after": "5" }), error: ServiceBusy },
  { name: "308 elsewhere", answer: redirect("http://elsewhere.invalid/", 308), error: ServiceUnavailable },
];

const nobodyKnows: readonly Row[] = [
  { name: "a reset connection", answer: reset, error: OutcomeUnknownError },
  { name: "no answer in time", answer: silence, error: OutcomeUnknownError },
  { name: "a trickle of bytes", answer: trickle, error: OutcomeUnknownError },
  { name: "an HTML page with 500", answer: text("<h1>Server Error (500)</h1>", 500), error: OutcomeUnknownError },
  { name: "500 in an envelope under 200", answer: json(envelope({}, { status: 500 })), error: OutcomeUnknownError },
  { name: "503 with Retry-After", answer: text("", 503, { "retry-after": "5" }), error: OutcomeUnknownError },
  { name: "half a JSON", answer: text('{"status": 200, "su'), error: OutcomeUnknownError },
  { name: "a body cut short", answer: cutShort('{"status": 200'), error: OutcomeUnknownError },
  { name: "302 elsewhere", answer: redirect("/login", 302), error: OutcomeUnknownError },
];

const everywhere = [...nothingHappened, ...nobodyKnows].flatMap((row) =>
  writes.map((write) => ({ ...row, write: write.name, call: write.call })),
);

test.each(everywhere)("$name: $write is told so after one try", async ({ answer, error, call }) => {
  const service = await startFakeService(() => answer);
  const timeoutMs = answer === silence || answer === trickle ? 40 : 10_000;
  const { api, failure, waited, tries } = openScene({ url: service.url, timeoutMs });
  expect(await failure(call(api))).toBeInstanceOf(error);
  expect(tries()).toBe(1);
  expect(waited()).toBe(0);
});

test.each(writes)("$name fails harmlessly where nobody listens", async ({ call }) => {
  const { api, failure } = openScene({ url: "http://127.0.0.1:2" });
  expect(await failure(call(api))).toBeInstanceOf(ServiceUnavailable);
});

test("a host that does not exist is no lost answer", async () => {
  const { api, failure } = openScene({ url: "http://tingting.invalid" });
  expect(await failure(api.campaigns.delete("8"))).toBeInstanceOf(ServiceUnavailable);
});

test.each([
  ["5", 5],
  ["86400", 86_400],
  ["soon", 30],
])("after 429 with Retry-After %s the person can be told when to come back", async (after, retryAfterSeconds) => {
  const service = await startFakeService(() => json({}, 429, { "retry-after": after }));
  const { api, failure } = openScene({ url: service.url });
  expect(await failure(api.campaigns.delete("8"))).toMatchObject({ code: "busy", retryAfterSeconds });
});

test.each([
  ["an empty 200", text("")],
  ["204", text("", 204)],
  ["an envelope without data", json({ status: 200, success: true })],
])("%s is enough where nothing need be told", async (_name, answer) => {
  const service = await startFakeService(() => answer);
  const { api } = openScene({ url: service.url });
  await expect(api.campaigns.delete("8")).resolves.toBeUndefined();
  await expect(api.contacts.add("8", "9841000001", {})).resolves.toBeUndefined();
  await expect(api.lines.release("0123456789abcdef0123456789abcdef")).resolves.toBe("");
  await expect(api.campaigns.start("8", {})).resolves.toEqual({ holdSentence: undefined, holdCredits: undefined });
});

test("a bought line that the answer does not show may have been bought", async () => {
  const service = await startFakeService(() => json(envelope({})));
  const { api, failure } = openScene({ url: service.url });
  expect(await failure(api.lines.buy("0123456789abcdef0123456789abcdef"))).toBeInstanceOf(OutcomeUnknownError);
});

test("a code that was ours needs no repetition by the service, a generated one does", async () => {
  const service = await startFakeService(() => json(envelope({ details: {} })));
  const { api, failure } = openScene({ url: service.url });
  const request = { number: "9851023212", channel: "text", message: "{otp}" } as const;
  await expect(api.otp.send({ ...request, code: "48213" })).resolves.toEqual({ code: "48213" });
  expect(await failure(api.otp.send(request))).toBeInstanceOf(OutcomeUnknownError);
});

test.each([
  ["3 credits on hold for Fee reminder campaign.", 3],
  ["1200 credit on hold", 1200],
  ["On hold: some credits", undefined],
  [7, 7],
])("of the hold %j the leading integer is taken", async (hold, holdCredits) => {
  const service = await startFakeService(() => json(envelope({ "hold amount": hold })));
  const { api } = openScene({ url: service.url });
  await expect(api.campaigns.start("8", {})).resolves.toEqual({ holdSentence: String(hold), holdCredits });
});

const sound = Buffer.from("RIFF sound");

test.each([
  [
    "sound",
    text(sound, 200, { "content-type": "audio/mpeg" }),
    { kind: "audio", file: { name: "voice.mp3", mime: "audio/mpeg", bytes: sound } },
  ],
  [
    "a link in the data",
    json(envelope({ url: "https://media.example/a.mp3" })),
    { kind: "link", url: "https://media.example/a.mp3" },
  ],
  ["a quoted link", json("https://media.example/a.mp3"), { kind: "link", url: "https://media.example/a.mp3" }],
  [
    "a bare link",
    text("https://media.example/a.mp3\n", 200, { "content-type": "text/plain" }),
    { kind: "link", url: "https://media.example/a.mp3" },
  ],
  [
    "a sentence",
    json(envelope({}, { message: "It was read to you." })),
    { kind: "sentence", text: "It was read to you." },
  ],
  ["a dangerous link", json(envelope({ url: "javascript:alert(1)" })), { kind: "sentence", text: "" }],
])("a test of a voice may answer %s", async (_name, answer, sample) => {
  const service = await startFakeService(() => answer);
  const { api } = openScene({ url: service.url });
  await expect(api.voices.test("नमस्ते", undefined)).resolves.toEqual(sample);
});

test("a link without a host leads to the service", async () => {
  const service = await startFakeService(() => json(envelope({ audio_url: "/media/a.mp3" })));
  const { api } = openScene({ url: service.url });
  await expect(api.voices.test("नमस्ते", undefined)).resolves.toEqual({
    kind: "link",
    url: `${service.url}/media/a.mp3`,
  });
});

test("the three voices are known without asking", async () => {
  const { api } = openScene({ url: "http://127.0.0.1:2" });
  expect((await api.voices.list()).map(({ name }) => name)).toEqual(["np_rija", "np_prasanna", "np_binod"]);
});
