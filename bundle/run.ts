// `node bundle/run.ts src/main.ts …` runs src/main.ts as if it had been named itself: bundled if the bundle is fresh, else from source.
import { fileToRun } from "./fresh.ts";

const [node = "", , entry = "", ...rest] = process.argv;
const file = fileToRun(`${import.meta.dirname}/..`, entry);
process.argv = [node, file, ...rest];
await import(`../${file}`);
