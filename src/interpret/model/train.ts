// `npx node src/interpret/model/train.ts [--without-held-out]`: learns the weights from the lines and writes weights.json.
// Same lines, same weights. How well unseen lines are read is told by evaluate.ts.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { commands } from "../../commands/index.ts";
import { lexicon } from "../../lexicon/index.ts";
import { nameOfFeature } from "../features.ts";
import { createNameReader, type NameReader } from "../names/find-names.ts";
import { hear } from "../sentence.ts";
import { BUCKETS, createSides, piecesOf, type Sides, type Traits, tellSides, wordsOf } from "../traits.ts";
import { type Line, lineContext, readLines } from "./lines.ts";
import { type StoredModel, stepsIn, writeWeights } from "./model.ts";
import { type Example, learn } from "./softmax.ts";
import { trainNames } from "./train-names.ts";
import { type Naming, namingOf, variantsOf } from "./variants.ts";
import { PIECE_COUNTS } from "./word-rows.ts";

/** Lines that are sentences, as they are heard before or after names are known. */
function heardOf(lines: readonly Line[], readNames: NameReader) {
  return lines.flatMap((line) => {
    const heard = hear(line.text, lexicon, lineContext, readNames);
    return heard ? [{ line, ...heard }] : [];
  });
}

/** In the lines twice as many are unknown as in what people write to the bot: so much less likely it is before a word is said (logits). */
const MORE_UNKNOWN = 0.5;

const nameVariants = 1;
const wishVariants = 1;

function withVariants(lines: readonly Line[], count: number, naming: Naming): Line[] {
  return lines.flatMap((line) => [line, ...variantsOf(line, count, naming)]);
}

/** Variants add names only where there are some: talk about other things, which holds none, counts twice against them. */
function withWeight(line: Line): Line[] {
  return line.intent === "unknown" ? [line, line] : [line];
}

/** What the commands themselves give as examples. */
function exampleLines(): Line[] {
  return commands.flatMap(({ intent, examples }) =>
    examples.map((text) => ({
      file: "commands",
      intent,
      lang: "en",
      text,
      slots: {},
      labelled: false,
      place: 0,
      heldOut: false,
    })),
  );
}

export function train(lines: readonly Line[]): StoredModel {
  const sentences = lines.filter(({ text }) => !text.trim().startsWith("/"));
  const naming = namingOf(sentences);
  const reader = writeWeights(
    trainNames(withVariants(sentences.filter(({ labelled }) => labelled).flatMap(withWeight), nameVariants, naming)),
  );
  const taught = [...withVariants(sentences, wishVariants, naming), ...exampleLines()];
  const seen = heardOf(taught, createNameReader(stepsIn(reader), new Set()));
  const names = frequent(seen.flatMap(({ traits }) => [...namesIn(traits)]));
  const intents = [...new Set(seen.map(({ line }) => line.intent))].sort();
  const sides = createSides();
  const row = new Map(names.map((name, index) => [name, index + 1]));
  const examples = seen.map(({ line, traits }) => exampleOf(traits, sides, row, intents.indexOf(line.intent)));
  const weights = learn(examples, names.length + 1 + BUCKETS, intents.length);
  const unknown = intents.indexOf("unknown");
  weights[unknown] = (weights[unknown] ?? 0) - MORE_UNKNOWN;
  return { intents: intents.join(" "), names: names.join(","), weights: writeWeights(weights), reader };
}

/** Those that come more than twice. */
function frequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count > 2 ? [name] : [])).sort();
}

/** Features and words by their names, each once. */
function namesIn(traits: Traits): ReadonlySet<string> {
  return new Set([...traits.features.map(nameOfFeature), ...wordsOf(traits)]);
}

/** The rows as the model adds them up: the bias, features and words, sides, pieces of words. */
function exampleOf(traits: Traits, sides: Sides, row: ReadonlyMap<string, number>, column: number): Example {
  tellSides(traits, sides);
  const counts = new Map([[0, 1]]);
  const buckets = row.size + 1;
  for (const name of namesIn(traits)) {
    const own = row.get(name);
    if (own !== undefined) counts.set(own, 1);
  }
  for (const bucket of sides.buckets.subarray(0, sides.count)) counts.set(buckets + bucket, 1);
  for (const bucket of [...new Set(wordsOf(traits))].flatMap(piecesOf))
    counts.set(buckets + bucket, (counts.get(buckets + bucket) ?? 0) + PIECE_COUNTS);
  return { rows: Int32Array.from(counts.keys()), counts: Float32Array.from(counts.values()), column };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { "without-held-out": { type: "boolean" } } });
  const stored = train(readLines().filter(({ heldOut }) => !(values["without-held-out"] && heldOut)));
  writeFileSync(new URL("weights.json", import.meta.url), `${JSON.stringify(stored, null, 2)}\n`);
}
