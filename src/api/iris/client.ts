// The one ky instance that speaks to an iris service.
import ky from "ky";
import type { Activity } from "../../activity.ts";
import type { Clock } from "../../clock.ts";
import type { Timeouts, Wire } from "../http/calls.ts";
import { createExchange } from "../http/exchange.ts";
import { LONGEST_READ_MS } from "../http/retry.ts";

export interface IrisOptions {
  /** e.g. `"https://iris.techrida.com"`; a path before `/api/` is kept. */
  readonly url: string;
  readonly clock: Clock;
  readonly activity: Activity;
  /** Real milliseconds for every kind of call; left out: what each kind usually needs. */
  readonly timeoutMs?: number | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Spreads the gaps between tries; left out: Math.random. */
  readonly random?: (() => number) | undefined;
}

/** A long list may be a while in the making; the rest as real clients do (§1.5). */
const usualTimeouts: Timeouts = { readMs: 10_000, listMs: LONGEST_READ_MS, writeMs: 30_000, uploadMs: 120_000 };

export function createWire({ url, clock, activity, timeoutMs, fetch, random = Math.random }: IrisOptions): Wire {
  const http = ky.create({
    prefix: url,
    retry: 0,
    // ky would count the body's time anew: the deadline of the exchange covers both.
    timeout: false,
    throwHttpErrors: false,
    redirect: "manual",
    ...(fetch === undefined ? {} : { fetch }),
  });
  const timeouts =
    timeoutMs === undefined
      ? usualTimeouts
      : { readMs: timeoutMs, listMs: timeoutMs, writeMs: timeoutMs, uploadMs: timeoutMs };
  return { exchange: createExchange(http, url, activity), patience: { clock, activity, random }, timeouts };
}
