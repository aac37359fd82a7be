import { expect, test } from "vitest";
import { maskCodes, maskNumbers, reasonOf } from "../../../src/api/http/reason.ts";

const shapes: readonly (readonly [string, unknown, string])[] = [
  ["errors as strings", { errors: ["No credit.", "Try later."], message: "Failed" }, "No credit.; Try later."],
  ["errors as objects", { errors: [{ services: ["Not a choice."] }] }, "services: Not a choice."],
  ["message", { status: 400, success: false, message: "No credit.", errors: [], data: {} }, "No credit."],
  ["data.messages", { message: null, errors: [], data: { messages: "No credit." } }, "No credit."],
  ["detail", { detail: "Not found." }, "Not found."],
  ["error", { error: "Campaign not found." }, "Campaign not found."],
  ["a field", { schedule: ["Cannot schedule past dates."] }, "schedule: Cannot schedule past dates."],
  ["a field named like the envelope's", { status: ["Not a choice."] }, "status: Not a choice."],
  ["a field as text", { voice: "Other language" }, "voice: Other language"],
  ["a nested field", { voice: { non_field_errors: ["Expected a dictionary."] } }, "voice: Expected a dictionary."],
  ["a bare array", ["Bad value.", "Worse value."], "Bad value.; Worse value."],
  ["bare text", "Maintenance", "Maintenance"],
  ["lines and spaces", { message: " No\n  credit. " }, "No credit."],
  ["nothing", { status: 400, success: false, message: null, errors: [], data: {} }, ""],
  ["numbers and null", { message: 7, errors: [null, 3] }, ""],
];

test.each(shapes)("the sentence is found in %s", (_name, body, reason) => {
  expect(reasonOf(body, (text) => text)).toBe(reason);
});

test.each([
  ["9851023212 is not valid", "•••212 is not valid"],
  ["+977 985-1023212 is not valid", "+•••212 is not valid"],
  ["९८५१०२३२१२ मिलेन", "•••२१२ मिलेन"],
  ["984 100 0001; 9841000002", "•••001; •••002"],
  ["3 credits needed, 1200 available", "3 credits needed, 1200 available"],
  ["Token eyJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90.sig is invalid", "Token ••• is invalid"],
])("%j is quoted as %j", (text, quoted) => {
  expect(maskNumbers(text)).toBe(quoted);
});

test.each(["48213 is too short", "4 8 2 1 3 is too short", "४८२१३ is too short", "9851023212 is too short"])(
  "of %j nothing that may be a code is quoted",
  (text) => {
    expect(maskCodes(text)).toBe("••• is too short");
  },
);

test("a page of errors is cut to a sentence", () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => ({ number: [`Row ${row} is wrong.`] }));
  expect(reasonOf({ errors: rows }, maskNumbers).length).toBeLessThanOrEqual(300);
});
