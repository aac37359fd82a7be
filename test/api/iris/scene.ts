import { createActivity } from "../../../src/activity.ts";
import { createIrisService } from "../../../src/api/iris/index.ts";
import type { Credentials, Service, TingTing } from "../../../src/api/port.ts";
import { createVirtualClock, type VirtualClock } from "../../../src/clock.ts";
import { createMemoryCredentials, type MemoryCredentials } from "../../support/credentials.ts";
import { jumpUntil } from "../../support/time.ts";

export const start = Date.parse("2026-11-24T10:00:00+05:45");

export interface Scene {
  readonly service: Service;
  readonly api: TingTing;
  readonly clock: VirtualClock;
  readonly credentials: MemoryCredentials;
  /** Lets the clock run while the promise is open. */
  jump<T>(promise: Promise<T>): Promise<T>;
  /** The error of a call that fails, with the clock running. */
  failure(call: Promise<unknown>): Promise<unknown>;
  /** Requests sent off, also those that were given up before they arrived. */
  tries(): number;
  /** Milliseconds of domain time since the scene was opened. */
  waited(): number;
}

export interface SceneOptions {
  readonly url: string;
  readonly first?: Credentials;
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

/** One account of one service, on a clock that jumps and with gaps that do not vary. */
export function openScene({
  url,
  first = { access: "first-access", refresh: "first-refresh" },
  fetch = globalThis.fetch,
  ...rest
}: SceneOptions): Scene {
  const clock = createVirtualClock(start);
  const activity = createActivity();
  const credentials = createMemoryCredentials(first);
  let tries = 0;
  const counting: typeof globalThis.fetch = (...request) => {
    tries += 1;
    return fetch(...request);
  };
  const service = createIrisService({ url, clock, activity, random: () => 0.5, fetch: counting, ...rest });
  const jump = <T>(promise: Promise<T>) => jumpUntil(promise, clock, activity);
  return {
    service,
    api: service.connect(credentials),
    clock,
    credentials,
    jump,
    failure: (call) =>
      jump(
        call.then(
          () => "no failure",
          (error: unknown) => error,
        ),
      ),
    tries: () => tries,
    waited: () => clock.now() - start,
  };
}

export async function collect<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of all) items.push(item);
  return items;
}
