// Strict mode holds a caller to the documentation to the letter; lenient mode never refuses what strict mode takes.
import { expect, test } from "vitest";
import { practise, reason } from "./support/practise.ts";

const otp = { number: "9851023212", message: "Your OTP is {otp}", sms_send_options: "text" };

/** Reads and writes at the slash form that is not documented. */
const wrongReads = [
  "/api/accounts/user_details",
  "/api/system/owned/phone_numbers/",
  "/api/system/phone_numbers/",
  "/api/system/campaigns/",
  "/api/system/campaigns/8/details/",
  "/api/system/campaigns/number/8/",
  "/api/system/number/31",
];

test.each(wrongReads)("strict mode sends a read of %s to the documented form", async (path) => {
  const { send } = await practise({ strict: true });
  const { status, headers } = await send("GET", `${path}?page=1`);
  const right = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
  expect([status, headers.get("location")]).toEqual([301, `${right}?page=1`]);
});

test.each([
  ["POST", "/api/system/send/otp", 500],
  ["POST", "/api/system/campaigns", 500],
  ["POST", "/api/system/campaigns/8/begin", 500],
  ["POST", "/api/system/phone_numbers", 500],
  ["PUT", "/api/system/number/31", 500],
  ["DELETE", "/api/system/campaigns/number/31/delete", 500],
  ["DELETE", "/api/system/phone_numbers/", 404],
  ["DELETE", "/api/system/campaigns/8/delete/", 404],
])("strict mode fails %s %s and changes nothing", async (method, path, status) => {
  const { send, simulator } = await practise({ strict: true });
  const before = JSON.stringify(simulator.taken);
  const answer = await send(method, path, otp);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
  expect(JSON.stringify(simulator.taken)).toBe(before);
});

test("strict mode may redirect writes, too", async () => {
  const { send } = await practise({ strict: true, switches: { "wrong-slash-writes": "redirect" } });
  const { status, headers } = await send("POST", "/api/system/send/otp", otp);
  expect([status, headers.get("location")]).toEqual([301, "/api/system/send/otp/"]);
});

test("updating is documented with and without its slash, so strict mode takes both", async () => {
  const { send } = await practise({ strict: true });
  for (const path of ["/api/system/campaigns/8/update", "/api/system/campaigns/8/update/"]) {
    expect((await send("PUT", path, { name: "IPO notice" })).status).toBe(200);
  }
});

test("lenient mode takes both slash forms", async () => {
  const { send } = await practise();
  for (const path of wrongReads) expect([path, (await send("GET", path)).status]).toEqual([path, 200]);
  expect((await send("POST", "/api/system/send/otp", otp)).status).toBe(200);
});

/** Each is refused by strict mode for its field and taken by lenient mode. */
test.each([
  ["a contact's number as a string", "/api/system/campaigns/number/8/", { number: "9841000001" }, "number"],
  [
    "recipients as strings",
    "/api/system/campaigns/",
    { name: "Fee reminder", services: "SMS", individual_number: ["9841000001"] },
    "individual_number.0",
  ],
  ["an OTP's number as a number", "/api/system/send/otp/", { ...otp, number: 9851023212 }, "number"],
  ["ids as strings", "/api/system/campaigns/8/begin/", { message: "Namaste", individual: ["31"] }, "individual.0"],
  [
    "services in small letters",
    "/api/system/campaigns/",
    { name: "A", services: "sms", individual_number: [9841000001] },
    "services",
  ],
  [
    "services the other way round",
    "/api/system/campaigns/",
    { name: "A", services: "PHONE & SMS", individual_number: [9841000001] },
    "services",
  ],
  ["an unknown key", "/api/system/send/otp/", { ...otp, company_name: "Sample" }, "company_name"],
  [
    "another spelling of a voice",
    "/api/system/test/voice/",
    { message: "Namaste", voice_input: "np_prashanna" },
    "voice_input",
  ],
])("%s is refused in strict mode and taken in lenient mode", async (_, path, body, field) => {
  const strict = await practise({ strict: true });
  const answer = await strict.send("POST", path, body);
  expect(answer.status).toBe(400);
  expect(reason(answer)).toMatch(new RegExp(`^${field}: `));
  const lenient = await practise();
  expect((await lenient.send("POST", path, body)).status).toBeLessThan(300);
});

test("lenient mode reads numbers as people write them", async () => {
  const { send } = await practise();
  const { body } = await send("POST", "/api/system/campaigns/number/8/", { number: "+977 985-1023212" });
  expect(body).toMatchObject({ data: { details: { number: 9779851023212 } } });
});

test("strict mode wants JSON to say that it is JSON, lenient mode takes forms, too", async () => {
  const login = new URLSearchParams({ email: "sample@tingting.example", password: "practice" });
  const strict = await practise({ strict: true });
  expect((await strict.send("POST", "/api/accounts/login/", login, { token: null })).status).toBe(415);
  const lenient = await practise();
  expect((await lenient.send("POST", "/api/accounts/login/", login, { token: null })).status).toBe(200);
});

test.each([
  ["no JSON", '{"number": '],
  ["a list", "[]"],
  ["null", "null"],
  ["a bare string", '"text"'],
  ["nothing", ""],
])("a body that is %s is refused in both modes", async (_, body) => {
  for (const strict of [true, false]) {
    const { send } = await practise({ strict });
    expect((await send("POST", "/api/system/send/otp/", body)).status).toBe(400);
  }
});

test("a body with a prototype in it changes none", async () => {
  const { send } = await practise();
  await send("POST", "/api/system/campaigns/number/8/", '{"number": 9841000001, "available_tags": {"__proto__": "x"}}');
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test("a body of more than 10 MiB is not read", async () => {
  const { send } = await practise();
  expect((await send("POST", "/api/system/send/otp/", "x".repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
});

test("other methods are not allowed, other paths not found", async () => {
  const { send } = await practise();
  const { status, body } = await send("PATCH", "/api/system/campaigns/8/update", {});
  expect([status, body]).toEqual([405, { detail: 'Method "PATCH" not allowed.' }]);
  for (const path of ["/api/v1/campaign/", "/api/system/campaigns/eight/details", "/__faults", "/"]) {
    expect([path, (await send("GET", path)).status]).toEqual([path, 404]);
  }
});

test("refusals can wear the envelope, the envelope under 200, or none", async () => {
  const shapes = { envelope: 400, "envelope-200": 200, plain: 400 } as const;
  const bodies: unknown[] = [];
  for (const [shape, code] of Object.entries(shapes)) {
    const { send } = await practise({
      switches: { "error-shape": shape === "plain" ? "plain" : shape === "envelope" ? "envelope" : "envelope-200" },
    });
    const { status, body } = await send("POST", "/api/system/send/otp/", { ...otp, number: undefined });
    expect(status).toBe(code);
    bodies.push(body);
  }
  const enveloped = {
    status: 400,
    success: false,
    message: "number: This field is required.",
    errors: [{ number: ["This field is required."] }],
    data: {},
  };
  expect(bodies).toEqual([enveloped, enveloped, { number: ["This field is required."] }]);
});
