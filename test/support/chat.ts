// A conversation as it is read: the whole product against the simulator, the real client over HTTP, the real store in memory, a virtual
// clock. Only the terminal's screen is replaced by a list of what a person would see.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { OnScreen } from "../../adapters/terminal/screen.ts";
import { createActivity } from "../../src/activity.ts";
import type { ChatRef, Language, Log } from "../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../src/clock.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator/simulator.ts";
import { openConversation } from "./conversation.ts";

export interface ChatOptions {
  /** The first speaker is signed in to the sample account. Default true. */
  readonly signedIn?: boolean;
  readonly now?: string;
  readonly kind?: ChatRef["kind"];
  readonly lang?: Language;
  /** After each line the clock moves on until nothing happens soon. Default true. */
  readonly settle?: boolean;
  readonly simulator?: Partial<SimulatorOptions>;
  /** A store of an earlier conversation: goes on after a restart. */
  readonly folder?: string;
}

export interface TestChat {
  /**
   * Plays a transcript: `you  …` says or presses, `bot  …` is the next message, `edit …` the next edit of an earlier message, `file …` the
   * next file's name. `…` stands for any words. White space does not count. Fails on any other word, and if something was said that the
   * transcript does not tell (edits may be left out).
   */
  readonly chat: (strings: TemplateStringsArray, ...values: readonly unknown[]) => Promise<void>;
  readonly tingting: Simulator;
  readonly clock: VirtualClock;
  readonly folder: string;
  /** Everything seen so far. */
  readonly seen: readonly OnScreen[];
  /** What the log holds, as one text. */
  readonly logged: () => string;
  /** Moves the clock on, come what may. */
  passes(ms: number): Promise<void>;
  /** Says one line and waits. */
  say(line: string): Promise<void>;
  /** Presses a button by its id, seen or not, and waits. */
  tap(speaker: string, buttonId: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startChat(options: ChatOptions = {}): Promise<TestChat> {
  const { now = "2026-11-24T10:00:00+05:45", ...rest } = options;
  const clock = createVirtualClock(Date.parse(now));
  const activity = createActivity();
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "tingting-test-"));
  const tingting = await startSimulator({ clock, activity, ...options.simulator });
  const lines: string[] = [];
  const seen: OnScreen[] = [];
  const conversation = await openConversation({
    ...rest,
    url: tingting.url,
    folder,
    clock,
    activity,
    draw: (drawn) => seen.push(drawn),
    log: collectingLog(lines),
    jumpToStart: (campaignId) => tingting.startScheduledNow(Number(campaignId)),
  });
  const wait = () => (options.settle === false ? activity.quiet() : conversation.settle());
  const say = async (line: string) => {
    await conversation.say(line);
    await wait();
  };
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await conversation.stop();
    await tingting.close();
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  onTestFinished(stop);
  await wait();
  return {
    tingting,
    clock,
    folder,
    seen,
    say,
    stop,
    async tap(speaker, buttonId) {
      await conversation.tap(speaker, buttonId);
      await wait();
    },
    logged: () => lines.join("\n"),
    chat: async (strings, ...values) => playTranscript(String.raw({ raw: strings }, ...values), { say, seen }),
    async passes(ms) {
      await activity.quiet();
      clock.advanceTo(clock.now() + ms);
      await wait();
    },
  };
}

function collectingLog(lines: string[]): Log {
  const write = (fields: unknown, event: string) => {
    lines.push(`${event} ${JSON.stringify(fields, (_, value) => (value instanceof Error ? `${value.stack}` : value))}`);
  };
  return { info: write, warn: write, error: write };
}

interface Line {
  readonly who: string;
  readonly words: string;
}

/** Lines that begin a new entry name their speaker; the others go on. */
function readTranscript(transcript: string): readonly Line[] {
  const told: Line[] = [];
  for (const line of transcript.split("\n")) {
    const [, who, words = ""] = /^\s*(you|bot|edit|file|@[\p{L}\p{N}_-]+)(?:\s+(.*))?$/u.exec(line) ?? [];
    const last = told.at(-1);
    if (who !== undefined) told.push({ who, words });
    else if (last && line.trim() !== "") told[told.length - 1] = { ...last, words: `${last.words} ${line}` };
  }
  return told;
}

/** What a transcript tells of the things on a screen, on whatever platform they are drawn. */
export interface Told {
  readonly kind: OnScreen["kind"];
  readonly text: string;
  readonly buttons: readonly { readonly label: string }[];
  readonly file?: { readonly name: string };
}

export interface Telling {
  readonly say: (line: string) => Promise<void>;
  readonly seen: readonly Told[];
}

export async function playTranscript(transcript: string, { say, seen }: Telling): Promise<void> {
  let read = seen.length;
  for (const { who, words } of readTranscript(transcript)) {
    if (who === "bot" || who === "edit" || who === "file") {
      const kind = who === "bot" ? "message" : who;
      const next = seen.findIndex(
        (drawn, index) => index >= read && (drawn.kind === kind || (drawn.kind !== "edit" && kind !== "edit")),
      );
      const found = seen[next];
      expect(
        found && asLine(found),
        `after "${transcript.trim().slice(0, 60)} …", expected ${who}: ${words}\nseen: ${seen.slice(read).map(asLine).join("\n      ")}\n`,
      ).toMatch(asPattern(words));
      read = next + 1;
    } else {
      expectNothingMore(seen.slice(read));
      read = seen.length;
      await say(who === "you" ? words.trim() : `${who}: ${words.trim()}`);
    }
  }
  expectNothingMore(seen.slice(read));
}

function expectNothingMore(rest: readonly Told[]): void {
  expect(rest.filter((drawn) => drawn.kind !== "edit").map(asLine), "said more than the transcript tells").toEqual([]);
}

function asLine({ text, buttons, file }: Told): string {
  const labels = buttons.map((button) => `[${button.label}]`).join(" ");
  return collapse([text, labels, file?.name ?? ""].join(" "));
}

function asPattern(words: string): RegExp {
  const parts = collapse(words)
    .split(/\s*…\s*/u)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\s\\S]*?")}$`, "u");
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
