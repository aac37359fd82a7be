// Phone numbers as people in Nepal type, copy and export them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phone, phones } from "../../src/slots/phone.ts";

const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };
const one = (text: string) => phone.read(text, context);
const many = (text: string) => phones.read(text, context);

describe("one number, however it is written", () => {
  test.each([
    ["9851023212"],
    ["98510 23212"],
    ["985 102 3212"],
    ["985-102-3212"],
    ["985.102.3212"],
    ["98 51 02 32 12"],
    ["९८५१०२३२१२"],
    ["९८५१ ०२३ २१२"],
    ["९८५१०२3212"],
    ["٩٨٥١٠٢٣٢١٢"],
    ["９８５１０２３２１２"],
    ["+977 985-1023212"],
    ["+977 - 9851023212"],
    ["(+977) 9851023212"],
    ["+९७७ ९८५१०२३२१२"],
    ["00977-9851023212"],
    ["9779851023212"],
    ["09851023212"],
    ["tel:+9779851023212"],
    ["9.851023212E+09"],
    ["9851023212.0"],
    ["it's 9851023212, thanks"],
    ["९८५१०२३२१२ मा"],
  ])("%s", (text) => expect(one(text)).toBe("9851023212"));

  test.each([
    ["01-4123456", "014123456"],
    ["(01) 4123456", "014123456"],
    ["०१-४१२३४५६", "014123456"],
    ["061 456789", "061456789"],
    ["+977-1-4123456", "014123456"],
    ["+977 1 4123456", "014123456"],
    ["00977 61 456789", "061456789"],
  ])("a landline keeps its trunk 0 (rule 16): %s", (text, number) => expect(one(text)).toBe(number));

  test.each([
    ["+14155550123", "+14155550123"],
    ["+1 (415) 555-0123", "+14155550123"],
    ["0014155550123", "+14155550123"],
    ["+91 98765 43210", "+919876543210"],
    ["+४४ ७९११ १२३४५६", "+447911123456"],
  ])("one of another country keeps its code: %s", (text, number) => expect(one(text)).toBe(number));
});

describe("no number, or not which one", () => {
  test.each([
    ["9600 2026-11-25", "an id before a day"],
    ["9.85E+09", "what a spreadsheet has rounded"],
    ["985102321", "a digit too few"],
    ["98510232123", "a digit too many"],
    ["98510232xx", "digits hidden"],
    ["12345", "a code"],
    ["01/10/2026", "a day"],
    ["Rs 1,00,000", "a sum"],
    ["9851023212 or 9841000001", "two"],
  ])("%s: %s", (text) => expect(one(text)).toBeUndefined());
});

describe("several numbers", () => {
  test.each([
    "9841000001, 9841000002",
    "9841000001 9841000002",
    "9841000001\n9841000002\n",
    "9841000001;9841000002;9841000001",
    "9841000001 र ९८४१०००००२",
    "Sita 9841000001, Ram 9841000002",
    "these 2 numbers: 9841000001 and 9841000002",
  ])("%j", (text) => expect(many(text)).toEqual(["9841000001", "9841000002"]));

  test.each([
    "9841000001-9841000005",
    "9841000001 – 9841000005",
    "9841000001..9841000005",
    "9841000001 … 9841000005",
    "9841000001 to 9841000005",
    "9841000001 through 9841000005",
    "between 9841000001 and 9841000005",
    "9841000001 dekhi 9841000005 samma",
    "९८४१०००००१ देखि ९८४१०००००५ सम्म",
    "9841000001, 9841000002 …",
  ])("nobody knows which a range holds: %s", (text) => expect(many(text)).toBeUndefined());

  test.each(["9841000001 and 984100000", "9841000001, 985", "9841000001, 9.84E+09"])(
    "a number cut short is not left out of the list: %s",
    (text) => expect(many(text)).toBeUndefined(),
  );
});

describe("properties", () => {
  const mobile = fc
    .tuple(fc.constantFrom("96", "97", "98"), fc.stringMatching(/^\d{8}$/))
    .map(([prefix, rest]) => prefix + rest);
  const cuts = fc.uniqueArray(fc.integer({ min: 3, max: 9 }), { maxLength: 2 });
  const grouped = (digits: string, at: readonly number[], mark: string) =>
    [...digits].map((digit, index) => (at.includes(index) ? mark + digit : digit)).join("");
  const zeros = [0x30, 0x966, 0x660, 0xff10];
  const inScript = (digits: string, zero: number) =>
    digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

  test("a number is the same in any script, with or without its country, however it is grouped", () => {
    fc.assert(
      fc.property(
        mobile,
        cuts,
        fc.constantFrom(" ", "-", "."),
        fc.constantFrom("", "+977", "+977 ", "+977-", "00977", "977", "0"),
        fc.constantFrom(...zeros),
        (digits, at, mark, country, zero) => {
          expect(one(inScript(country + grouped(digits, at, mark), zero))).toBe(digits);
        },
      ),
    );
  });

  test("a list of numbers comes out as it was said, each once", () => {
    fc.assert(
      fc.property(
        fc.array(mobile, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(", ", " ", "\n", " र "),
        (list, by) => {
          expect(many(list.join(by))).toEqual([...new Set(list)]);
        },
      ),
    );
  });
});
