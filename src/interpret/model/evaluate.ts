// `npx node src/interpret/model/evaluate.ts [--folds 5] [--writers] [--held-out] [--show N]`: how well lines are understood that the weights
// were not learned from. Each fold is read by weights learned from the others; --held-out reads only the third kept for that,
// --writers each file of other writers by weights learned from all other files: the nearest to how strangers are understood.
// The lexicon and the rules know all of these lines: only new lines of other people measure those.
import { parseArgs } from "node:util";
import { commands } from "../../commands/index.ts";
import { lexicon } from "../../lexicon/index.ts";
import { createInterpreter } from "../index.ts";
import { type Grade, gradeFrame } from "./grade.ts";
import { type Line, lineContext, readLines } from "./lines.ts";
import { loadModel } from "./model.ts";
import { train } from "./train.ts";

interface Graded extends Grade {
  readonly line: Line;
  readonly said: string;
}

function readUnseen(seen: readonly Line[], unseen: readonly Line[]): Graded[] {
  const interpreter = createInterpreter(commands, lexicon, loadModel(train(seen)));
  return unseen
    .filter(({ labelled }) => labelled)
    .map((line) => {
      const { frame } = interpreter.interpret(line.text, lineContext);
      return { ...gradeFrame(frame, line), line, said: `${frame.intent} ${JSON.stringify(frame.slots)}` };
    });
}

function crossValidate(lines: readonly Line[], folds: number): Graded[] {
  return Array.from({ length: folds }, (_, fold) =>
    readUnseen(
      lines.filter(({ place }) => place % folds !== fold),
      lines.filter(({ place }) => place % folds === fold),
    ),
  ).flat();
}

const byOthers = /^others-/;

function readWriters(lines: readonly Line[]): Graded[] {
  const files = [...new Set(lines.map(({ file }) => file).filter((file) => byOthers.test(file)))];
  return files.flatMap((left) =>
    readUnseen(
      lines.filter(({ file }) => file !== left),
      lines.filter(({ file }) => file === left),
    ),
  );
}

function share(graded: readonly Graded[], holds: (one: Graded) => boolean): string {
  return (graded.filter(holds).length / graded.length).toFixed(3);
}

function row(name: string, graded: readonly Graded[]): string {
  const dangerous = graded.filter((one) => one.dangerous).length;
  return `${name.padEnd(22)} n ${String(graded.length).padStart(4)}  exact ${share(graded, (one) => one.exact)}  intent ${share(graded, (one) => one.intent)}  dangerous ${dangerous}`;
}

/** Where it went wrong: the choice of the intent, else the slots. */
function stagesOf({ exact, intent, wrong }: Graded): readonly string[] {
  if (exact) return [];
  return intent ? wrong : ["intent"];
}

function countsOf(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const);
  return counts
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

function* report(graded: readonly Graded[], shown: number): Generator<string> {
  yield row("all", graded);
  for (const [lang, own] of Map.groupBy(graded, ({ line }) => line.lang)) yield row(lang, own);
  for (const [file, own] of Map.groupBy(graded, ({ line }) => line.file)) yield row(file, own);
  yield `\nwrong by stage: ${countsOf(graded.flatMap(stagesOf))}\n`;
  const byIntent = [...Map.groupBy(graded, ({ line }) => line.intent)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [intent, own] of byIntent) yield row(intent, own);
  for (const { line, said, dangerous } of graded.filter(({ exact }) => !exact).slice(0, shown)) {
    yield `\n${dangerous ? "DANGEROUS " : ""}${line.lang}  ${line.text}\n  meant ${line.intent} ${JSON.stringify(line.slots)}\n  read  ${said}`;
  }
}

const { values } = parseArgs({
  options: {
    folds: { type: "string", default: "5" },
    writers: { type: "boolean", default: false },
    "held-out": { type: "boolean", default: false },
    show: { type: "string", default: "0" },
  },
});
const lines = readLines();
const graded = values.writers
  ? readWriters(lines)
  : values["held-out"]
    ? readUnseen(
        lines.filter(({ heldOut }) => !heldOut),
        lines.filter(({ heldOut }) => heldOut),
      )
    : crossValidate(lines, Number(values.folds));
for (const part of report(graded, Number(values.show))) process.stdout.write(`${part}\n`);
