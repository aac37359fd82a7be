// The one place where what must not be lost is kept. Drivers beside this file; one contract suite proves them all.

/** A record as it lies in the store: JSON, and a version that never repeats for any key. */
export interface Stored {
  readonly key: string;
  readonly value: unknown;
  readonly version: number;
}

/** Digits of the running number in an appended key, so that the order of text is the order of numbers: `outbox/000000000042`. */
export const appendedDigits = 12;

/** All or nothing; what is deleted goes before what is put. `expect` with version 0 means "there must be no such record". */
export interface Commit {
  readonly expect?: readonly { readonly key: string; readonly version: number }[];
  readonly put?: readonly { readonly key: string; readonly value: unknown }[];
  readonly delete?: readonly string[];
  /** Puts the value under `<prefix><running number>`; numbers only grow, so `scan(prefix)` gives the order of arrival. */
  readonly append?: readonly { readonly prefix: string; readonly value: unknown }[];
}

export type CommitResult =
  | { readonly ok: true; readonly appended: readonly string[] }
  /** Nothing was written: `key` had another version than expected. */
  | { readonly ok: false; readonly conflict: string };

export interface Lease {
  /** False once somebody else holds it: stop working at once. */
  renew(ms: number): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Keys are readable paths, e.g. `wish/w12`. Every method throws only `StoreUnavailable`; a write that throws has not happened.
 */
export interface Store {
  get(key: string): Promise<Stored | undefined>;
  /** `synced`: on the disk when the promise resolves (wishes, inbox). Otherwise the last moments may be lost with the power. */
  commit(commit: Commit, options: { readonly synced: boolean }): Promise<CommitResult>;
  /** In the order of keys. */
  scan(prefix: string): Promise<readonly Stored[]>;
  /** Exclusive over all processes until `ms` have passed or the holder's process has died; undefined if somebody else holds it. */
  lease(key: string, ms: number): Promise<Lease | undefined>;
  close(): Promise<void>;
}
