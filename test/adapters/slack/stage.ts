// The Slack adapter behind the Slack of test/support/slack, before a product that only records, over sockets or over signed requests.
import { SlackAdapter } from "../../../adapters/slack/adapter.ts";
import type { PlatformSetup } from "../../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../../src/clock.ts";
import { createAgents } from "../../../src/server/proxy.ts";
import { openServer } from "../../support/core.ts";
import { createRecordingHost, type RecordingHost } from "../../support/recording-host.ts";
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, type Slack, startSlack } from "../../support/slack/server.ts";

export type Mode = "sockets" | "requests";

export interface SlackStage {
  readonly slack: Slack;
  readonly adapter: SlackAdapter;
  readonly host: RecordingHost;
  readonly clock: VirtualClock;
  /** Where Slack's requests go, e.g. `"http://127.0.0.1:41234/slack/events"`; only in that mode. */
  readonly requestUrl: string;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly mode?: Mode;
  readonly agentFor?: PlatformSetup["agentFor"];
}

export function openAdapter(
  server: Slack,
  clock: VirtualClock,
  { mode = "sockets", agentFor = createAgents({}) }: StageOptions = {},
): SlackAdapter {
  return new SlackAdapter({
    token: BOT_TOKEN,
    reached: mode === "sockets" ? { appToken: APP_TOKEN } : { signingSecret: SIGNING_SECRET },
    apiUrl: server.apiUrl,
    lang: "en",
    clock,
    agentFor,
  });
}

/** Started, and reached by Slack. */
export async function openSlack(options: StageOptions = {}): Promise<SlackStage> {
  const { mode = "sockets" } = options;
  const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
  const server = openServer();
  let requestUrl = "";
  const workspace = await startSlack({ clock, ...(mode === "requests" && { requestUrl: () => requestUrl }) });
  const host = createRecordingHost({ clock, mount: server.mount });
  const adapter = openAdapter(workspace, clock, options);
  if (mode === "requests") requestUrl = `${(await server.start()).url}/slack/events`;
  await adapter.start(host);
  if (mode === "sockets") await workspace.connected();
  return {
    slack: workspace,
    adapter,
    host,
    clock,
    requestUrl,
    async close() {
      await adapter.stop();
      await server.stop();
      await workspace.close();
    },
  };
}
