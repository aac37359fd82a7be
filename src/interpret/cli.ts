// `npm run -s interpret -- --now ISO`: one utterance a line in, one frame a line out, as they come.
import "../runtime.ts";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createInterpreter } from "./index.ts";

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
    const zone = values.zone ?? "Asia/Kathmandu";
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return { now, zone };
  } catch (error) {
    return fail(
      `${error instanceof Error ? error.message.split("\n")[0] : "These options cannot be read."} See --help.`,
    );
  }
}

/** A line that is a JSON string may hold newlines; any other line is the text itself. */
function utteranceOf(line: string): string {
  if (!line.startsWith('"')) return line;
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === "string" ? parsed : line;
  } catch {
    return line;
  }
}

const context = readOptions();
const interpreter = createInterpreter();
process.stdout.on("error", () => process.exit(0));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const { frame, refers } = interpreter.interpret(utteranceOf(line), context);
  process.stdout.write(`${JSON.stringify({ ...frame, ...(refers.length > 0 ? { refers } : {}) })}\n`);
}
