// The whole product behind Telegram: the real core, client and store, the simulator, a virtual clock; people who type and tap.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Activity, createActivity } from "../../../src/activity.ts";
import type { Log } from "../../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../../src/clock.ts";
import { settle } from "../../../src/settle.ts";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { openServer, startTestCore } from "../../support/core.ts";
import type { Person, SayOptions } from "../../support/telegram/people.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "../../support/telegram/server.ts";
import { openAdapter } from "./stage.ts";

export interface TelegramProduct {
  readonly telegram: Telegram;
  readonly tingting: Simulator;
  readonly clock: VirtualClock;
  /** Everything that was logged, by all processes. */
  readonly logged: () => string;
  /** A further process over the same store, perhaps with a clock of its own; gives what stops it. */
  startProcess(clock?: VirtualClock): Promise<() => Promise<void>>;
  /** Ends the first process. */
  stop(): Promise<void>;
  /** The first process ends, and another begins over the same store. */
  restart(): Promise<void>;
  /** Moves the clock on until nothing happens soon. */
  settle(): Promise<void>;
  passes(ms: number): Promise<void>;
  /** Says it and waits for all that follows. */
  says(who: Person, text: string, options?: SayOptions): Promise<void>;
  taps(who: Person, label: string, options?: SayOptions): Promise<void>;
  /** Somebody who has signed in to the sample account. */
  signedIn(name: string): Promise<Person>;
}

export interface ProductOptions extends Partial<TelegramOptions> {
  /** Serves the sign-in page, so that forms are links. */
  readonly withPage?: boolean;
}

export async function startProduct({ withPage = false, ...options }: ProductOptions = {}): Promise<TelegramProduct> {
  const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
  const activity = createActivity();
  const folder = mkdtempSync(join(tmpdir(), "tingting-telegram-"));
  const telegram = await startTelegram({ clock, ...options });
  const tingting = await startSimulator({ clock, activity });
  const lines: string[] = [];
  const log = collectingLog(lines);
  const startProcess = (own = clock) => startOne({ telegram, tingting, clock: own, activity, folder, log, withPage });
  let stop = await startProcess();
  await telegram.updates.polled;
  onTestFinished(async () => {
    await stop();
    await tingting.close();
    await telegram.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const wait = () => settle(clock, activity);
  const says: TelegramProduct["says"] = async (who, text, say) => {
    await who.says(text, say);
    await wait();
  };
  const taps: TelegramProduct["taps"] = async (who, label, say) => {
    await who.taps(label, say);
    await wait();
  };
  return {
    telegram,
    tingting,
    clock,
    logged: () => lines.join("\n"),
    startProcess,
    stop: () => stop(),
    async restart() {
      await stop();
      stop = await startProcess();
    },
    settle: wait,
    says,
    taps,
    async passes(ms) {
      await activity.quiet();
      clock.advanceTo(clock.now() + ms);
      await wait();
    },
    async signedIn(name) {
      const person = telegram.person(name);
      await says(person, "what is my credit?");
      await telegram.until(() => person.screen().some(({ buttons }) => buttons.includes("Use the sample account")));
      await taps(person, "Use the sample account");
      return person;
    },
  };
}

interface Surroundings {
  readonly telegram: Telegram;
  readonly tingting: Simulator;
  readonly clock: VirtualClock;
  readonly activity: Activity;
  readonly folder: string;
  readonly log: Log;
  readonly withPage: boolean;
}

async function startOne({ telegram, tingting, withPage, ...rest }: Surroundings): Promise<() => Promise<void>> {
  const server = openServer();
  const { url: publicUrl } = await server.start();
  const core = await startTestCore({
    ...rest,
    mount: server.mount,
    ...(withPage && { publicUrl }),
    url: tingting.url,
    adapters: new Map([["telegram", openAdapter(telegram, rest.clock)]]),
    isGuestOfHonour: () => false,
    jumpToStart: (campaignId) => tingting.startScheduledNow(Number(campaignId)),
  });
  let stopped: Promise<void> | undefined;
  return () => {
    stopped ??= server.stop().then(core.stop);
    return stopped;
  };
}

function collectingLog(lines: string[]): Log {
  const write = (fields: unknown, event: string) => {
    lines.push(`${event} ${JSON.stringify(fields, (_, value) => (value instanceof Error ? `${value.stack}` : value))}`);
  };
  return { info: write, warn: write, error: write };
}
