// Practice mode: TingTing in a box on this machine. One process runs it; others over the same data folder join it.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
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
  /** Makes the scheduled start of a campaign begin now; false if it has none. */
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

/** What a simulator says of itself at `/__simulator`. */
const identitySchema = z.object({
  simulator: z.string(),
  url: z.url(),
  email: z.string(),
  password: z.string(),
  apiToken: z.string(),
});
type Identity = z.infer<typeof identitySchema>;

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

function joined({ url, email, password, apiToken }: Identity): Practice {
  return {
    url,
    sample: { email, password },
    async jumpToStart(campaignId) {
      const answer = await fetch(`${url}/__simulator/start-scheduled`, {
        method: "POST",
        headers: { authorization: `Bearer ${apiToken}`, "content-type": "application/json" },
        body: JSON.stringify({ campaign: Number(campaignId) }),
      });
      return z.object({ started: z.boolean() }).safeParse(await answer.json()).data?.started ?? false;
    },
    close: async () => {},
  };
}

async function ownSimulator({ folder, clock, activity }: PracticeOptions, file: string): Promise<Practice> {
  const simulator = await startSimulator({
    clock,
    activity,
    data: join(folder, "simulator-state.json"),
    switches: { "rerun-resets": "yes" },
  });
  const { email, password } = simulator.sample;
  await writeAddress(file, simulator.url);
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

async function writeAddress(file: string, url: string): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify({ url }), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/** A process on this machine answers within moments or not at all. */
const ANSWER_WITHIN_MS = 1_000;

/** The last simulator over this folder, if it still answers as one. */
async function findRunning(file: string): Promise<Identity | undefined> {
  const url = await readAddress(file);
  if (url === undefined) return undefined;
  try {
    const answer = await fetch(`${url}/__simulator`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return identitySchema.safeParse(await answer.json()).data;
  } catch {
    return undefined;
  }
}

async function readAddress(file: string): Promise<string | undefined> {
  try {
    return z.object({ url: z.url() }).safeParse(JSON.parse(await readFile(file, "utf8"))).data?.url;
  } catch {
    return undefined;
  }
}
