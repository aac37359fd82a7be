// `npx node src/interpret/model/train.ts [--without-held-out]`: learns the weights from the lines and writes weights.json.
// Same lines, same weights. How well unseen lines are read is told by evaluate.ts.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { commands } from "../../commands/index.ts";
import { lexicon } from "../../lexicon/index.ts";
import { createNameReader, type NameReader } from "../names/find-names.ts";
import { hear } from "../sentence.ts";
import { type Line, lineContext, readLines } from "./lines.ts";
import { readWeights, type StoredModel, writeWeights } from "./model.ts";
import { trainNames } from "./train-names.ts";
import { variantsOf } from "./variants.ts";

interface Example {
  readonly features: readonly number[];
  readonly intent: number;
}

const rounds = 250;
const rate = 0.05;
const decay = 0.0004;

/** Softmax regression by Adam over all examples at once: deterministic. Row 0 is the bias. */
function learn(examples: readonly Example[], rows: number, columns: number): Float64Array {
  const weights = new Float64Array(rows * columns);
  const first = new Float64Array(weights.length);
  const second = new Float64Array(weights.length);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = gradientOf(examples, weights, columns);
    for (let at = 0; at < weights.length; at += 1) {
      const slope = (gradient[at] ?? 0) / examples.length + decay * (weights[at] ?? 0);
      const mean = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      const spread = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
      first[at] = mean;
      second[at] = spread;
      const step = mean / (1 - 0.9 ** round) / (Math.sqrt(spread / (1 - 0.999 ** round)) + 1e-8);
      weights[at] = (weights[at] ?? 0) - rate * step;
    }
  }
  return weights;
}

function gradientOf(examples: readonly Example[], weights: Float64Array, columns: number): Float64Array {
  const gradient = new Float64Array(weights.length);
  const sums = new Float64Array(columns);
  for (const { features, intent } of examples) {
    sums.fill(0);
    for (const row of features)
      for (let c = 0; c < columns; c += 1) sums[c] = (sums[c] ?? 0) + (weights[row * columns + c] ?? 0);
    const top = Math.max(...sums);
    let total = 0;
    for (let c = 0; c < columns; c += 1) total += sums[c] = Math.exp((sums[c] ?? 0) - top);
    for (let c = 0; c < columns; c += 1) sums[c] = (sums[c] ?? 0) / total - (c === intent ? 1 : 0);
    for (const row of features) {
      for (let c = 0; c < columns; c += 1)
        gradient[row * columns + c] = (gradient[row * columns + c] ?? 0) + (sums[c] ?? 0);
    }
  }
  return gradient;
}

/** Lines that are sentences, as they are heard before or after names are known. */
function heardOf(lines: readonly Line[], readNames: NameReader) {
  return lines.flatMap((line) => {
    const heard = hear(line.text, lexicon, lineContext, readNames);
    return heard ? [{ line, ...heard }] : [];
  });
}

const nameVariants = 2;
const wishVariants = 1;

function withVariants(lines: readonly Line[], count: number): Line[] {
  return lines.flatMap((line) => [line, ...variantsOf(line, count)]);
}

/** What the commands themselves give as examples. */
function exampleLines(): Line[] {
  return commands.flatMap(({ intent, examples }) =>
    examples.map((text) => ({ file: "commands", intent, lang: "en", text, slots: {}, place: 0, heldOut: false })),
  );
}

export function train(lines: readonly Line[]): StoredModel {
  const sentences = lines.filter(({ text }) => !text.trim().startsWith("/"));
  const reader = writeWeights(trainNames(withVariants(sentences, nameVariants)));
  const taught = [...withVariants(sentences, wishVariants), ...exampleLines()];
  const seen = heardOf(taught, createNameReader(readWeights(reader), new Set())).map(({ line, present }) => ({
    intent: line.intent,
    features: [...present],
  }));
  const counts = new Map<string, number>();
  for (const { features } of seen) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) => name)
    .sort();
  const intents = [...new Set(seen.map(({ intent }) => intent))].sort();
  const row = new Map(names.map((name, index) => [name, index + 1]));
  const examples = seen.map(({ intent, features }) => ({
    intent: intents.indexOf(intent),
    features: [0, ...features.flatMap((name) => row.get(name) ?? [])],
  }));
  const weights = learn(examples, names.length + 1, intents.length);
  return { intents: intents.join(" "), names: names.join(","), weights: writeWeights(weights), reader };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { "without-held-out": { type: "boolean" } } });
  const stored = train(readLines().filter(({ heldOut }) => !(values["without-held-out"] && heldOut)));
  writeFileSync(new URL("weights.json", import.meta.url), `${JSON.stringify(stored, null, 2)}\n`);
}
