// The interpreter on each line by itself, and on long texts of several kinds, in real time. What is told is the best of a few tries:
// on a busy machine a single one tells of the neighbours. Asked once; the answer is in `ready`.
import { createInterpreter } from "../../src/interpret/index.ts";
import { answer } from "../subject.ts";
import { readLines } from "./lines.ts";

const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };
const interpreter = createInterpreter();
const lines = readLines();

function msOf(text: string): number {
  const began = performance.now();
  interpreter.interpret(text, context);
  return performance.now() - began;
}

const TRIES = 5;

function bestMsOf(text: string): number {
  return Math.min(...Array.from({ length: TRIES }, () => msOf(text)));
}

const fill = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
/** Like a letter somebody pasted, like the worst somebody could. */
const kinds = {
  "lines of people": fill(`${lines.filter((_, index) => index % 20 === 0).join(" ")} `),
  "phone numbers": fill("9851023212, 9841556677 "),
  "one word": fill("a"),
  blanks: fill(" "),
  quotes: fill('"a" '),
  Devanagari: fill("अभियान सुरु गर्नुहोस् र मलाई भन्नुहोस् "),
};
const lengths = [1_024, 2_048, 4_096, 8_000, 16_000, 40_000];
/** What took so long is not asked at a greater length. */
const ENOUGH_MS = 4_000;

for (let round = 0; round < 3; round += 1) lines.forEach(msOf);
const once = lines.map(msOf);
const best = lines.map(bestMsOf);
const long = Object.entries(kinds).map(([kind, make]) => {
  const times: { length: number; ms: number }[] = [];
  for (const length of lengths) {
    if ((times.at(-1)?.ms ?? 0) > ENOUGH_MS) break;
    const text = make(length);
    const first = msOf(text);
    times.push({ length, ms: first > 500 ? first : bestMsOf(text) });
  }
  return { kind, times };
});

answer({ once, best, long });
