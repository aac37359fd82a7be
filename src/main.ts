// `npm start`: config → store → service → core → the platforms that are on, all in one process behind one port.
import "./runtime.ts";
import { join } from "node:path";
import { platforms } from "../adapters/index.ts";
import { createActivity } from "./activity.ts";
import type { ChatAdapter } from "./chat.ts";
import { type Clock, createSystemClock } from "./clock.ts";
import { type Config, type ReadyPlatform, readSettings } from "./config.ts";
import { openDataFolder } from "./data-folder.ts";
import { StartUpError } from "./errors.ts";
import { readMainOptions } from "./main-options.ts";
import { sayIn } from "./messages/index.ts";
import { createLog } from "./ops/log.ts";
import { openProduct, type Product } from "./product.ts";
import { createAgents, routeFetch } from "./server/proxy.ts";
import { createServer } from "./server/server.ts";
import type { Sealer } from "./store/records.ts";

async function run(): Promise<void> {
  const options = readMainOptions(process.argv.slice(2));
  if (options.help !== undefined) {
    process.stdout.write(options.help);
    return;
  }
  const { config, platforms: on } = readSettings(platforms, options.overrides);
  routeFetch(config);
  const log = createLog({ level: config.LOG_LEVEL, stream: process.stderr });
  const say = sayIn(config.LANG_DEFAULT);
  const allowedHosts = config.PUBLIC_URL === undefined ? [] : [new URL(config.PUBLIC_URL).host];
  let product: Product | undefined;
  const server = createServer({
    host: config.HOST,
    port: config.PORT,
    allowedHosts,
    ready: async () => product?.ready() ?? { started: false },
    log,
    say,
  });
  // The port first: where it is busy, nothing has been written.
  const { url } = await server.start();
  const folder = openDataFolder(config.DATA_DIR, "DATA_DIR");
  const clock = createSystemClock();
  let visitors = 0;
  product = await openProduct({
    config,
    folder,
    clock,
    activity: createActivity(),
    log,
    adapters: (kept) => openPlatforms(on, config, { ...kept, clock }),
    mount: server.mount,
    publicUrl: config.PUBLIC_URL,
    mayJoin: true,
    // The first visitor of the page may look around at once; everybody else signs in.
    isGuestOfHonour: ({ id }) => id.startsWith("web:") && visitors++ === 0,
  });
  await product.start();
  process.stdout.write(`${say(product.practice ? "server.practising" : "server.running", { url })}\n`);
  const { stop } = product;
  stopOnSignal(() => stop(server.stop));
}

interface Kept {
  readonly folder: string;
  readonly sealer: Sealer;
  readonly clock: Clock;
}

async function openPlatforms(
  on: readonly ReadyPlatform[],
  config: Config,
  kept: Kept,
): Promise<ReadonlyMap<string, ChatAdapter>> {
  const { PUBLIC_URL: publicUrl, LANG_DEFAULT: lang } = config;
  const setup = { ...kept, publicUrl, lang, agentFor: createAgents(config) };
  const opened = on.map(
    async ({ name, open }) => [name, await open({ ...setup, folder: join(kept.folder, name) })] as const,
  );
  return new Map(await Promise.all(opened));
}

/** Nothing in `stop` takes so long; and whoever sent the signal may kill us after ten seconds. */
const LAST_RESORT_MS = 9_000;

/** A second signal does not wait any longer. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof StartUpError)) throw error;
  process.stderr.write(`${error.problems.join("\n")}\n`);
  process.exit(2);
}
