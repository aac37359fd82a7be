// nlp.js trained on the examples of the same commands; intent only. It is no dependency of the product: see bench/package.json.
import { commands } from "../../src/commands/index.ts";
import { answer } from "../subject.ts";
import { readLines } from "./lines.ts";

interface Nlp {
  settings: { autoSave: boolean; log: boolean; modelFileName: string };
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<unknown>;
}
interface Container {
  use(plugin: unknown): void;
  get(name: "nlp"): Nlp;
}
interface Basic {
  readonly containerBootstrap: () => Promise<Container>;
  readonly Nlp: unknown;
  readonly LangEn: unknown;
}

const name = "@nlpjs/basic";
const { default: basic }: { readonly default: Basic } = await import(name);
const container = await basic.containerBootstrap();
container.use(basic.Nlp);
container.use(basic.LangEn);
const nlp = container.get("nlp");
Object.assign(nlp.settings, { autoSave: false, log: false, modelFileName: "" });
nlp.addLanguage("en");
const examples = commands.flatMap(({ intent, examples }) => examples.map((text) => ({ text, intent })));
for (const { text, intent } of examples) nlp.addDocument("en", text, intent);
await nlp.train();

const lines = readLines();
answer({ lines: lines.length, examples: examples.length }, async (rounds) => {
  for (let round = 0; round < rounds; round += 1) for (const line of lines) await nlp.process("en", line);
});
