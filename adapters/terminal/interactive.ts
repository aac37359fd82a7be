// The terminal for people: colours, buttons by number or label, passwords unseen, cards redrawn in place while they are the last thing shown.
import { createInterface, type Interface } from "node:readline";
import { Writable } from "node:stream";
import { styleText } from "node:util";
import { legible, type RichText, type Who } from "../../src/chat.ts";
import { TerminalAdapter } from "./index.ts";
import type { OnScreen, Screen } from "./screen.ts";

export interface InteractiveOptions {
  readonly who: Who;
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<string | undefined>;
  readonly words: { readonly hint: string; readonly leave: string };
  /** A sentence for a failure of the world; undefined: a bug, which ends the chat. */
  readonly explain: (error: unknown) => string | undefined;
  /** Opens the product over this adapter. */
  readonly open: (adapter: TerminalAdapter) => Promise<{ readonly greeting: string; stop(): Promise<void> }>;
}

/** Resolves when the person leaves: "exit", Ctrl-D or Ctrl-C. */
export async function chatInteractively(options: InteractiveOptions): Promise<void> {
  const output = new MutableOutput(process.stdout);
  const lines = createInterface({ input: process.stdin, output, terminal: true, prompt: styleText("cyan", "› ") });
  const screen = new TerminalScreen(lines);
  const adapter = new TerminalAdapter({ screen, id: "terminal", kind: "private", saveFile: options.saveFile });
  const product = await options.open(adapter);
  screen.note(`${product.greeting}\n${options.words.hint}`);
  lines.on("SIGINT", () => lines.close());
  try {
    for await (const line of lines) {
      output.muted = false;
      if (/^(exit|quit)$/i.test(line.trim())) break;
      screen.typed();
      await take(adapter, options, screen, line);
      output.muted = adapter.openField(options.who)?.secret ?? false;
      lines.setPrompt(promptFor(adapter, options.who));
      screen.prompt();
    }
  } finally {
    lines.close();
    await product.stop();
  }
}

function promptFor(adapter: TerminalAdapter, who: Who): string {
  const field = adapter.openField(who);
  return styleText("cyan", field ? `${field.label}: ` : "› ");
}

async function take(
  adapter: TerminalAdapter,
  { who, explain }: InteractiveOptions,
  screen: TerminalScreen,
  line: string,
): Promise<void> {
  try {
    const label = adapter.openField(who) ? undefined : screen.labelFor(line);
    const [, path, caption] = /^\/send\s+(\S+)(?:\s+(.+))?$/su.exec(line) ?? [];
    if (label !== undefined && (await adapter.press(who, label))) return;
    if (path === undefined) await adapter.say(who, line);
    else await adapter.sendFile(who, path, caption);
  } catch (error) {
    const sentence = explain(error);
    if (sentence === undefined) throw error;
    screen.note(sentence);
  }
}

/** While muted only line breaks pass, so a password is typed unseen. */
class MutableOutput extends Writable {
  muted = false;
  readonly #target: NodeJS.WriteStream;

  constructor(target: NodeJS.WriteStream) {
    super();
    this.#target = target;
  }

  get columns(): number {
    return this.#target.columns;
  }

  override _write(chunk: Uint8Array | string, _encoding: BufferEncoding, done: () => void): void {
    const text = chunk.toString();
    this.#target.write(this.muted ? text.replace(/[^\r\n]/g, "") : text);
    done();
  }
}

interface Block {
  readonly id: string;
  readonly rows: number;
}

class TerminalScreen implements Screen {
  readonly #lines: Interface;
  /** What was shown last, as long as nothing was typed or shown since. */
  #last: Block | undefined;
  #labels: readonly string[] = [];

  constructor(lines: Interface) {
    this.#lines = lines;
  }

  draw(drawn: OnScreen): void {
    const text = blockOf(drawn);
    const redraws = drawn.edits !== undefined && this.#last?.id === drawn.edits;
    const up = redraws ? `\u001B[${this.#last?.rows ?? 0}A` : "";
    this.#write(`${up}\r\u001B[J${text}\n`);
    this.#last = { id: drawn.edits ?? drawn.id, rows: rowsOf(text) };
    if (drawn.buttons.length > 0) this.#labels = drawn.buttons.map((button) => legible(button.label));
  }

  note(text: string): void {
    this.#write(`\r\u001B[J${styleText("dim", text)}\n`);
    this.#last = undefined;
  }

  typed(): void {
    this.#last = undefined;
  }

  prompt(): void {
    this.#lines.prompt(true);
  }

  /** The button that `"2"`, `"[Confirm]"` or `"Confirm"` means, of the newest message that has any. */
  labelFor(line: string): string | undefined {
    const typed = line.trim().replace(/^\[(.+)\]$/u, "$1");
    const byNumber = /^\d$/.test(typed) ? this.#labels[Number(typed) - 1] : undefined;
    return byNumber ?? this.#labels.find((label) => label === typed);
  }

  #write(text: string): void {
    process.stdout.write(text);
    this.#lines.prompt(true);
  }
}

function blockOf({ rich, buttons, file }: OnScreen): string {
  const labels = buttons.map((button, index) => {
    const words = `${index + 1} ${legible(button.label)}`;
    return styleText(button.tone === "danger" ? "red" : button.tone === "primary" ? "green" : "yellow", `[${words}]`);
  });
  const attached = file ? styleText("magenta", `${file.path ?? file.name} (${Math.ceil(file.bytes / 1024)} kB)`) : "";
  return [styled(rich), labels.join(" "), attached].filter((part) => part !== "").join("\n");
}

function styled(text: RichText): string {
  if (typeof text === "string") return legible(text);
  const runs = text.map((run) => {
    if (typeof run === "string") return legible(run);
    return "bold" in run ? styleText("bold", legible(run.bold)) : styleText("cyan", legible(run.code));
  });
  return runs.join("");
}

/** Rows that a block takes on this terminal; marks above and below letters take no column. */
function rowsOf(block: string): number {
  const columns = process.stdout.columns || 80;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with the escape character
  const plain = block.replace(/\u001B\[[\d;]*m/g, "").replace(/\p{M}/gu, "");
  return plain.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil([...line].length / columns)), 0);
}
