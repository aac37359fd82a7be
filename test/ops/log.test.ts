// Nothing secret reaches the log, and one event is one line (reliability A17, A18).
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { OutcomeUnknownError } from "../../src/errors.ts";
import { createLog, type LogLevel } from "../../src/ops/log.ts";

function openLog(level: LogLevel = "info") {
  const written: string[] = [];
  const log = createLog({ level, stream: { write: (text: string) => void written.push(text) } });
  const lines = () => written.join("").split("\n").slice(0, -1);
  const last = () => z.record(z.string(), z.unknown()).parse(JSON.parse(lines().at(-1) ?? ""));
  return { log, lines, last };
}

test("an event is one line of JSON with its fields, its level and its time", () => {
  const { log, lines, last } = openLog();
  log.info({ platform: "web", intent: "campaign.start", ms: 12 }, "turn");
  expect(lines()).toHaveLength(1);
  expect(last()).toEqual({
    level: 30,
    time: expect.any(String),
    platform: "web",
    intent: "campaign.start",
    ms: 12,
    msg: "turn",
  });
});

test("whatever a field holds, an event stays one line of valid JSON", () => {
  const { log, lines } = openLog();
  const nasty = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("a\nb", '{"level":60}\n{"x":1}', "\u001b[31mred", "\r\n", "\u2028"),
  );
  fc.assert(
    fc.property(nasty, fc.anything(), (text, thing) => {
      const before = lines().length;
      log.warn({ text, thing, error: new Error(text) }, text);
      expect(lines()).toHaveLength(before + 1);
      expect(() => JSON.parse(lines().at(-1) ?? "")).not.toThrow();
    }),
    { numRuns: 50 },
  );
});

test("colours and other control characters reach no terminal", () => {
  const { log, lines } = openLog();
  log.info({ name: "\u001b[31mred\u0007\u009b2J" }, "turn");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(lines()[0]).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
});

const canaries = {
  number: "9851023212",
  token: "eyJhbGciOiJub25lIn0.eyJjYW5hcnkiOjF9.c2lnbmF0dXJl",
  opaque: `9944b${"0123456789abcdef".repeat(2)}`,
  code: "482913",
  password: "hunter2-canary",
};

function withPayload(error: Error, payload: Readonly<Record<string, unknown>>): Error {
  return Object.assign(error, payload);
}

test.each([
  ["as a field", { number: canaries.number, token: canaries.token, otp: canaries.code, password: canaries.password }],
  [
    "inside a field",
    { request: { headers: { authorization: `Token ${canaries.opaque}` }, values: { pin: canaries.password } } },
  ],
  [
    "in a text",
    {
      text: `call ${canaries.number} with Bearer ${canaries.token}, code ${canaries.code}, password=${canaries.password}`,
    },
  ],
  ["in a list", { numbers: [canaries.number, `+977${canaries.number}`] }],
  ["in an error", { error: new Error(`POST with ${canaries.token} to ${canaries.number}: otp is ${canaries.code}`) }],
  [
    "in a cause",
    {
      error: new OutcomeUnknownError("lost", { cause: new Error(`token: ${canaries.opaque} for ${canaries.number}`) }),
    },
  ],
  [
    "on an error",
    { error: withPayload(new Error("refused"), { request: { body: canaries.password }, payload: canaries.token }) },
  ],
  ["deep down", { a: { b: { c: { d: { e: { f: canaries.password } } } } } }],
])("a secret %s does not reach the log", (_, fields) => {
  const { log, lines } = openLog();
  log.error(fields, "failed");
  for (const canary of Object.values(canaries)) expect(lines().join()).not.toContain(canary);
});

test("a secret in the name of an event is hidden too", () => {
  const { log, lines } = openLog();
  log.info({}, `sent to ${canaries.number}`);
  expect(lines()[0]).toContain("sent to •••212");
});

test("an error keeps its name, its words, its code and where it came from", () => {
  const { log, last } = openLog();
  log.error({ error: new OutcomeUnknownError("no answer", { cause: new TypeError("fetch failed") }) }, "turn failed");
  expect(last().error).toMatchObject({
    name: "OutcomeUnknownError",
    message: "no answer",
    reason: "outcome-unknown",
    stack: expect.stringContaining("log.test.ts"),
    cause: { name: "TypeError", message: "fetch failed" },
  });
});

test("what is below the level is not written", () => {
  const { log, lines } = openLog("error");
  log.info({}, "turn");
  log.warn({}, "slow");
  log.error({}, "failed");
  expect(lines()).toHaveLength(1);
});
