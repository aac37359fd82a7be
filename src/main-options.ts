// The command line of `npm start`.
import { parseArgs } from "node:util";
import { StartUpError } from "./errors.ts";

export interface MainOptions {
  /** What the options say over the environment, by variable. */
  readonly overrides: Readonly<Record<string, string>>;
  /** The text to print, if that is all that was asked for. */
  readonly help: string | undefined;
}

const HELP = `npm start -- [options]

Serves the web chat and every platform whose variables are set (see .env.example).
With nothing configured it runs in practice mode: a built-in simulator, everything free.

  --port N      where to listen, over PORT (default 3000; 0: any free port)
  --host NAME   the address to listen on, over HOST (default 127.0.0.1)
  --data DIR    where everything is kept, over DATA_DIR (default ./data)
  --help        this text
`;

/** Throws StartUpError naming the option and the remedy. */
export function readMainOptions(args: readonly string[]): MainOptions {
  const { port, host, data, help } = parse(args);
  const given = { PORT: port, HOST: host, DATA_DIR: data };
  const overrides = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return { overrides, help: help ? HELP : undefined };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        host: { type: "string" },
        data: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(". ")[0] ?? "") : "";
    throw new StartUpError([`${reason}. See npm start -- --help.`], { cause: error });
  }
}
