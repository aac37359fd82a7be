// Operation by operation: what we send has exactly the vendor's keys, and what the vendor documents as answer is understood.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Service, TingTing } from "../../../src/api/port.ts";
import { envelope, json, startFakeService } from "../../support/fake-service.ts";
import { collect, openScene, type Scene } from "./scene.ts";

const fixtureSchema = z.object({
  method: z.string(),
  path: z.string(),
  requests: z.array(z.object({ body: z.unknown().optional(), multipart: z.boolean().optional() })),
  answers: z.array(z.unknown()),
});

function fixture(name: string) {
  const file = join(import.meta.dirname, "../../fixtures/iris", `${name}.json`);
  return fixtureSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

interface Row {
  readonly fixture: string;
  /** Which documented request is to go out; left out: the first. */
  readonly request?: number;
  /** What stands for `<campaign_id>` or `<number_id>`. */
  readonly id?: string;
  readonly call: (api: TingTing, service: Service, scene: Scene) => Promise<unknown>;
  readonly result: unknown;
}

const sid = "0123456789abcdef0123456789abcdef";
const line = {
  sid,
  number: "9801000021",
  rate: 40,
  capabilities: "Voice, SMS",
  friendlyName: "",
  settings: {},
};
const created = {
  id: "15",
  name: "new campaign name",
  services: "SMS",
  description: "This campaign tells people that the fees are due",
  usableTags: [],
  userPhones: [],
};
const contact = {
  id: "34",
  number: "9841000034",
  campaignName: "Sample campaign name",
  tags: {},
  status: "not started",
  duration: undefined,
  playback: undefined,
  credits: 8,
};
const started = { holdSentence: "3 credits on hold for Individual Number campaign.", holdCredits: 3 };
const rerun = { holdSentence: "3 credit on hold for sample campaign name campaign.", holdCredits: 3 };
const message = (text: string) => ({ kind: "message", text }) as const;
const recording = {
  kind: "audio",
  file: { name: "audio.mp3", mime: "audio/mpeg", bytes: new Uint8Array([1, 2]) },
} as const;
const twoNumbers = { kind: "numbers", numbers: ["9841000001", "9841000002"] } as const;
const tags = { tags_name: "name", tags_age: "25" };

const rows: readonly Row[] = [
  {
    fixture: "login",
    call: (_api, service) => service.signIn("sita@example.com", "made-up-password"),
    result: { access: "made-up-access-token", refresh: "made-up-refresh-token" },
  },
  {
    fixture: "user-details",
    call: (api) => api.account.show(),
    result: {
      firstName: "Sita",
      lastName: "Gurung",
      email: "sita@example.com",
      username: "sita41",
      emailVerified: true,
      phone: "9841000011",
      phoneVerified: true,
      address: "Sample Tole 41, Lalitpur",
    },
  },
  { fixture: "owned-lines", call: (api) => api.lines.owned(), result: [line] },
  { fixture: "lines-for-sale", call: (api) => api.lines.available(), result: [line] },
  { fixture: "buy-line", call: (api) => api.lines.buy(sid), result: line },
  {
    fixture: "release-line",
    call: (api) => api.lines.release(sid),
    result: "9801000021 number released successfully!!",
  },
  {
    fixture: "list-campaigns",
    call: (api) => collect(api.campaigns.list()),
    result: [
      expect.objectContaining({ id: "8", services: "PHONE", userPhones: [] }),
      expect.objectContaining({ id: "5", name: "शुल्क सम्झना", usableTags: ["tags_name", "tags_age"] }),
      expect.objectContaining({ id: "3", description: "Description" }),
    ],
  },
  {
    fixture: "create-campaign",
    call: (api) =>
      api.campaigns.create({ name: "sample individual campaign", services: "PHONE", recipients: twoNumbers }),
    result: created,
  },
  {
    fixture: "create-campaign",
    request: 1,
    call: (api) =>
      api.campaigns.create({
        name: "sample bulk campaign",
        services: "SMS",
        recipients: { kind: "sheet", name: "numbers.xlsx", bytes: new Uint8Array([80, 75]) },
      }),
    result: created,
  },
  {
    fixture: "create-campaign",
    request: 2,
    call: (api) =>
      api.campaigns.create({
        name: "sample individual campaign",
        services: "PHONE",
        description: "This campaign tells people that the fees are due",
        recipients: twoNumbers,
      }),
    result: created,
  },
  {
    fixture: "update-campaign",
    id: "15",
    call: (api) =>
      api.campaigns.update("15", {
        name: "new campaign name",
        services: "SMS",
        description: "Exam notices for 2083",
      }),
    result: { ...created, description: "Exam notices for 2083" },
  },
  { fixture: "delete-campaign", id: "15", call: (api) => api.campaigns.delete("15"), result: undefined },
  {
    fixture: "campaign-details",
    id: "14",
    call: (api) => api.campaigns.get("14"),
    result: { id: "14", name: "campaign name", services: "SMS", description: "asd", usableTags: [], userPhones: [] },
  },
  {
    fixture: "test-voice",
    call: (api) => api.voices.test("नमस्ते, यो परीक्षण हो।", "np_rija"),
    result: { kind: "sentence", text: "" },
  },
  {
    fixture: "start-campaign",
    id: "8",
    call: (api) => api.campaigns.start("8", { sound: message("नमस्कार, हाम्रो सेवामा तपाईंलाई स्वागत छ।") }),
    result: started,
  },
  {
    fixture: "start-campaign",
    request: 1,
    id: "8",
    call: (api) =>
      api.campaigns.start("8", {
        sound: message("नमस्कार {tags_name}, तपाईं {tags_age} वर्षको हुनुभयो।"),
        schedule: "2026-11-25T17:07",
      }),
    result: started,
  },
  {
    fixture: "start-campaign",
    request: 2,
    id: "8",
    call: (api) => api.campaigns.start("8", { sound: recording }),
    result: started,
  },
  {
    fixture: "start-campaign",
    request: 3,
    id: "8",
    call: (api) => api.campaigns.start("8", { sound: message("Message to Convey"), voice: "np_prasanna" }),
    result: started,
  },
  {
    fixture: "start-campaign",
    request: 4,
    id: "8",
    call: (api) =>
      api.campaigns.start("8", { sound: message("नमस्कार, भोलि विद्यालय बिदा छ।"), contacts: ["305", "306"] }),
    result: started,
  },
  {
    fixture: "rerun-campaign",
    request: 1,
    id: "8",
    call: (api) =>
      api.campaigns.rerun("8", {
        statuses: ["failed", "hungup"],
        priority: "audio",
        voice: "np_prasanna",
        schedule: "2026-11-25T17:07",
      }),
    result: rerun,
  },
  {
    fixture: "contacts",
    id: "8",
    call: (api) => collect(api.contacts.list("8")),
    result: [
      contact,
      expect.objectContaining({ id: "33", number: "984100033", credits: 2 }),
      expect.objectContaining({ id: "32", number: "9841000032", credits: 5 }),
    ],
  },
  {
    fixture: "contacts",
    id: "8",
    call: (api) => api.contacts.count("8", new Set(["34", "32"])),
    result: { total: 2, byStatus: { "not started": 2 }, credits: 13 },
  },
  { fixture: "add-contact", id: "8", call: (api) => api.contacts.add("8", "9841000044", {}), result: undefined },
  {
    fixture: "add-contact",
    request: 1,
    id: "8",
    call: (api) => api.contacts.add("8", "9841000045", tags),
    result: undefined,
  },
  {
    fixture: "remove-contact",
    id: "34",
    call: (api) => api.contacts.remove("34"),
    result: "9851000022 of campaign campaign bulk deleted Successfully!!",
  },
  { fixture: "contact", id: "34", call: (api) => api.contacts.get("34"), result: contact },
  {
    fixture: "edit-contact",
    id: "34",
    call: (api) => api.contacts.edit("34", { number: "9841000035", tags }),
    result: { ...contact, number: "9841000035", campaignName: "sample campaign" },
  },
  {
    fixture: "send-otp",
    call: (api) =>
      api.otp.send({ number: "9851023212", channel: "text", message: "Hi your OTP is {otp}", code: "12345" }),
    result: { code: "12345" },
  },
  {
    fixture: "send-otp",
    request: 1,
    call: (api) => api.otp.send({ number: "9851023212", channel: "voice", message: "Hi your OTP is {otp}", length: 4 }),
    result: { code: "12345" },
  },
];

test.each(rows)("$fixture (sample $request) goes out and is understood as documented", async (row) => {
  const { method, path, requests, answers } = fixture(row.fixture);
  const service = await startFakeService(() => json(answers[0] ?? envelope({})));
  const scene = openScene({ url: service.url });

  const result = await row.call(scene.api, scene.service, scene);

  const request = requests[row.request ?? 0];
  expect(service.received).toEqual([
    {
      method,
      path: path.replace(/<\w+>/, row.id ?? ""),
      token: row.fixture === "login" ? undefined : "first-access",
      body: asSent(request?.body),
    },
  ]);
  expect(result).toEqual(row.result);
});

/** Tag values are text to us; the samples mix text and numbers. */
function asSent(body: unknown): unknown {
  const parsed = z.looseObject({ available_tags: z.record(z.string(), z.coerce.string()) }).safeParse(body);
  return parsed.success ? parsed.data : body;
}

test("refresh goes out and is understood as documented", async () => {
  const { method, path, requests, answers } = fixture("refresh");
  const userDetails = json(fixture("user-details").answers[0]);
  const service = await startFakeService(({ path: asked, token }) => {
    if (asked === path) return json(answers[0]);
    return token === "made-up-second-access-token" ? userDetails : json({ detail: "expired" }, 401);
  });
  const scene = openScene({
    url: service.url,
    first: { access: "made-up-access-token", refresh: "made-up-refresh-token" },
  });

  await scene.api.account.show();

  expect(service.received[1]).toEqual({ method, path, token: undefined, body: requests[0]?.body });
  expect(scene.credentials.kept.at(-1)).toEqual({
    access: "made-up-second-access-token",
    refresh: "made-up-refresh-token",
  });
});

test("the comma-joined statuses of one sample are sent as the list of the other", async () => {
  const [sample] = fixture("rerun-campaign").requests;
  const service = await startFakeService(() => json(fixture("rerun-campaign").answers[0]));
  const { api } = openScene({ url: service.url });

  await api.campaigns.rerun("8", {
    statuses: ["failed", "hungup"],
    sound: message("Here you send your message you want to convey"),
  });

  expect(service.received[0]?.body).toEqual({ ...z.looseObject({}).parse(sample?.body), status: ["failed", "hungup"] });
});

test("a recording takes its lists along as repeated keys", async () => {
  const service = await startFakeService(() => json(envelope({})));
  const { api } = openScene({ url: service.url });

  await api.campaigns.start("8", { sound: recording, contacts: ["305", "306"], voice: "np_binod" });
  await api.campaigns.rerun("8", { sound: recording, statuses: ["failed", "hungup"], priority: "audio" });

  expect(service.received.map(({ body }) => body)).toEqual([
    { aud_file: "audio.mp3", individual: ["305", "306"], voice_input: "np_binod" },
    { aud_file: "audio.mp3", status: ["failed", "hungup"], priority: "audio" },
  ]);
});

test("neither a start nor a re-run of nobody goes out: the service would take it for everybody", async () => {
  const service = await startFakeService(() => json(envelope({})));
  const { api } = openScene({ url: service.url });

  await expect(api.campaigns.start("8", { contacts: [] })).rejects.toThrow(RangeError);
  await expect(api.campaigns.rerun("8", { statuses: [] })).rejects.toThrow(RangeError);
  expect(service.received).toEqual([]);
});
