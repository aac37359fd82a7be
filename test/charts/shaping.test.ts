// Nepali letters join: a conjunct is narrower than its parts side by side, and nothing is drawn as an empty box.
import { createCanvas } from "@napi-rs/canvas";
import { beforeAll, expect, test } from "vitest";
import { type Brush, drawable, drawPicture, fitted, setFont } from "../../src/charts/canvas.ts";

const style = { size: 40 };
let brush: Brush;

// The typeface is there once something was drawn.
beforeAll(async () => {
  await drawPicture(
    () => 1,
    () => {},
  );
  brush = createCanvas(900, 100).getContext("2d");
});

/** Columns of pixels with ink on them: what the eye sees, whatever the library says. */
function inkWidth(text: string): number {
  const canvas = createCanvas(900, 100);
  const pen = canvas.getContext("2d");
  setFont(pen, style);
  pen.fillText(text, 20, 65);
  const { data, width, height } = pen.getImageData(0, 0, 900, 100);
  const inked = Array.from({ length: width }, (_, x) =>
    Array.from({ length: height }, (__, y) => data[(y * width + x) * 4 + 3] ?? 0).some((alpha) => alpha > 0),
  );
  return inked.lastIndexOf(true) - inked.indexOf(true) + 1;
}

test.each([
  ["क्ष", ["क", "ष"]],
  ["त्र", ["त", "र"]],
  ["ज्ञ", ["ज", "ञ"]],
  ["श्र", ["श", "र"]],
  ["द्ध", ["द", "ध"]],
  ["ट्ट", ["ट", "ट"]],
  ["ङ्क", ["ङ", "क"]],
  ["द्य", ["द", "य"]],
  ["स्न", ["स", "न"]],
  ["र्य", ["र", "य"]],
])("%s is one letter, not its parts with a stroke between", (conjunct, parts) => {
  const apart = parts.reduce((sum, part) => sum + inkWidth(part), 0);
  expect(inkWidth(conjunct)).toBeLessThan(apart * 0.95);
  // The same letters kept apart by a joiner show what an unshaped text would look like.
  expect(inkWidth(conjunct)).toBeLessThan(inkWidth(conjunct.replace("्", "्\u200c")));
});

test.each(["श्रृंखला", "क्षेत्र", "विद्यार्थी", "कार्यक्रम", "प्रसन्न", "अभियान", "बाँकी"])(
  "%s keeps its vowel signs with its letters",
  (word) => {
    setFont(brush, style);
    const letters = Array.from(word).reduce((sum, letter) => sum + brush.measureText(letter).width, 0);
    expect(inkWidth(word)).toBeLessThan(letters);
  },
);

test.each([
  ["Dashain 🎉 offer 👨‍👩‍👧", "Dashain offer"],
  ["🎉", "…"],
  ["Ward 5 #1 *", "Ward 5 #1 *"],
  ["a\nb\tc", "a b c"],
  ["श्रृंखला", "श्रृंखला"],
])("%j is drawn as %j", (name, drawn) => {
  expect(drawable(name)).toBe(drawn);
});

test("a name that is too long is cut between letters as people see them", () => {
  const long = "क्षेत्र".repeat(20);
  const letters = new Set(Array.from(new Intl.Segmenter("ne").segment(long), ({ segment }) => segment));
  for (let width = 60; width < 400; width += 7) {
    const cut = fitted(brush, long, width, style);
    setFont(brush, style);
    expect(brush.measureText(cut).width).toBeLessThanOrEqual(width);
    for (const { segment } of new Intl.Segmenter("ne").segment(cut.replace("…", "")))
      expect(letters).toContain(segment);
  }
});
