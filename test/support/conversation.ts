// The whole product over one folder, spoken to on a terminal whose screen is a function: the real client, store and core.
import { join } from "node:path";
import { TerminalAdapter } from "../../adapters/terminal/index.ts";
import { readPipedLine, speakerOf } from "../../adapters/terminal/piped.ts";
import type { OnScreen } from "../../adapters/terminal/screen.ts";
import { type Activity, createActivity } from "../../src/activity.ts";
import { createIrisService } from "../../src/api/iris/index.ts";
import type { ChatRef, Language, Log } from "../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../src/clock.ts";
import { createCore } from "../../src/core.ts";
import { settle } from "../../src/settle.ts";
import { createVault } from "../../src/sign-in/vault.ts";
import { sampleAccount } from "../../src/simulator/sample/accounts.ts";
import { createKeyv } from "../../src/store/keyv.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
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
  settle(): Promise<void>;
  stop(): Promise<void>;
}

const SECRET = "a secret that only the tests know, long enough";
const silent: Log = { info() {}, warn() {}, error() {} };

export async function openConversation(options: ConversationOptions): Promise<Conversation> {
  const { url, folder, kind = "private", log = silent, points = createFaultPoints(() => {}) } = options;
  const activity = options.activity ?? createActivity();
  const clock = options.clock ?? createVirtualClock(options.now ?? 0);
  const file = join(folder, "tingting.db");
  const store = openSqliteStore({ file, clock, activity });
  const keyv = createKeyv({ file, log });
  const id = kind === "group" ? "group" : "main";
  const adapter = new TerminalAdapter({ screen: { draw: options.draw }, id, kind, saveFile: async () => undefined });
  const first = speakerOf(undefined).id;
  const core = createCore({
    store: points.store(store),
    keyv,
    clock: points.clock(clock),
    activity,
    log,
    sealer: createVault({ secret: SECRET }),
    service: points.service(createIrisService({ url, clock, activity })),
    at: { url: "practice", dialect: "iris" },
    practice: { sample: sampleAccount, jumpToStart: options.jumpToStart ?? (async () => false) },
    lent: undefined,
    adapters: new Map([["terminal", points.adapter(adapter)]]),
    mount: () => {},
    isGuestOfHonour: (who) => options.signedIn !== false && who.id === first,
    langDefault: options.lang ?? "en",
    zoneDefault: "Asia/Kathmandu",
  });
  await core.start();
  return {
    clock,
    activity,
    say: (line) => take(adapter, line),
    settle: () => settle(clock, activity),
    async stop() {
      await core.stop();
      await store.close();
      await keyv.disconnect();
    },
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
