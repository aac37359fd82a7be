// The whole product, spoken to on a terminal whose screen is a function.
import { TerminalAdapter } from "../../adapters/terminal/index.ts";
import { readPipedLine, speakerOf } from "../../adapters/terminal/piped.ts";
import type { OnScreen } from "../../adapters/terminal/screen.ts";
import { type Activity, createActivity } from "../../src/activity.ts";
import type { ChatRef, Language, Log } from "../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../src/clock.ts";
import { settle } from "../../src/settle.ts";
import { startTestCore } from "./core.ts";
import { createFaultPoints, type FaultPoints } from "./fault-points.ts";

export interface ConversationOptions {
  /** Of the simulator. */
  readonly url: string;
  readonly folder: string;
  readonly now?: number;
  readonly clock?: VirtualClock;
  readonly activity?: Activity;
  readonly draw: (drawn: OnScreen) => void;
  readonly log?: Log;
  readonly points?: FaultPoints;
  readonly kind?: ChatRef["kind"];
  readonly lang?: Language;
  readonly signedIn?: boolean;
  readonly jumpToStart?: (campaignId: string) => Promise<boolean>;
}

export interface Conversation {
  readonly clock: VirtualClock;
  readonly activity: Activity;
  /** Resolves once the line is durable. Throws where a `[Label]` is not to be seen. */
  say(line: string): Promise<void>;
  /** Presses a button by its id, seen or not. */
  tap(speaker: string, buttonId: string): Promise<void>;
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export async function openConversation(options: ConversationOptions): Promise<Conversation> {
  const { kind = "private", points = createFaultPoints(() => {}) } = options;
  const activity = options.activity ?? createActivity();
  const clock = options.clock ?? createVirtualClock(options.now ?? 0);
  const id = kind === "group" ? "group" : "main";
  const adapter = new TerminalAdapter({ screen: { draw: options.draw }, id, kind, saveFile: async () => undefined });
  const first = speakerOf(undefined).id;
  const core = await startTestCore({
    ...options,
    clock,
    activity,
    points,
    adapters: new Map([["terminal", points.adapter(adapter)]]),
    isGuestOfHonour: (who) => options.signedIn !== false && who.id === first,
  });
  return {
    clock,
    activity,
    say: (line) => take(adapter, line),
    tap: (speaker, buttonId) => adapter.tap(speakerOf(speaker === "you" ? undefined : speaker), buttonId),
    settle: () => settle(clock, activity),
    stop: () => core.stop(),
  };
}

async function take(adapter: TerminalAdapter, text: string): Promise<void> {
  const line = readPipedLine(text);
  const who = speakerOf(line.speaker);
  if (line.kind === "send") return adapter.sendFile(who, line.path, line.caption);
  if (line.kind === "say") return adapter.say(who, line.text);
  if (await adapter.press(who, line.label)) return;
  throw new Error(`there is no button [${line.label}], but ${adapter.liveLabels().join(", ")}`);
}
