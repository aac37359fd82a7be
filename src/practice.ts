// Practice mode: TingTing in a box on this machine. One process runs it; others over the same data folder join it.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Activity } from "./activity.ts";
import type { Clock } from "./clock.ts";
import { StartUpError } from "./errors.ts";
import type { SampleAccount } from "./sign-in/sign-in.ts";
import { startSimulator } from "./simulator/simulator.ts";

export interface Practice {
  readonly url: string;
  readonly sample: SampleAccount;
  /** Makes the scheduled start of a campaign begin now; false if it has none, or if another process runs the simulator. */
  jumpToStart(campaignId: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface PracticeOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly activity: Activity;
  /** False: this process needs its own, on its own clock; StartUpError if one runs over this folder. */
  readonly mayJoin: boolean;
}

const addressSchema = z.object({ url: z.url(), email: z.string(), password: z.string() });
type Address = z.infer<typeof addressSchema>;

export async function openPractice(options: PracticeOptions): Promise<Practice> {
  const file = join(options.folder, "simulator.json");
  const running = await findRunning(file);
  if (running && !options.mayJoin) {
    throw new StartUpError([
      `--data ${options.folder} is in use by a running practice mode. Stop that one first, or name another folder.`,
    ]);
  }
  return running ? joined(running) : ownSimulator(options, file);
}

function joined({ url, email, password }: Address): Practice {
  return { url, sample: { email, password }, jumpToStart: async () => false, close: async () => {} };
}

async function ownSimulator({ folder, clock, activity }: PracticeOptions, file: string): Promise<Practice> {
  const simulator = await startSimulator({ clock, activity, data: join(folder, "simulator-state.json") });
  const { email, password } = simulator.sample;
  await writeAddress(file, { url: simulator.url, email, password });
  return {
    url: simulator.url,
    sample: { email, password },
    jumpToStart: (campaignId) => simulator.startScheduledNow(Number(campaignId)),
    async close() {
      await rm(file, { force: true });
      await simulator.close();
    },
  };
}

async function writeAddress(file: string, address: Address): Promise<void> {
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(address), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** A process on this machine answers within moments or not at all. */
const ANSWER_WITHIN_MS = 1_000;

/** The address of the last simulator over this folder, if it still answers. */
async function findRunning(file: string): Promise<Address | undefined> {
  const address = await readAddress(file);
  if (!address) return undefined;
  try {
    await fetch(`${address.url}/api/system/campaigns`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return address;
  } catch {
    return undefined;
  }
}

async function readAddress(file: string): Promise<Address | undefined> {
  try {
    return addressSchema.safeParse(JSON.parse(await readFile(file, "utf8"))).data;
  } catch {
    return undefined;
  }
}
