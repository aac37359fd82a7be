// The command line of `npm run chat`.
import { parseArgs } from "node:util";
import type { Language } from "./chat.ts";
import { StartUpError } from "./errors.ts";

export interface ChatOptions {
  readonly json: boolean;
  readonly settle: boolean;
  readonly group: boolean;
  /** Where the virtual clock begins, ms since 1970. */
  readonly now: number | undefined;
  readonly data: string | undefined;
  readonly files: string | undefined;
  readonly lang: Language | undefined;
  /** The text to print, if that is all that was asked for. */
  readonly help: string | undefined;
}

const HELP = `npm run -s chat -- [options]

On a terminal: type what you want; press a button by its number or label; "exit" leaves.
Piped: one line is one turn.
  text            what you say (a line that is a JSON string may hold newlines)
  [Label]         presses the newest visible button of exactly that label
  @sita: text     speaks as Sita in the same chat
  /send PATH [caption]  sends a file

  --json          one JSON object per message, edit or file
  --settle        after each turn wait for its outcome on the virtual clock
  --now ISO       begin at this time, e.g. 2026-11-24T10:00:00+05:45
  --data DIR      keep the data there (default: piped a fresh folder, on a terminal DATA_DIR)
  --files DIR     where files that come in answers are put
  --group         the chat is a group
  --lang en|ne    language of the answers
  --help          this text
`;

/** Throws StartUpError naming the option and the remedy. */
export function readChatOptions(args: readonly string[]): ChatOptions {
  const values = parse(args);
  return {
    json: values.json ?? false,
    settle: values.settle ?? false,
    group: values.group ?? false,
    now: values.now === undefined ? undefined : readInstant(values.now),
    data: values.data,
    files: values.files,
    lang: values.lang === undefined ? undefined : readLanguage(values.lang),
    help: values.help ? HELP : undefined,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: "boolean" },
        settle: { type: "boolean" },
        group: { type: "boolean" },
        now: { type: "string" },
        data: { type: "string" },
        files: { type: "string" },
        lang: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(". ")[0] ?? "") : "";
    throw new StartUpError([`${reason}. See npm run -s chat -- --help.`], { cause: error });
  }
}

function readInstant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new StartUpError([`--now ${text} is no time. Give one like 2026-11-24T10:00:00+05:45.`]);
  return at;
}

function readLanguage(text: string): Language {
  if (text !== "en" && text !== "ne") throw new StartUpError([`--lang ${text} is not known. Give en or ne.`]);
  return text;
}
