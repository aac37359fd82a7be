import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import type { Slot } from "../../src/slots/slot.ts";

const slots = new Map<string, Slot<unknown>>(commands.flatMap((command) => Object.entries(command.slots)));

const likely = fc.constantFrom<unknown>(
  ...["", "8", "9851023212", "+14155550123", "7K2P9", "0123456789abcdef0123456789abcdef", "Asia/Dubai", "np_rija"],
  ...["2026-11-30", "2026-11-30T17:00", "17:00", "text", "SMS & PHONE", "always", "en", "operator", "running"],
  ...[0, 4, 10, 11, 100, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, Number.MIN_VALUE, "x".repeat(201)],
  ...[["failed"], ["failed", "x"], ["34"], ["9851023212"], [], { tags_name: "Sita" }, { name: "Sita" }, {}, null],
);

describe("the plain test of a kind says what its schema says", () => {
  test.each([...slots])("%s", (_, { schema, fits }) => {
    fc.assert(
      fc.property(fc.oneof(likely, fc.anything(), fc.string()), (value) => {
        expect(fits(value)).toBe(schema.safeParse(value).success);
      }),
      { numRuns: 500 },
    );
  });
});
