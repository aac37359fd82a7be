// The innermost loops are WebAssembly: they give what the same sums in plain words give.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRows } from "../../src/interpret/model/rows.ts";
import { scoreOf, scoreOfGoingOn } from "../../src/interpret/names/chain.ts";
import { BUCKETS, FEATURES } from "../../src/interpret/names/features.ts";
import { createWeigher } from "../../src/interpret/names/weigher.ts";

const byte = fc.integer({ min: -128, max: 127 });

describe("rows are added up column by column", () => {
  test("whatever the rows, however many, and as often as they are listed", () => {
    const COLUMNS = 19;
    const table = fc.array(fc.array(byte, { minLength: COLUMNS, maxLength: COLUMNS }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.array(fc.nat({ max: 7 }), { maxLength: 700 }), (numbers, picks) => {
        const rows = createRows(numbers.length, COLUMNS, 700);
        const listed = picks.map((pick) => pick % numbers.length);
        numbers.forEach((row, at) => {
          rows.table.set(row, at * rows.stride);
        });
        rows.list.set(listed);
        const expected = Array.from({ length: COLUMNS }, (_, column) =>
          listed.reduce((sum, row) => sum + (numbers[row]?.[column] ?? 0), 0),
        );
        expect([...rows.sum(listed.length)].slice(0, COLUMNS)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

test("the features of a unit weigh what they weigh one by one", () => {
  const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
  const values = fc.array(fc.integer(), { minLength: FEATURES, maxLength: FEATURES });
  fc.assert(
    fc.property(seeds, values, (seed, told) => {
      const weights = Int8Array.from({ length: BUCKETS }, (_, at) => Math.imul(at ^ seed, 0x9e3779b1) >> 24);
      const weigher = createWeigher(weights);
      weigher.values.set(told);
      weigher.weigh();
      const plainly = Int32Array.from(told);
      expect([...weigher.scores]).toEqual([scoreOf(plainly, weights), scoreOfGoingOn(plainly, weights)]);
    }),
    { numRuns: 30 },
  );
});
