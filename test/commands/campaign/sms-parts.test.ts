import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { countSmsParts } from "../../../src/commands/campaign/sms-parts.ts";

test.each([
  ["", 1, "gsm", undefined],
  ["a".repeat(160), 1, "gsm", undefined],
  ["a".repeat(161), 2, "gsm", undefined],
  ["a".repeat(306), 2, "gsm", undefined],
  ["a".repeat(307), 3, "gsm", undefined],
  // Two places each: eighty fill an SMS.
  ["{".repeat(80), 1, "gsm", undefined],
  ["{".repeat(81), 2, "gsm", undefined],
  // A sign of two places does not fit into the last place of a part, so 153 places hold 76 of them.
  ["[".repeat(152), 2, "gsm", undefined],
  ["[".repeat(153), 3, "gsm", undefined],
  ["न".repeat(70), 1, "unicode", "न"],
  ["न".repeat(71), 2, "unicode", "न"],
  [`Namaste ${"न".repeat(140)}`, 3, "unicode", "न"],
  ["👍".repeat(35), 1, "unicode", "👍"],
  ["👍".repeat(36), 2, "unicode", "👍"],
  ["Don’t", 1, "unicode", "’"],
] as const)("%#: %s is %i part(s) in %s", (text, parts, encoding, forcedBy) => {
  expect(countSmsParts(text)).toEqual({ parts, encoding, forcedBy });
});

property.prop([fc.string(), fc.string()])("a longer text never has fewer parts", (start, rest) => {
  expect(countSmsParts(start + rest).parts).toBeGreaterThanOrEqual(countSmsParts(start).parts);
});
