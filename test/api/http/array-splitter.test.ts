import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createArraySplitter } from "../../../src/api/http/array-splitter.ts";
import { BrokenJson, parseExact } from "../../../src/api/http/json.ts";

const key = "number-lists";

/** Reads a text in pieces of the given sizes, over and over. */
function split(text: string, sizes: readonly number[] = [text.length]) {
  const bytes = Buffer.from(text);
  const splitter = createArraySplitter(key);
  const items: unknown[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    items.push(...splitter.push(bytes.subarray(at, at + size)));
    at += size;
  }
  return { items, frame: splitter.finish() };
}

/** Strings full of what the splitter looks for. */
const trickyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom('"', "\\", "[", "]", "{", "}", ",", ":", "न") }),
);
const element = fc.oneof(
  fc.dictionary(trickyText, fc.oneof(trickyText, fc.integer(), fc.constant(null), fc.array(trickyText))),
  fc.integer(),
  trickyText,
  fc.constant(null),
);
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
const spaces = fc.constantFrom(undefined, 1, "\t");

property.prop([fc.array(element), fc.dictionary(trickyText, trickyText), pieces, spaces])(
  "however a list is cut, its elements and its frame are those of JSON.parse",
  (elements, rest, sizes, space) => {
    const { [key]: _list, data: _data, ...frame } = rest;
    const text = JSON.stringify(
      { ...frame, data: { messages: `"${key}": [`, [key]: elements }, after: 1 },
      null,
      space,
    );
    const plain = JSON.parse(text);
    const found = split(text, sizes);
    expect(found.items).toEqual(plain.data[key]);
    expect(found.frame).toEqual({ ...plain, data: { ...plain.data, [key]: [] } });
  },
);

const number = fc.oneof(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.constantFrom("1e309", "9007199254740993", "1E5", "2e+3", "-0", "0.1", "123456789012345"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

property.prop([fc.array(fc.array(number, { minLength: 1, maxLength: 3 })), pieces])(
  "however a list is cut, a number that JavaScript cannot hold stays the text it was",
  (elements, sizes) => {
    const texts = elements.map((numbers) => `{"id":${numbers.join(',"e1":"e9 1234567890123456","x":')}}`);
    const found = split(`{"${key}":[${texts.join(" ,\n")}]}`, sizes);
    expect(found.items).toEqual(texts.map((text) => parseExact(text)));
  },
);

property.prop([
  fc.array(element, { minLength: 1 }),
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  pieces,
])("a list cut off anywhere is broken, never shorter", (elements, where, sizes) => {
  const text = JSON.stringify({ data: { [key]: elements } });
  const cut = [...text].slice(0, Math.floor(where * [...text].length)).join("");
  expect(() => split(cut, sizes)).toThrow(BrokenJson);
});

test.each([
  ["a bare array", "[1,2]", [1, 2], []],
  ["an unwrapped list", `{"${key}":[1],"x":[2]}`, [1], { [key]: [], x: [2] }],
  ["an empty list", `{"data":{"${key}":[ \n ]}}`, [], { data: { [key]: [] } }],
  ["a list after a mark of byte order", `\u{feff}{"${key}":[1]}`, [1], { [key]: [] }],
  ["a list of the same name deeper down", `{"a":{"b":{"${key}":[1]}}}`, [], { a: { b: { [key]: [1] } } }],
  ["the name as a value", `{"a":"${key}","b":[1]}`, [], { a: key, b: [1] }],
  ["no list", `{"data":{"${key}":null}}`, [], { data: { [key]: null } }],
  ["no list but a word", '"maintenance"', [], "maintenance"],
])("%s is read", (_name, text, items, frame) => {
  expect(split(text)).toEqual({ items, frame });
  expect(split(text, [1])).toEqual({ items, frame });
});

test.each(["", "<html>", `{"${key}":[1}`, `{"${key}":[{]}`, `{"${key}":[1 2]}`, "[1][2]", `{"${key}":[1]`, "]", '{"a'])(
  "%j is broken",
  (text) => {
    expect(() => split(text)).toThrow(BrokenJson);
    expect(() => split(text, [1])).toThrow(BrokenJson);
  },
);

test.each([
  ["an element without an end", `{"${key}":["`],
  ["a frame without an end", '{"message":"'],
])("%s is given up after some megabytes", (_name, opening) => {
  const splitter = createArraySplitter(key);
  splitter.push(Buffer.from(opening));
  const block = Buffer.alloc(64 * 1024, "x");
  let blocks = 0;
  expect(() => {
    for (; blocks < 1000; blocks += 1) splitter.push(block);
  }).toThrow(BrokenJson);
  expect(blocks).toBeLessThan(40);
});
