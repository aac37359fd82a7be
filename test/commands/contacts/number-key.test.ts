import { expect, test } from "vitest";
import { numberKey } from "../../../src/commands/contacts/number-key.ts";

test.each([
  ["9841000001", "+9779841000001"],
  ["9841000001", "00977 984-1000001"],
  ["014123456", "14123456"],
  ["014123456", "+97714123456"],
  ["+14155550123", "14155550123"],
])("%s and %s are one number", (one, other) => {
  expect(numberKey(one)).toBe(numberKey(other));
});

test.each([
  ["9841000001", "9841000002"],
  ["9770000001", "0000001"],
])("%s and %s are two", (one, other) => {
  expect(numberKey(one)).not.toBe(numberKey(other));
});
