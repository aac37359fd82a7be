// TingTing in a box: the older dialect over real HTTP, for practice mode and tests. It knows nothing of the rest of the product.
import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import { createFileKeeper, createSaver, keepFirst, loadState, type Saver, type StateKeeper } from "./data-file.ts";
import { createFaults, type Faults } from "./faults.ts";
import { listen } from "./listen.ts";
import type { OperationName } from "./operations.ts";
import { type Balance, balanceOf, type DialledCall, dialledCalls, settleRuns, startScheduled } from "./progress.ts";
import type { AccountSeed } from "./sample/accounts.ts";
import { plainState, sampleState } from "./sample/state.ts";
import { createApp } from "./server.ts";
import type { Surroundings } from "./serving.ts";
import type { Account, State, Taken } from "./state.ts";
import { type SwitchSettings, switchesSchema } from "./switches.ts";
import { createTokens, type TokenPair } from "./tokens.ts";
import type { World } from "./world.ts";

export interface SimulatorOptions {
  readonly clock: Clock;
  /** Outcomes and generated codes are a pure function of (seed, number, attempt). Default 1. */
  readonly seed?: number;
  /** Divides dialling and talking times. Default 1: a run ends within a minute. */
  readonly speed?: number;
  /** Exact slashes, JSON types as documented, unknown keys refused. Default false: never refuses what strict takes. */
  readonly strict?: boolean;
  readonly dialect?: "iris";
  /** Default 0: any free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** A file, or a place of one's own, that keeps the state over restarts. Default: memory only. */
  readonly data?: string | StateKeeper;
  /** Used where nothing has been kept yet. Default "sample". */
  readonly accounts?: "sample" | readonly AccountSeed[];
  readonly switches?: SwitchSettings;
  /** Counts requests as under way, so that a virtual clock waits for them. */
  readonly activity?: Activity;
  /** Told of every bug of the simulator itself; the caller only sees a page with 500. Default: nobody. */
  readonly report?: (error: unknown) => void;
  /** Serves `/__faults` and `/__taken`, see control.ts. Default false. */
  readonly control?: boolean;
}

export interface Simulator {
  /** e.g. `"http://127.0.0.1:4010"` */
  readonly url: string;
  /** The first account. */
  readonly sample: { readonly email: string; readonly password: string; readonly apiToken: string };
  readonly faults: Faults;
  /** What the service was made to do, oldest first; live. */
  readonly taken: { readonly [K in keyof Taken]: readonly Taken[K][number][] };
  /** Requests that reached an operation since the start of this process, those hit by a fault included. */
  requestsTo(operation: OperationName): number;
  /** Signs in without a request. Throws for an unknown account. */
  tokensFor(email: string): TokenPair;
  /** Every token of the account made so far is dead. */
  revokeTokens(email: string): void;
  balance(email: string): Balance;
  /** Every call and SMS that has gone out by now, oldest first; the sample's history is not in it. */
  calls(): readonly DialledCall[];
  /** Moves the earliest scheduled start of a campaign to now; false if there is none. */
  startScheduledNow(campaignId: number): Promise<boolean>;
  /** Ends connections and delays, keeps what changed. */
  close(): Promise<void>;
}

/** Throws StartUpError if the data cannot be read or written, and Node's own error (EADDRINUSE …) if it cannot listen. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { host = "127.0.0.1", port = 0, seed = 1, accounts = "sample", data } = options;
  const keeper = typeof data === "string" ? createFileKeeper(data) : data;
  const kept = keeper && (await loadState(keeper));
  const state = kept ?? (accounts === "sample" ? sampleState(seed) : plainState(accounts));
  const world = createWorld(options, state, seed);
  const saver = createSaver(keeper, state);
  const faults = createFaults();
  const requests = new Map<OperationName, number>();
  const closing = new AbortController();
  const { activity, report = () => {} } = options;
  const around: Surroundings = { saver, faults, requests, activity, report, closing: closing.signal };
  const app = createApp(world, around, { control: options.control ?? false });
  // Listening comes first: where that fails, nothing has been written.
  const server = await listen((request, wire) => app.fetch(request, wire), { host, port });
  const close = async () => {
    closing.abort();
    await server.close();
  };
  await keepFirst(saver, keeper).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    ...describeWorld(world, saver),
    url: server.url,
    faults,
    requestsTo: (operation) => requests.get(operation) ?? 0,
    close: () => close().then(saver.save),
  };
}

function createWorld(options: SimulatorOptions, state: State, seed: number): World {
  const { clock, speed = 1, strict = false, switches = {} } = options;
  return {
    clock,
    state,
    tokens: createTokens(state, seed),
    seed,
    speed,
    strict,
    switches: switchesSchema.parse(switches),
  };
}

/** What can be read and done from inside the process. */
function describeWorld(world: World, saver: Saver): Omit<Simulator, "url" | "faults" | "requestsTo" | "close"> {
  const { state, clock, tokens } = world;
  const settled = () => {
    settleRuns(state, clock.now());
    return state;
  };
  const accountOf = (email: string): Account => {
    const account = state.accounts.find((one) => one.email === email);
    if (!account) throw new RangeError("no such account");
    return account;
  };
  const [first] = state.accounts;
  const { email = "", password = "", apiToken = "" } = first ?? {};
  return {
    sample: { email, password, apiToken },
    taken: state.taken,
    tokensFor: (email) => tokens.issue(accountOf(email), clock.now()),
    revokeTokens(email) {
      accountOf(email).tokenGeneration += 1;
    },
    balance: (email) => balanceOf(settled(), accountOf(email), clock.now()),
    calls: () => dialledCalls(settled(), clock.now()),
    async startScheduledNow(campaignId) {
      const moved = startScheduled(settled(), campaignId, clock.now());
      await saver.save();
      return moved;
    },
  };
}
