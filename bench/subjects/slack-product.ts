// Slack over HTTP through the product: the server, the adapter on Bolt, signature, repeats dropped, the inbox's write, the
// acknowledgement. "ack": turns are left out. "stalled": the whole core, before a service that takes requests and never answers.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { slack } from "../../adapters/slack/index.ts";
import { createActivity } from "../../src/activity.ts";
import { createIrisService } from "../../src/api/iris/index.ts";
import type { Host, Log } from "../../src/chat.ts";
import { createSystemClock } from "../../src/clock.ts";
import { createInbox } from "../../src/inbox/inbox.ts";
import { adapterWords } from "../../src/messages/adapter-words.ts";
import { sayIn } from "../../src/messages/index.ts";
import { createOutbox } from "../../src/outbox/outbox.ts";
import { createAgents } from "../../src/server/proxy.ts";
import { createServer } from "../../src/server/server.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { answer } from "../subject.ts";
import { benchSealer, startBenchCore } from "./bench-core.ts";
import { portOf } from "./port-of.ts";

const [signingSecret = "", place = "memory", turns = "none"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "tingting-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const file = place === "memory" ? ":memory:" : join(folder, "tingting.db");

const log: Log = { info() {}, warn: console.error, error: console.error };
const clock = createSystemClock();

/** Answers what Slack is asked before anything is acknowledged; messages are taken. */
async function startSlackApi(): Promise<string> {
  const known = {
    ok: true,
    team_id: "T1",
    user_id: "U0",
    bot_id: "B1",
    ts: "1.1",
    channel: "C1",
    message: {},
    user: { profile: { display_name: "Sita" } },
  };
  const api = createHttpServer((request, response) => {
    request.resume().on("end", () => response.setHeader("content-type", "application/json").end(JSON.stringify(known)));
  });
  await new Promise<void>((resolve) => api.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${portOf(api)}/`;
}

async function startStalledService(): Promise<string> {
  const service = createHttpServer(() => {});
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${portOf(service)}`;
}

const server = createServer({
  host: "127.0.0.1",
  port: 0,
  allowedHosts: [],
  ready: async () => ({}),
  log,
  say: sayIn("en"),
});
const env = slack.env.parse({
  SLACK_BOT_TOKEN: "xoxb-made-up",
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: await startSlackApi(),
});
const setup = {
  folder,
  sealer: benchSealer,
  publicUrl: undefined,
  lang: "en",
  agentFor: createAgents({}),
  clock,
} as const;
const adapter = await slack.open(env, setup);

/** The inbox alone: each message is taken off the queue again by a turn that does nothing. */
async function startWithoutTurns(): Promise<void> {
  const activity = createActivity();
  const records = createRecords(openSqliteStore({ file, clock, activity }), benchSealer, log);
  const outbox = createOutbox({ records, clock, activity, log, adapterOf: () => undefined, onGone: async () => {} });
  const handle = async () => ({ changes: [], after: async () => {} });
  const inbox = createInbox({ records, clock, log, outbox, langOf: async () => "en", handle });
  await inbox.start();
  const host: Host = {
    clock,
    log,
    http: server,
    receive: inbox.receive,
    menu: () => [],
    words: (lang) => adapterWords(lang, { practice: false }),
    alone: async () => false,
    notes: { get: async () => undefined, set: async () => {}, delete: async () => {} },
    moved: async () => {},
  };
  await adapter.start(host);
}

if (turns === "none") await startWithoutTurns();
else {
  const service = createIrisService({ url: await startStalledService(), clock, activity: createActivity() });
  await startBenchCore({ file, clock, adapters: new Map([["slack", adapter]]), service, mount: server.mount });
}
const { url } = await server.start();
answer({ port: Number(new URL(url).port) });
