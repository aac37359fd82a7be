// The whole product behind a chat that shows links, with its sign-in page on a real socket.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createActivity } from "../../src/activity.ts";
import type { ChatRef, Log, RequestListener, Who } from "../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../src/clock.ts";
import { sayIn } from "../../src/messages/index.ts";
import { createServer } from "../../src/server/server.ts";
import { settle } from "../../src/settle.ts";
import { type Simulator, startSimulator } from "../../src/simulator/simulator.ts";
import { startTestCore } from "../support/core.ts";
import { createLinkChat, type LinkChat } from "../support/link-chat.ts";
import { fillPage, openPage, type Shown } from "../support/sign-in-page.ts";

export interface Stage {
  readonly chat: LinkChat;
  readonly tingting: Simulator;
  readonly clock: VirtualClock;
  /** PUBLIC_URL. */
  readonly url: string;
  /** Everything that was logged, as one text. */
  logged(): string;
  say(who: Who, text: string, chat?: ChatRef): Promise<void>;
  tap(who: Who, label: string, chat?: ChatRef): Promise<void>;
  tapId(who: Who, id: string, chat?: ChatRef): Promise<void>;
  /** Asks for something that needs an account; gives the address of the page. */
  askForLink(who: Who, chat?: ChatRef): Promise<string>;
  open(link: string, init?: RequestInit): Promise<Shown>;
  /** Sends the form that `link` shows, with these values. */
  fill(link: string, values: Readonly<Record<string, string>>, headers?: Record<string, string>): Promise<Shown>;
  /** Newest message `who` can see. */
  last(who: Who, chat?: ChatRef): { readonly text: string; readonly labels: readonly string[] };
  /** What lies in the data folder, as one text. */
  files(): string;
  passes(ms: number): Promise<void>;
  settle(): Promise<void>;
  /** Ends the product and starts it again over the same folder. */
  restart(): Promise<void>;
}

/** Ends with the test. */
export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "tingting-sign-in-"));
  const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
  const activity = createActivity();
  const tingting = await startSimulator({ clock, activity });
  const lines: string[] = [];
  const log = collectingLog(lines);
  const say = sayIn("en");
  const server = createServer({ host: "127.0.0.1", port: 0, allowedHosts: [], ready: async () => ({}), log, say });
  const { url } = await server.start();
  const chat = createLinkChat();
  let page: RequestListener = () => {};
  server.mount("/sign-in", (request, response) => page(request, response));
  const start = () =>
    startTestCore({
      url: tingting.url,
      folder,
      clock,
      activity,
      log,
      adapters: new Map([["pigeon", chat.adapter]]),
      isGuestOfHonour: () => false,
      mount: (_prefix, listener) => {
        page = listener;
      },
      publicUrl: url,
    });
  let core = await start();
  const wait = () => settle(clock, activity);
  onTestFinished(async () => {
    await server.stop();
    await core.stop();
    await tingting.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const after =
    <A extends readonly unknown[]>(work: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      await work(...args);
      await wait();
    };
  const stage: Stage = {
    chat,
    tingting,
    clock,
    url,
    settle: wait,
    async restart() {
      await core.stop();
      core = await start();
    },
    files: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
        .join("\n"),
    logged: () => lines.join("\n"),
    say: after(chat.say),
    tap: after(chat.tap),
    tapId: after(chat.tapId),
    async askForLink(who, where) {
      const before = chat.links(who).length;
      await stage.say(who, "who am I", where);
      const link = chat.links(who)[before];
      if (link === undefined) throw new Error("no link was given");
      return link;
    },
    open: openPage,
    async fill(link, values, headers) {
      const answer = await fillPage(link, values, headers);
      await wait();
      return answer;
    },
    last(who, where) {
      const message = chat.seen(who, where).at(-1);
      return { text: message?.text ?? "", labels: message?.buttons.map(({ label }) => label) ?? [] };
    },
    async passes(ms) {
      clock.advanceTo(clock.now() + ms);
      await wait();
    },
  };
  return stage;
}

function collectingLog(lines: string[]): Log {
  const write = (fields: unknown, event: string) => {
    lines.push(`${event} ${JSON.stringify(fields, (_, value) => (value instanceof Error ? `${value.stack}` : value))}`);
  };
  return { info: write, warn: write, error: write };
}
