// `npm run -s simulator`: the simulator alone.
import "../runtime.ts";
import { createSystemClock } from "../clock.ts";
import { StartUpError } from "../errors.ts";
import { type CliOptions, readOptions } from "./cli-options.ts";
import { helpText, listenProblem } from "./cli-words.ts";
import { type Simulator, startSimulator } from "./simulator.ts";

const reading = readOptions(process.argv.slice(2));
switch (reading.kind) {
  case "help":
    process.stdout.write(helpText());
    break;
  case "wrong":
    giveUp(reading.problem);
    break;
  case "start":
    await start(reading.options).catch((error: unknown) => giveUp(explainStart(error, reading.options)));
}

async function start({ data, ...options }: CliOptions): Promise<void> {
  const report = (error: unknown) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  const simulator = await startSimulator({
    ...options,
    ...(data === undefined ? {} : { data }),
    clock: createSystemClock(),
    report,
  });
  process.stdout.write(`${JSON.stringify({ url: simulator.url, ...simulator.sample })}\n`);
  process.once("SIGTERM", () => stop(simulator));
  process.once("SIGINT", () => stop(simulator));
}

function stop(simulator: Simulator): void {
  simulator.close().then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`What changed last could not be kept: ${String(error)}\n`);
      process.exit(1);
    },
  );
}

/** Anything unforeseen stays what it is: a bug, with its stack. */
function explainStart(error: unknown, { port }: CliOptions): string {
  if (error instanceof StartUpError) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const problem = listenProblem(code, port);
  if (problem === undefined) throw error;
  return problem;
}

function giveUp(problem: string): void {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}
