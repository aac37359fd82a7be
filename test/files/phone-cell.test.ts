import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { readPhoneCell } from "../../src/files/phone-cell.ts";

test.each([
  ["9851023212", "9851023212"],
  ["  985 102 3212 ", "9851023212"],
  ["+977 985-1023212", "9851023212"],
  ["00977-9851023212", "9851023212"],
  ["9779851023212", "9851023212"],
  ["९८५१०२३२१२", "9851023212"],
  ["९७७९८५१०२३२१२", "9851023212"],
  ["9851023212.0", "9851023212"],
  ["9.851023212E+09", "9851023212"],
  ["9.851023212e9", "9851023212"],
  ["'9851023212", "9851023212"],
  ['="9851023212"', "9851023212"],
  ["\u202a+9779851023212\u202c", "9851023212"],
  ["'+14155550123", "+14155550123"],
  ["014123456", "014123456"],
])("%j is the number %s", (cell, number) => {
  expect(readPhoneCell(cell)).toEqual({ kind: "number", number });
});

test.each([
  ["", "no-number"],
  ["  ", "no-number"],
  ["98510", "not-a-number"],
  ["n/a", "not-a-number"],
  ["9.85E+09", "digits-lost"],
  ["9.851E+09", "digits-lost"],
  ["9851023212, 9841000001", "several-numbers"],
  ["#N/A", "formula-error"],
  ["#VALUE!", "formula-error"],
])("%j is no number: %s", (cell, fault) => {
  expect(readPhoneCell(cell)).toEqual({ kind: "fault", fault });
});

property.prop([fc.string()])("any text at all is a number or a fault", (text) => {
  expect(["number", "fault"]).toContain(readPhoneCell(text).kind);
});
