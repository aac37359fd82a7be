import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { MAX_CALLBACK_BYTES, MAX_ENTITIES } from "../../../adapters/telegram/limits.ts";
import { type Rendered, renderButtons, renderText, splitRendered } from "../../../adapters/telegram/render.ts";
import { legible, plainText, type RichText } from "../../../src/chat.ts";
import { readText } from "../../support/telegram/rules.ts";

/** What people write into names and messages to be drawn as something else, beside letters of every kind. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "<b>",
    "</b>",
    "_*[`",
    "<!channel>",
    "[x](tg://user?id=1)",
    "&lt;",
    "\u202e\u2066",
    "\n\n",
    "क्षे\u200dत्र",
    "👩‍👩‍👧",
  ),
);
const richText: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(words, fc.record({ bold: words }), fc.record({ code: words })),
  { maxLength: 12 },
);

const letters = (text: string) =>
  [...new Intl.Segmenter("ne", { granularity: "grapheme" }).segment(text)].map((one) => one.segment);

const drawn = ({ text, entities }: Rendered) =>
  entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);

describe("text", () => {
  property.prop([richText])("is the words and nothing else, whatever they are", (text) => {
    const runs = typeof text === "string" ? [text] : text;
    expect(renderText(text).text).toBe(runs.map((run) => legible(plainText([run]))).join(""));
  });

  property.prop([richText])("is bold or code only where the product says so: no link, no mention", (text) => {
    const runs = (typeof text === "string" ? [] : text).flatMap((run) => {
      if (typeof run === "string") return [];
      return "bold" in run ? [["bold", legible(run.bold)]] : [["code", legible(run.code)]];
    });
    expect(drawn(renderText(text))).toEqual(runs.filter(([, marked]) => marked !== ""));
  });

  property.prop([richText, fc.integer({ min: 8, max: 40 })])(
    "is taken by Telegram piece by piece",
    (text, maxLength) => {
      for (const piece of splitRendered(renderText(text), maxLength)) {
        expect(piece.text.length).toBeLessThanOrEqual(maxLength);
        expect(() => readText(piece.text, piece.entities)).not.toThrow();
      }
    },
  );

  property.prop([fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }), fc.integer({ min: 40, max: 60 })])(
    "loses no letter when it is split, and cuts none",
    (text, maxLength) => {
      const whole = renderText(text);
      fc.pre(letters(whole.text).every((letter) => letter.length <= 40));
      const pieces = splitRendered(whole, maxLength);
      const all = letters(whole.text).filter((letter) => letter.trim() !== "");
      expect(pieces.flatMap((piece) => letters(piece.text)).filter((letter) => letter.trim() !== "")).toEqual(all);
    },
  );

  test("is cut after a line if there is one, else after a word", () => {
    const cut = (text: string) => splitRendered(renderText(text), 20).map((piece) => piece.text);
    expect(cut("first line of it\nsecond line of it")).toEqual(["first line of it\n", "second line of it"]);
    expect(cut("eleven more words are here")).toEqual(["eleven more words ", "are here"]);
    expect(cut("x".repeat(30))).toEqual(["x".repeat(20), "x".repeat(10)]);
  });

  test("a letter longer than a message is cut, but not within a character", () => {
    const zalgo = `e${"\u{1d165}".repeat(30)}`;
    const pieces = splitRendered(renderText(zalgo), 20).map((piece) => piece.text);
    expect(pieces.join("")).toBe(zalgo);
    expect(pieces.every((piece) => piece.isWellFormed() && piece.length <= 20)).toBe(true);
  });

  test("formatting goes on in the next piece", () => {
    const pieces = splitRendered(renderText(["note ", { bold: "aaaaa bbbbb ccccc" }]), 12);
    expect(pieces.map(drawn)).toEqual([[["bold", "aaaaa "]], [["bold", "bbbbb ccccc"]]]);
  });

  test("no message has more formatting than Telegram takes", () => {
    const runs = Array.from({ length: 150 }, (_, index) => ({ code: `${index} ` }));
    const [piece] = splitRendered(renderText(runs), 4096);
    expect(piece?.entities).toHaveLength(MAX_ENTITIES);
  });

  test("four thousand letters of a hundred thousand are split within moments", () => {
    const text = "क्षे ".repeat(20_000);
    const began = performance.now();
    expect(splitRendered(renderText(text), 4096).length).toBeGreaterThan(19);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe("buttons", () => {
  const button = (label: string, tone: "plain" | "primary" | "danger" = "plain") => ({ id: "b", label, tone });
  const rows = (labels: readonly string[]) =>
    renderButtons(labels.map((label) => button(label)))?.inline_keyboard.map((row) => row.map(({ text }) => text));

  test("stand at most three in a row", () => {
    expect(rows(["1", "2", "3", "4"])).toEqual([["1", "2", "3"], ["4"]]);
  });

  test("with long labels stand one to a row, so that a phone shows them whole", () => {
    expect(rows(["Confirm", "Change…", "Cancel"])).toEqual([["Confirm", "Change…", "Cancel"]]);
    expect(rows(["Fee reminder for parents", "Dashain offer"])).toEqual([
      ["Fee reminder for parents"],
      ["Dashain offer"],
    ]);
  });

  test("show their tone", () => {
    const styles = renderButtons([button("a"), button("b", "primary"), button("c", "danger")])?.inline_keyboard.flat();
    expect(styles?.map(({ style }) => style)).toEqual([undefined, "primary", "danger"]);
  });

  test("without a label would be refused with the whole message", () => {
    expect(rows(["", "\u202e", " "])).toEqual([["…", "…", "…"]]);
  });

  test("there are none without buttons", () => {
    expect(renderButtons([])).toBeUndefined();
  });

  test("carry the longest id there is within Telegram's bytes", () => {
    const [data] = renderButtons([{ ...button("a"), id: "x".repeat(32) }])?.inline_keyboard.flat() ?? [];
    expect(Buffer.byteLength(JSON.stringify(data && "callback_data" in data && data.callback_data))).toBeLessThan(
      MAX_CALLBACK_BYTES,
    );
  });
});
