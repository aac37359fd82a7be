// The ways to ask the service: a read (tried again), a write (once), a question before sign-in. Long lists are in lists.ts.
import type { CredentialStore } from "../port.ts";
import { type Parse, readAnswer } from "./answer.ts";
import { authorise } from "./authorise.ts";
import type { Call, Exchange, Method } from "./exchange.ts";
import { createLists, type Lists } from "./lists.ts";
import { type Mask, maskAll, maskNumbers } from "./reason.ts";
import type { Renew } from "./renewal.ts";
import { type Patience, retryRead } from "./retry.ts";
import { judgeRead, judgeWrite, tryOnce, tryRead, tryWrite } from "./verdict.ts";

/** Real milliseconds until a whole answer, for a list until each next element. */
export interface Timeouts {
  readonly readMs: number;
  readonly listMs: number;
  readonly writeMs: number;
  readonly uploadMs: number;
}

export interface Wire {
  readonly exchange: Exchange;
  readonly patience: Patience;
  readonly timeouts: Timeouts;
}

interface Read<T> {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly parse: Parse<T>;
}

export interface Write<T> {
  readonly method: Exclude<Method, "GET">;
  readonly path: string;
  readonly body?: Call["body"];
  readonly parse: Parse<T>;
  /** What may be quoted of a refusal; left out: all but phone numbers. */
  readonly mask?: Mask;
}

export interface Calls extends Lists {
  read<T>(read: Read<T>): Promise<T>;
  write<T>(write: Write<T>): Promise<T>;
}

/** One try without a token: signing in and renewing change nothing that could cost, but are not repeated by themselves either. */
export function ask<T>(
  { exchange, patience, timeouts }: Wire,
  path: string,
  body: unknown,
  parse: Parse<T>,
): Promise<T> {
  const call: Call = { method: "POST", path, body: { json: body }, timeoutMs: timeouts.readMs };
  return tryOnce(async () => judgeRead(await readAnswer(await exchange(call)), parse, maskAll, patience.clock.now()));
}

/** `turn` resolves when a call may be made: once for each, its further tries keep gaps of their own. */
export function createCalls(
  wire: Wire,
  credentials: CredentialStore,
  renew: Renew,
  turn: () => Promise<void> = async () => {},
): Calls {
  const { exchange, patience, timeouts } = wire;

  return {
    ...createLists(wire, () => authorise(credentials, renew), turn),

    async read({ path, query, parse }) {
      await turn();
      const authorised = authorise(credentials, renew);
      return retryRead(patience, (timeLeftMs) =>
        tryRead(async () => {
          const timeoutMs = Math.min(timeouts.readMs, timeLeftMs);
          const answer = await authorised(async (token) =>
            readAnswer(await exchange({ method: "GET", path, query, token, timeoutMs })),
          );
          return judgeRead(answer, parse, maskNumbers, patience.clock.now());
        }),
      );
    },

    async write({ method, path, body, parse, mask = maskNumbers }) {
      await turn();
      const timeoutMs = body !== undefined && "form" in body ? timeouts.uploadMs : timeouts.writeMs;
      const authorised = authorise(credentials, renew);
      return tryWrite(async () => {
        const answer = await authorised(async (token) =>
          readAnswer(await exchange({ method, path, body, token, timeoutMs })),
        );
        return judgeWrite(answer, parse, mask, patience.clock.now());
      });
    },
  };
}
