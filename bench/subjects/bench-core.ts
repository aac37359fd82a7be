// The core with an account lent to everybody, so that nobody has to sign in before there is something to measure.
import { createActivity } from "../../src/activity.ts";
import type { Service } from "../../src/api/port.ts";
import type { ChatAdapter, RequestListener } from "../../src/chat.ts";
import type { Clock } from "../../src/clock.ts";
import { createCore } from "../../src/core.ts";
import { createVault } from "../../src/sign-in/vault.ts";
import { createKeyv } from "../../src/store/keyv.ts";
import type { Sealer } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";

export interface BenchCoreParts {
  /** Of the store. */
  readonly file: string;
  readonly clock: Clock;
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  readonly service: Service;
  readonly mount?: (prefix: string, listener: RequestListener) => void;
}

export const benchSealer: Sealer = createVault({ secret: "made up for measuring, long enough for a key" });
const complain = (fields: unknown, event: string) => console.error(event, fields);
const quiet = { info() {}, warn: complain, error: complain };

/** Started. */
export async function startBenchCore({ file, mount = () => {}, ...parts }: BenchCoreParts): Promise<void> {
  const activity = createActivity();
  const core = createCore({
    ...parts,
    mount,
    activity,
    store: openSqliteStore({ file, clock: parts.clock, activity }),
    keyv: createKeyv({ file, log: quiet }),
    log: quiet,
    sealer: benchSealer,
    at: { url: "http://127.0.0.1:9", dialect: "iris" },
    practice: undefined,
    lent: { email: "sita@example.com", credentials: { access: "made up" } },
    publicUrl: undefined,
    isGuestOfHonour: () => false,
    langChosen: undefined,
    langDefault: "en",
    zoneDefault: "Asia/Kathmandu",
  });
  await core.start();
}
