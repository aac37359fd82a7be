// The whole product over one folder, for tests: the real client, store and core, whatever adapters speak for it.
import { join } from "node:path";
import type { Activity } from "../../src/activity.ts";
import { createIrisService } from "../../src/api/iris/index.ts";
import type { ChatAdapter, Language, Log, RequestListener, Who } from "../../src/chat.ts";
import type { VirtualClock } from "../../src/clock.ts";
import { createCore } from "../../src/core.ts";
import { sayIn } from "../../src/messages/index.ts";
import { createServer, type Server } from "../../src/server/server.ts";
import { createVault } from "../../src/sign-in/vault.ts";
import { sampleAccount } from "../../src/simulator/sample/accounts.ts";
import { createKeyv } from "../../src/store/keyv.ts";
import type { Sealer } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { createFaultPoints, type FaultPoints } from "./fault-points.ts";

export interface TestCoreOptions {
  /** Of the simulator. */
  readonly url: string;
  readonly folder: string;
  readonly clock: VirtualClock;
  readonly activity: Activity;
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  readonly isGuestOfHonour: (who: Who) => boolean;
  readonly mount?: (prefix: string, listener: RequestListener) => void;
  readonly publicUrl?: string;
  readonly log?: Log;
  readonly points?: FaultPoints;
  readonly lang?: Language;
  readonly jumpToStart?: (campaignId: string) => Promise<boolean>;
}

export const testSealer: Sealer = createVault({ secret: "a secret that only the tests know, long enough" });
export const silent: Log = { info() {}, warn() {}, error() {} };

/** On any free port; not started. */
export function openServer(): Server {
  return createServer({
    host: "127.0.0.1",
    port: 0,
    allowedHosts: [],
    ready: async () => ({}),
    log: silent,
    say: sayIn("en"),
  });
}

/** Started; gives what stops it. */
export async function startTestCore(options: TestCoreOptions): Promise<{ stop(): Promise<void> }> {
  const { url, folder, clock, activity, log = silent, points = createFaultPoints(() => {}) } = options;
  const file = join(folder, "tingting.db");
  const store = openSqliteStore({ file, clock, activity });
  const keyv = createKeyv({ file, log });
  const core = createCore({
    store: points.store(store),
    keyv,
    clock: points.clock(clock),
    activity,
    log,
    sealer: testSealer,
    service: points.service(createIrisService({ url, clock, activity })),
    at: { url: "practice", dialect: "iris" },
    practice: { sample: sampleAccount, jumpToStart: options.jumpToStart ?? (async () => false) },
    lent: undefined,
    adapters: options.adapters,
    mount: options.mount ?? (() => {}),
    publicUrl: options.publicUrl,
    isGuestOfHonour: options.isGuestOfHonour,
    langChosen: options.lang,
    langDefault: options.lang ?? "en",
    zoneDefault: "Asia/Kathmandu",
  });
  await core.start();
  return {
    async stop() {
      await core.stop();
      await store.close();
      await keyv.disconnect();
    },
  };
}
