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
