// One running product over one data folder: its store, its service (the real one, or the simulator) and its core.
import { join } from "node:path";
import type { Activity } from "./activity.ts";
import { createIrisService } from "./api/iris/index.ts";
import type { ChatAdapter, Language, Log, RequestListener, Who } from "./chat.ts";
import type { Clock } from "./clock.ts";
import { type Config, isPractice } from "./config.ts";
import { createCore } from "./core.ts";
import { practiceKey } from "./data-folder.ts";
import { SignInRefused, StartUpError } from "./errors.ts";
import { createVault } from "./sign-in/vault.ts";
import { createKeyv } from "./store/keyv.ts";
import type { Sealer } from "./store/records.ts";
import { openSqliteStore } from "./store/sqlite.ts";

type Adapters = ReadonlyMap<string, ChatAdapter>;

export interface ProductParts {
  readonly config: Config;
  readonly folder: string;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly log: Log;
  /** Made once the sealer is there, for adapters that keep something themselves. */
  readonly adapters: (kept: { readonly folder: string; readonly sealer: Sealer }) => Promise<Adapters> | Adapters;
  readonly mount: (prefix: string, listener: RequestListener) => void;
  /** See `CoreParts`. */
  readonly publicUrl: string | undefined;
  readonly mayJoin: boolean;
  readonly isGuestOfHonour: (who: Who) => boolean;
  readonly lang?: Language | undefined;
}

export interface Product {
  /** What `/readyz` shows: true where a part can do its work now. */
  ready(): Promise<Readonly<Record<string, boolean>>>;
  readonly practice: boolean;
  start(): Promise<void>;
  /** See `Core`. */
  stop(alongside?: () => Promise<void>): Promise<void>;
}

export async function openProduct(parts: ProductParts): Promise<Product> {
  const { config, folder, clock, activity } = parts;
  const sealer = createVault({ secret: config.ENCRYPTION_KEY ?? practiceKey(folder) });
  const file = join(folder, "tingting.db");
  const store = openSqliteStore({ file, clock, activity });
  const keyv = createKeyv({ file, log: parts.log });
  // The simulator is loaded only where it is needed.
  const { openPractice } = isPractice(config) ? await import("./practice.ts") : {};
  const practice = await openPractice?.({ folder, clock, activity, mayJoin: parts.mayJoin });
  const url = config.TINGTING_URL ?? practice?.url ?? "";
  const service = createIrisService({ url, clock, activity });
  const core = createCore({
    ...parts,
    store,
    keyv,
    sealer,
    service,
    // The simulator's port changes with each start; the account stays the same.
    at: { url: practice ? "practice" : url, dialect: "iris" },
    practice,
    lent: await lentAccount(config, service),
    adapters: await parts.adapters({ folder, sealer }),
    langChosen: parts.lang,
    langDefault: parts.lang ?? config.LANG_DEFAULT,
    zoneDefault: config.TZ_DEFAULT,
  });
  return {
    practice: practice !== undefined,
    ready: async () => ({ store: await answers(store.get("ready")) }),
    start: () => core.start(),
    async stop(alongside) {
      await core.stop(alongside);
      await practice?.close();
      await store.close();
      await keyv.disconnect();
    },
  };
}

async function lentAccount(config: Config, service: ReturnType<typeof createIrisService>) {
  const { TINGTING_TOKEN: access, TINGTING_EMAIL: email, TINGTING_PASSWORD: password } = config;
  if (isPractice(config)) return undefined;
  if (access !== undefined) return { email: email ?? "token", credentials: { access } };
  if (email === undefined || password === undefined) return undefined;
  try {
    return { email, credentials: await service.signIn(email, password) };
  } catch (cause) {
    const problem =
      cause instanceof SignInRefused
        ? "TINGTING_EMAIL and TINGTING_PASSWORD are not taken by the service. Correct them, or leave both empty."
        : `TINGTING_URL is ${config.TINGTING_URL}, but no TingTing answers there. Correct it, or try again when it is back.`;
    throw new StartUpError([problem], { cause });
  }
}

async function answers(question: Promise<unknown>): Promise<boolean> {
  try {
    await question;
    return true;
  } catch {
    return false;
  }
}
