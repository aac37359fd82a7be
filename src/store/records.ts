// Records: what lies in the store, named, versioned and proven on the way in. One `defineRecord` per kind, beside the code that owns it.
import type { z } from "zod";
import type { Commit, Store, Stored } from "./port.ts";

/** Turns text into what may lie on a disk and back; `owner` binds it to its record (see sign-in/vault.ts). */
export interface Sealer {
  seal(text: string, owner: string): string;
  /** Throws if the text was sealed for another owner or with another key. */
  open(sealed: string, owner: string): string;
}

export interface RecordKind<T> {
  /** First part of the key, e.g. `"wish"`. */
  readonly kind: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
  /** True where it holds words people typed, numbers or secrets: it is sealed at rest. */
  readonly sealed: boolean;
  /** Turns a value of an older version into today's; called once per read. */
  readonly upgrade?: (value: unknown, version: number) => unknown;
}

export function defineRecord<T>(kind: RecordKind<T>): RecordKind<T> {
  return kind;
}

export interface Found<T> {
  readonly id: string;
  readonly value: T;
  readonly version: number;
}

/** Parts of one commit; several are joined by `Records.commit`. */
export type Change = Pick<Commit, "expect" | "put" | "delete" | "append">;

export interface Records {
  get<T>(kind: RecordKind<T>, id: string): Promise<Found<T> | undefined>;
  /** All whose id begins with `idPrefix`, in the order of ids. A record that cannot be read is left out and logged. */
  list<T>(kind: RecordKind<T>, idPrefix?: string): Promise<readonly Found<T>[]>;
  /** `expected`: the version that was read, 0 for "must be new", left out: whatever is there. */
  put<T>(kind: RecordKind<T>, id: string, value: T, expected?: number): Change;
  /** Under `<idPrefix><running number>`. */
  append<T>(kind: RecordKind<T>, idPrefix: string, value: T): Change;
  delete(kind: RecordKind<unknown>, id: string, expected?: number): Change;
  /** False: a record had changed meanwhile, nothing was written. */
  commit(changes: readonly Change[], options: { readonly synced: boolean }): Promise<boolean>;
  readonly store: Store;
}

export type { Stored };
