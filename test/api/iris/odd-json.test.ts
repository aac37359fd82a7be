// Answers that no document foresees (reliability I8): never a crash, never a wrong id.
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { WorldError } from "../../../src/errors.ts";
import { envelope, json, startFakeService, text } from "../../support/fake-service.ts";
import { reads, writes } from "./calls.ts";
import { collect, openScene } from "./scene.ts";

async function contactsFrom(members: string) {
  const service = await startFakeService(() => text(`{"data": {"number-lists": [${members}]}}`));
  const { api } = openScene({ url: service.url });
  return { contacts: await collect(api.contacts.list("8")), counts: await api.contacts.count("8") };
}

test("ids and numbers beyond 2^53 stay exact", async () => {
  const { contacts } = await contactsFrom('{"id": 9007199254740993, "number": 98765432109876543210}');
  expect(contacts).toMatchObject([{ id: "9007199254740993", number: "98765432109876543210" }]);
});

test("such an id goes back exactly as it came", async () => {
  const service = await startFakeService(() => json(envelope({})));
  const { api } = openScene({ url: service.url });
  await api.campaigns.start("9007199254740993", { contacts: ["9007199254740995", "7"] });
  expect(service.received[0]).toMatchObject({
    path: "/api/system/campaigns/9007199254740993/begin/",
    body: { individual: ["9007199254740995", 7] },
  });
});

test("missing and null fields are nothing, an unknown status is itself", async () => {
  const { contacts, counts } = await contactsFrom(
    '{"id": 1}, {"id": 2, "status": null, "credit_consumed": null}, {"id": 3, "status": " Hung-Up "}, {"id": "4", "status": 7}',
  );
  expect(contacts.map(({ id, status, number, credits }) => ({ id, status, number, credits }))).toEqual([
    { id: "1", status: "unknown", number: "", credits: 0 },
    { id: "2", status: "unknown", number: "", credits: 0 },
    { id: "3", status: "hung up", number: "", credits: 0 },
    { id: "4", status: "unknown", number: "", credits: 0 },
  ]);
  expect(counts).toEqual({ total: 4, byStatus: { unknown: 3, "hung up": 1 }, credits: 0 });
});

test("strings for numbers and numbers for strings mean the same", async () => {
  const { contacts, counts } = await contactsFrom(
    '{"id": "34", "number": "9841000034", "credit_consumed": "2.5", "duration": 10, "playback": "91", "campaing": 7}',
  );
  expect(contacts).toMatchObject([
    { id: "34", number: "9841000034", credits: 2.5, duration: "10", playback: "91", campaignName: "7" },
  ]);
  expect(counts.credits).toBe(2.5);
});

test("1e309 is no amount", async () => {
  const { contacts, counts } = await contactsFrom('{"id": 1e309, "credit_consumed": 1e309, "number": 1e309}');
  expect(contacts).toMatchObject([{ id: "1e309", credits: 0, number: "1e309" }]);
  expect(counts.credits).toBe(0);
});

test("members that are no contacts are left out", async () => {
  const { contacts, counts } = await contactsFrom('null, 7, "x", [1], {"id": 1, "status": "completed"}');
  expect(contacts).toHaveLength(1);
  expect(counts).toMatchObject({ total: 1, byStatus: { completed: 1 } });
});

test("__proto__ as a tag or a status changes nothing", async () => {
  const { contacts, counts } = await contactsFrom(
    '{"id": 1, "__proto__": {"admin": true}, "available_tags": {"__proto__": {"admin": true}, "tags_name": "Sita", "deep": {}}, "status": "__proto__"}',
  );
  expect(contacts[0]?.tags).toEqual({ tags_name: "Sita" });
  expect(Object.getPrototypeOf(contacts[0])).toBe(Object.prototype);
  expect(counts.total).toBe(1);
  expect({}).not.toHaveProperty("admin");
});

test("a million made-up statuses are not remembered one by one", async () => {
  const members = Array.from({ length: 1000 }, (_, index) => `{"id": ${index}, "status": "made up ${index}"}`);
  const { counts } = await contactsFrom(members.join(","));
  expect(Object.keys(counts.byStatus).length).toBeLessThanOrEqual(51);
  expect(counts.byStatus.unknown).toBe(950);
});

test.each([
  [9841000001, "9841000001"],
  [14155550123, "+14155550123"],
  [97714455667, "014455667"],
  [9779841000001, "9841000001"],
  ["+14155550123", "+14155550123"],
  [4455667, "4455667"],
])("the number %j is read as %s", async (held, number) => {
  const { contacts } = await contactsFrom(JSON.stringify({ id: 1, number: held }));
  expect(contacts[0]?.number).toBe(number);
});

test.each([
  ["9841000001", 9841000001],
  ["+9779841000001", 9841000001],
  ["+14155550123", 14155550123],
  ["014455667", 97714455667],
  ["4455667", 4455667],
  // As a whole number it would be a mobile of Nepal.
  ["+9613123456", "+9613123456"],
])("the number %s is sent as %j", async (number, sent) => {
  const service = await startFakeService(() => json(envelope({})));
  const { api } = openScene({ url: service.url });
  await api.contacts.add("8", number, {});
  expect(service.received[0]?.body).toEqual({ number: sent });
});

test.each([
  ["9851023212", "9851023212"],
  ["+9779851023212", "9851023212"],
  ["+14155550123", "14155550123"],
  ["014455667", "014455667"],
])("an OTP for %s goes to %s", async (number, sent) => {
  const service = await startFakeService(() => json(envelope({})));
  const { api } = openScene({ url: service.url });
  await api.otp.send({ number, channel: "text", message: "{otp}", code: "4821" });
  expect(service.received[0]?.body).toMatchObject({ number: sent });
});

test("an id cannot lead to another path", async () => {
  const service = await startFakeService(() => json({}, 404));
  const { api, failure } = openScene({ url: service.url });
  await failure(api.contacts.get("34/../../accounts"));
  expect(service.received[0]?.path).toBe("/api/system/number/34%2F..%2F..%2Faccounts/");
});

/** The vendor's keys with any values, in any depth. */
const oddBody = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, "", 0, "x", 1e300, "2026"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        "status",
        "success",
        "message",
        "errors",
        "data",
        "details",
        "token",
        "access",
        "user_details",
        "number-lists",
        "number-detail",
        "owned_numbers",
        "number_lists",
        "number_details",
        "result",
        "pagination",
        "has_next",
        "campaign-lists",
        "id",
        "number",
        "available_tags",
        "otp",
        "hold amount",
        "__proto__",
        "url",
      ),
      tie("value"),
    ),
  ),
})).value;

property.prop([oddBody, fc.constantFrom(...reads, ...writes)], { numRuns: 300 })(
  "any JSON gives a result or an error that can be explained",
  async (body, { call }) => {
    const fetch = async (input: string | URL | Request) => {
      await new Request(input).bytes();
      return Response.json(body);
    };
    const { api, jump } = openScene({ url: "http://127.0.0.1:2", fetch });
    await jump(
      call(api).catch((error: unknown) => {
        expect(error).toBeInstanceOf(WorldError);
      }),
    );
  },
);
