// The product's interpreter, all languages and slots, on lines of all languages.
import { createInterpreter } from "../../src/interpret/index.ts";
import { answer } from "../subject.ts";
import { readLines } from "./lines.ts";

const lines = readLines();
const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };
const interpreter = createInterpreter();

answer({ lines: lines.length }, (rounds) => {
  for (let round = 0; round < rounds; round += 1) for (const line of lines) interpreter.interpret(line, context);
});
