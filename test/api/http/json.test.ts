import { inspect } from "node:util";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { BrokenJson, parseExact } from "../../../src/api/http/json.ts";

test.each([
  ["9007199254740993", "9007199254740993"],
  ["-9007199254740993", "-9007199254740993"],
  ["9007199254740991", 9007199254740991],
  ["12345678901234567890", "12345678901234567890"],
  ["1e309", "1e309"],
  ["1e20", "1e20"],
  ["1e3", 1000],
  ["0.12345678901234567890", 0.12345678901234568],
  ['"9007199254740993"', "9007199254740993"],
])("%s is kept as %j", (text, value) => {
  expect(parseExact(text)).toBe(value);
  expect(parseExact(`{"id":[${text}]}`)).toEqual({ id: [value] });
});

/** Numbers that a double holds exactly. */
const exact = [fc.string(), fc.maxSafeInteger(), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(null)];

property.prop([fc.object({ values: exact }).map((value) => JSON.stringify(value))])(
  "what JavaScript can hold is as JSON.parse has it",
  (text) => {
    const plain: unknown = JSON.parse(text);
    expect(inspect(parseExact(text), { depth: 30 })).toBe(inspect(plain, { depth: 30 }));
  },
);

test("a text that is no JSON is not quoted in the error", () => {
  const secret = '{"access": "made-up-access-token';
  expect(() => parseExact(secret)).toThrow(BrokenJson);
  try {
    parseExact(secret);
  } catch (error) {
    expect(inspect(error, { depth: 5 })).not.toContain("made-up");
  }
});

test("a key __proto__ changes no prototype", () => {
  const value = parseExact('{"__proto__": {"admin": true}, "id": 12345678901234567890}');
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect({}).not.toHaveProperty("admin");
});
