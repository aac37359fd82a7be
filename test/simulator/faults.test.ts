// Every fault as it arrives at a caller, and what the service has done meanwhile.
import { connect } from "node:net";
import { expect, test } from "vitest";
import { createFaults } from "../../src/simulator/faults.ts";
import { practise } from "./support/practise.ts";

const path = "/api/system/send/otp/";
const otp = { number: "9851023212", message: "Your OTP is {otp}", sms_send_options: "text" };

/** Everything the server writes until it ends the connection, or the error that ends it. */
function rawRequest(url: string, token: string, body: unknown): Promise<string> {
  const { hostname, port } = new URL(url);
  const text = JSON.stringify(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${hostname}`,
    `Authorization: Bearer ${token}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(text)}`,
  ].join("\r\n");
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(Number(port), hostname, () => socket.write(`${head}\r\n\r\n${text}`));
    socket.on("data", (data) => {
      received += data;
    });
    socket.on("error", (error) => resolve(`${received}${"code" in error ? error.code : error.message}`));
    socket.on("close", () => resolve(received));
  });
}

test("a delay holds the answer back in real time, and the work is done", async () => {
  const { send, simulator, clock } = await practise();
  const before = clock.now();
  simulator.faults.add({ kind: "delay", ms: 60 });
  const started = performance.now();
  expect((await send("POST", path, otp)).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThanOrEqual(59);
  expect(clock.now()).toBe(before);
  expect(simulator.taken.otps).toHaveLength(1);
});

test("closing the simulator ends a delay", async () => {
  const { send, simulator } = await practise();
  simulator.faults.add({ kind: "delay", ms: 600_000 });
  const waiting = send("POST", path, otp);
  while (simulator.requestsTo("send-otp") === 0) await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([expect(waiting).rejects.toThrow(), simulator.close()]);
  expect(simulator.taken.otps).toEqual([]);
});

test("401 refuses a good token and does nothing", async () => {
  const { send, simulator } = await practise();
  simulator.faults.add({ kind: "401" });
  const { status, body } = await send("POST", path, otp);
  expect([status, body]).toMatchObject([401, { code: "token_not_valid" }]);
  expect(simulator.taken.otps).toEqual([]);
});

test.each(["2", "86400", "-1", "soon", "Wed, 25 Nov 2026 10:00:00 GMT"])(
  "429 sends Retry-After %s as it is",
  async (retryAfter) => {
    const { send, simulator } = await practise();
    simulator.faults.add({ kind: "429", retryAfter });
    const { status, headers, body } = await send("POST", path, otp);
    expect([status, headers.get("retry-after")]).toEqual([429, retryAfter]);
    expect(body).toMatchObject({ detail: expect.stringContaining("throttled") });
    expect(simulator.taken.otps).toEqual([]);
  },
);

test("429 can come without Retry-After", async () => {
  const { send, simulator } = await practise();
  simulator.faults.add({ kind: "429", retryAfter: null });
  const { status, headers } = await send("POST", path, otp);
  expect([status, headers.has("retry-after")]).toEqual([429, false]);
});

test("500 is a page of HTML and does nothing", async () => {
  const { send, simulator } = await practise();
  simulator.faults.add({ kind: "500" });
  const { status, headers, body } = await send("POST", path, otp);
  expect([status, headers.get("content-type")]).toEqual([500, "text/html; charset=utf-8"]);
  expect(body).toContain("<h1>Server Error (500)</h1>");
  expect(simulator.taken.otps).toEqual([]);
});

test("a reset before the work leaves nothing done", async () => {
  const { simulator, access } = await practise();
  simulator.faults.add({ kind: "reset-before" });
  expect(await rawRequest(simulator.url, access, otp)).toBe("ECONNRESET");
  expect(simulator.taken.otps).toEqual([]);
});

test("a reset after the work leaves it done without an answer", async () => {
  const { simulator, access } = await practise();
  simulator.faults.add({ kind: "reset-after" });
  expect(await rawRequest(simulator.url, access, otp)).toBe("ECONNRESET");
  expect(simulator.taken.otps).toHaveLength(1);
});

test("broken JSON arrives whole, with its work done", async () => {
  const { send, simulator } = await practise();
  simulator.faults.add({ kind: "broken-json" });
  const { status, headers, body } = await send("POST", path, otp);
  expect([status, headers.get("content-type")]).toEqual([200, "application/json"]);
  expect(body).toMatch(/^\{"status":200,/);
  expect(simulator.taken.otps).toHaveLength(1);
});

test("a truncated body ends in the middle of what was announced, with its work done", async () => {
  const { simulator, access } = await practise();
  simulator.faults.add({ kind: "truncated-body" });
  const [head = "", body = ""] = (await rawRequest(simulator.url, access, otp)).split("\r\n\r\n");
  const announced = Number(/content-length: (\d+)/i.exec(head)?.[1]);
  expect(head).toMatch(/^HTTP\/1\.1 200 /);
  expect(body).toMatch(/^\{"status":200,/);
  expect(Buffer.byteLength(body)).toBe(Math.floor(announced / 2));
  expect(simulator.taken.otps).toHaveLength(1);
});

test("a redirect points elsewhere and does nothing", async () => {
  const { send, simulator } = await practise();
  simulator.faults.add({ kind: "redirect", location: "https://elsewhere.example/", status: 307 });
  const { status, headers } = await send("POST", path, otp);
  expect([status, headers.get("location")]).toEqual([307, "https://elsewhere.example/"]);
  expect(simulator.taken.otps).toEqual([]);
});

test("a fault hits its operation only, and only the next requests", async () => {
  const { send, simulator } = await practise();
  simulator.faults.add({ kind: "500", operation: "list-contacts", next: 2 });
  const list = async () => (await send("GET", "/api/system/campaigns/number/8")).status;
  expect((await send("GET", "/api/system/campaigns")).status).toBe(200);
  expect([await list(), await list(), await list()]).toEqual([500, 500, 200]);
});

test("a fault for all hits whatever comes next, signing in included", async () => {
  const { send, simulator } = await practise();
  simulator.faults.add({ kind: "500" });
  expect((await send("POST", "/api/accounts/login/", {}, { token: null })).status).toBe(500);
  expect((await send("GET", "/api/system/campaigns")).status).toBe(200);
});

test("a pattern says which of the coming requests are hit", async () => {
  const { send, simulator } = await practise();
  simulator.faults.add({ kind: "429", pattern: "-x-x" });
  const statuses: number[] = [];
  for (let count = 0; count < 5; count += 1) statuses.push((await send("GET", "/api/system/campaigns")).status);
  expect(statuses).toEqual([200, 429, 200, 429, 200]);
});

test("faults at the same time lie around each other", async () => {
  const { simulator, access } = await practise();
  simulator.faults.add({ kind: "delay", ms: 30 });
  simulator.faults.add({ kind: "reset-after" });
  const started = performance.now();
  expect(await rawRequest(simulator.url, access, otp)).toBe("ECONNRESET");
  expect(performance.now() - started).toBeGreaterThanOrEqual(29);
  expect(simulator.taken.otps).toHaveLength(1);
});

test("what still waits can be seen and taken off", () => {
  const faults = createFaults();
  faults.add({ kind: "delay", ms: 5, operation: "begin", next: 2 });
  faults.take("begin");
  faults.take("refresh");
  expect(faults.waiting()).toMatchObject([{ kind: "delay", ms: 5, operation: "begin", pattern: "x" }]);
  faults.clear();
  expect([faults.waiting(), faults.take("begin")]).toEqual([[], []]);
});

test("a fault that makes no sense is refused at once", () => {
  const faults = createFaults();
  expect(() => faults.add({ kind: "500", next: 2, pattern: "x" })).toThrow("Give either next or pattern");
  expect(() => faults.add({ kind: "500", pattern: "maybe" })).toThrow();
  expect(() => faults.add({ kind: "delay", ms: -1 })).toThrow();
  expect(faults.waiting()).toEqual([]);
});
