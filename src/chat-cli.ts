// `npm run chat`: the terminal chat, a process of its own. Interactive on a terminal; piped, one line is one turn on a virtual clock.
import "./runtime.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { TerminalAdapter } from "../adapters/terminal/index.ts";
import { chatInteractively } from "../adapters/terminal/interactive.ts";
import { createPipedScreen, readPipedLine, speakerOf } from "../adapters/terminal/piped.ts";
import { saveInto } from "../adapters/terminal/save.ts";
import { createActivity } from "./activity.ts";
import { type ChatOptions, readChatOptions } from "./chat-options.ts";
import { createSystemClock, createVirtualClock } from "./clock.ts";
import { readConfig } from "./config.ts";
import { openDataFolder } from "./data-folder.ts";
import { StartUpError, WorldError } from "./errors.ts";
import { explain } from "./messages/explain.ts";
import { sayIn } from "./messages/index.ts";
import { createLog } from "./ops/log.ts";
import { openProduct } from "./product.ts";
import { routeFetch } from "./server/proxy.ts";
import { settle, waitForAnswer } from "./settle.ts";

/** Without a terminal to serve HTTP for, nothing may be mounted. */
function mount(): never {
  throw new StartUpError(["The terminal chat serves no HTTP. Start the web chat with `npm start`."]);
}

async function runPiped(options: ChatOptions): Promise<number> {
  const config = readConfig();
  routeFetch(config);
  const folder =
    options.data === undefined
      ? await mkdtemp(join(tmpdir(), "tingting-chat-"))
      : openDataFolder(options.data, "--data");
  const clock = createVirtualClock(options.now ?? Date.now());
  const activity = createActivity();
  const chat = { turn: 0, exitCode: 0 };
  const screen = createPipedScreen({
    json: options.json,
    turn: () => chat.turn,
    write: (line) => process.stdout.write(`${line}\n`),
  });
  const adapter = new TerminalAdapter({
    screen,
    id: options.group ? "group" : "main",
    kind: options.group ? "group" : "private",
    saveFile: saveInto(options.files),
  });
  const log = createLog({ level: "error", stream: process.stderr });
  const first = speakerOf(undefined).id;
  const product = await openProduct({
    config,
    folder,
    clock,
    activity,
    log,
    mount,
    publicUrl: undefined,
    lang: options.lang,
    mayJoin: false,
    adapters: () => new Map([["terminal", adapter]]),
    isGuestOfHonour: ({ id }) => id === first,
  });
  const wait = () => (options.settle ? settle : waitForAnswer)(clock, activity);
  const say = sayIn(options.lang ?? config.LANG_DEFAULT);
  const tell = (text: string) => screen.draw({ kind: "message", id: "0", to: "you", text, rich: text, buttons: [] });
  await product.start();
  await wait();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    chat.turn += 1;
    try {
      if (!(await takeLine(adapter, line))) {
        tell(say("adapter.no-such-button", { labels: adapter.liveLabels() }));
        chat.exitCode = 1;
      }
    } catch (error) {
      if (!(error instanceof WorldError)) throw error;
      tell(explain(error, say).text);
      chat.exitCode = 1;
    }
    await wait();
  }
  await product.stop();
  if (options.data === undefined) await rm(folder, { recursive: true, force: true });
  return chat.exitCode;
}

/** False: a button was pressed that is not there. */
async function takeLine(adapter: TerminalAdapter, text: string): Promise<boolean> {
  const line = readPipedLine(text);
  const who = speakerOf(line.speaker);
  switch (line.kind) {
    case "press":
      return adapter.press(who, line.label);
    case "send":
      await adapter.sendFile(who, line.path, line.caption);
      return true;
    case "say":
      await adapter.say(who, line.text);
      return true;
    default:
      return line satisfies never;
  }
}

async function runOnTerminal(options: ChatOptions): Promise<number> {
  const config = readConfig();
  routeFetch(config);
  const folder = openDataFolder(options.data ?? config.DATA_DIR, options.data === undefined ? "DATA_DIR" : "--data");
  const activity = createActivity();
  const clock = createSystemClock();
  const say = sayIn(options.lang ?? config.LANG_DEFAULT);
  const who = { id: `terminal:${userInfo().username}`, name: userInfo().username, kind: "person" } as const;
  const log = createLog({ level: "error", stream: process.stderr });
  await chatInteractively({
    who,
    saveFile: saveInto(options.files ?? "."),
    words: { hint: say("adapter.terminal-hint"), leave: say("adapter.terminal-leave") },
    explain: (error) => (error instanceof WorldError ? explain(error, say).text : undefined),
    open: async (adapter) => {
      const product = await openProduct({
        config,
        folder,
        clock,
        activity,
        log,
        mount,
        publicUrl: undefined,
        lang: options.lang,
        mayJoin: true,
        adapters: () => new Map([["terminal", adapter]]),
        isGuestOfHonour: () => true,
      });
      await product.start();
      return {
        greeting: say(product.practice ? "adapter.practice-greeting" : "adapter.greeting"),
        stop: () => product.stop(),
      };
    },
  });
  return 0;
}

async function main(): Promise<number> {
  const options = readChatOptions(process.argv.slice(2));
  if (options.help !== undefined) {
    process.stdout.write(options.help);
    return 0;
  }
  const isPiped = options.json || options.settle || options.now !== undefined || !process.stdin.isTTY;
  return isPiped ? runPiped(options) : runOnTerminal(options);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof StartUpError)) throw error;
  process.stderr.write(`${error.problems.join("\n")}\n`);
  process.exitCode = 2;
}
