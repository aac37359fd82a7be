// `npm run -s interpret -- --now ISO`: one utterance a line in, one frame a line out, as they come.
import "../runtime.ts";
import { once } from "node:events";
import { flushCompileCache } from "node:module";
import { parseArgs } from "node:util";

const usage = `Reads utterances from standard input, one a line (plain text or a JSON string), and prints one frame a line as JSON.

  npm run -s interpret -- [--now 2026-11-24T10:00:00+05:45] [--zone Asia/Kathmandu]

  --now   the moment "tomorrow" is counted from; the machine's clock if left out
  --zone  the person's time zone, an IANA name
`;

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

function readOptions(): { readonly now: number; readonly zone: string } {
  try {
    const { values } = parseArgs({
      options: { now: { type: "string" }, zone: { type: "string" }, help: { type: "boolean" } },
    });
    if (values.help) {
      process.stdout.write(usage);
      process.exit(0);
    }
    const now = values.now === undefined ? Date.now() : Date.parse(values.now);
    if (Number.isNaN(now)) fail(`--now takes a moment like 2026-11-24T10:00:00+05:45, not "${values.now}".`);
    // Only what was typed: the first use of Intl costs as much as a dozen modules.
    if (values.zone !== undefined) new Intl.DateTimeFormat("en", { timeZone: values.zone });
    return { now, zone: values.zone ?? "Asia/Kathmandu" };
  } catch (error) {
    return fail(
      `${error instanceof Error ? error.message.split("\n")[0] : "These options cannot be read."} See --help.`,
    );
  }
}

/** Beyond this a line is no utterance, even if each of its characters is written \uXXXX; it is not even parsed. */
const LONGEST_LINE = 250_000;

/** A line that is a JSON string may hold newlines; any other line is the text itself. Undefined: it was to be a JSON string and is none. */
function utteranceOf(line: string): string | undefined {
  if (!line.startsWith('"') || line.length > LONGEST_LINE) return line;
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === "string" ? parsed : line;
  } catch {
    const quotes = [...line.matchAll(/(?<!\\)"/g)];
    const oneString = quotes.length === 1 || (quotes.length === 2 && line.trimEnd().endsWith('"'));
    return oneString ? undefined : line;
  }
}

const context = readOptions();
// Not before runtime.ts has run: it makes what is imported later load faster.
const { createInterpreter } = await import("./index.ts");
const interpreter = createInterpreter();

function frameOf(line: string): string {
  const utterance = utteranceOf(line.endsWith("\r") ? line.slice(0, -1) : line);
  if (utterance === undefined) return '{"intent":"unknown","slots":{}}\n';
  const { frame, refers } = interpreter.interpret(utterance, context);
  return `${JSON.stringify(refers.length > 0 ? { ...frame, refers } : frame)}\n`;
}

/** All lines of one chunk are answered in one write: frames leave as their lines come, and many at once cost little. */
async function answer(lines: readonly string[]): Promise<void> {
  if (lines.length > 0 && !process.stdout.write(lines.map(frameOf).join(""))) await once(process.stdout, "drain");
}

process.stdout.on("error", () => process.exit(0));
process.stdin.setEncoding("utf8");
let unfinished: string[] = [];
let answered = false;
for await (const chunk of process.stdin) {
  const lines = String(chunk).split("\n");
  const rest = lines.pop() ?? "";
  if (lines.length === 0) {
    unfinished.push(rest);
    continue;
  }
  lines[0] = unfinished.join("") + lines[0];
  unfinished = [rest];
  await answer(lines);
  // A process that is ended by a signal would leave nothing compiled behind for the next one.
  if (!answered) setImmediate(flushCompileCache);
  answered = true;
}
const last = unfinished.join("");
await answer(last === "" ? [] : [last]);
