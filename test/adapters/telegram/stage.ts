// The Telegram adapter behind the Bot API of test/support/telegram, before a product that only records.
import type { Agent } from "node:http";
import { TelegramAdapter } from "../../../adapters/telegram/adapter.ts";
import { createVirtualClock, type VirtualClock } from "../../../src/clock.ts";
import { createAgents } from "../../../src/server/proxy.ts";
import { createRecordingHost, type RecordingHost } from "../../support/recording-host.ts";
import { startTelegram, type Telegram, type TelegramOptions } from "../../support/telegram/server.ts";

export interface TelegramStage {
  readonly telegram: Telegram;
  readonly adapter: TelegramAdapter;
  readonly host: RecordingHost;
  readonly clock: VirtualClock;
  close(): Promise<void>;
}

export function openAdapter(
  telegram: Telegram,
  clock: VirtualClock,
  agentFor?: (url: string) => Agent,
): TelegramAdapter {
  const { url: apiRoot, token } = telegram;
  return new TelegramAdapter({ token, apiRoot, agent: (agentFor ?? createAgents({}))(apiRoot), lang: "en", clock });
}

/** Started and polling. */
export async function openTelegram(options: Partial<TelegramOptions> = {}): Promise<TelegramStage> {
  const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
  const telegram = await startTelegram({ clock, ...options });
  const host = createRecordingHost({ clock });
  const adapter = openAdapter(telegram, clock);
  await adapter.start(host);
  await telegram.updates.polled;
  const close = async () => {
    await adapter.stop();
    await telegram.close();
  };
  return { telegram, adapter, host, clock, close };
}

/** Longer than any wait of the adapter's. */
const PATIENCE_MS = 10 * 60 * 60_000;

/** Moves time on, a second at a time, until `work` is done. */
export async function whilePassing(clock: VirtualClock, work: Promise<unknown>): Promise<void> {
  let done = false;
  const end = () => {
    done = true;
  };
  work.then(end, end);
  const latest = clock.now() + PATIENCE_MS;
  while (!done && clock.now() < latest) {
    await new Promise((resolve) => setImmediate(resolve));
    clock.advanceTo(clock.now() + 1_000);
  }
  if (!done) throw new Error("it does not happen, however long one waits");
  await work;
}
