// Records: what lies in the store, named, versioned and proven on the way in. One `defineRecord` per kind, beside the code that owns it.
import { z } from "zod";
import type { Log } from "../chat.ts";
import { StoreUnavailable } from "../errors.ts";
import { appendedDigits, type Commit, type Store, type Stored } from "./port.ts";

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
  /** Throws `StoreUnavailable("damaged")` if the record is there but cannot be read. */
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
  /** Tells the id of each record of this kind that this process appends, once it is there. Gives what ends it. */
  onAppended(kind: RecordKind<unknown>, listener: (id: string) => void): () => void;
  readonly store: Store;
}

/**
 * How a record lies in the store: `d` in clear, `s` sealed for its key, `p` sealed for the prefix it was appended under
 * (its number is not known before it is written).
 */
const wire = z.union([
  z.object({ v: z.number(), d: z.unknown() }).refine((value) => "d" in value),
  z.object({ v: z.number(), s: z.string() }),
  z.object({ v: z.number(), p: z.string() }),
]);

export function createRecords(store: Store, sealer: Sealer, log: Log): Records {
  const keyOf = (kind: RecordKind<unknown>, id: string): string => `${kind.kind}/${id}`;
  const listeners = new Set<(key: string) => void>();

  function contentOf(stored: Stored): { readonly version: number; readonly value: unknown } {
    const record = wire.parse(stored.value);
    if ("s" in record) return { version: record.v, value: JSON.parse(sealer.open(record.s, stored.key)) };
    if ("p" in record) {
      const prefix = stored.key.slice(0, -appendedDigits);
      return { version: record.v, value: JSON.parse(sealer.open(record.p, prefix)) };
    }
    return { version: record.v, value: record.d };
  }

  function toFound<T>(kind: RecordKind<T>, stored: Stored): Found<T> {
    const { version, value } = contentOf(stored);
    if (version > kind.version) throw new Error(`written by a newer release: version ${version} of ${kind.kind}`);
    const current = version < kind.version && kind.upgrade ? kind.upgrade(value, version) : value;
    return { id: stored.key.slice(kind.kind.length + 1), value: kind.schema.parse(current), version: stored.version };
  }

  /** The causes stay unlogged: what a schema or a cipher complains about may quote the record. */
  function readable<T>(kind: RecordKind<T>, stored: Stored): readonly Found<T>[] {
    try {
      return [toFound(kind, stored)];
    } catch {
      log.error({ kind: kind.kind, version: stored.version }, "record unreadable");
      return [];
    }
  }

  return {
    store,
    async get(kind, id) {
      const stored = await store.get(keyOf(kind, id));
      try {
        return stored && toFound(kind, stored);
      } catch (error) {
        throw new StoreUnavailable("damaged", { cause: error });
      }
    },
    async list(kind, idPrefix = "") {
      const found = await store.scan(keyOf(kind, idPrefix));
      return found.flatMap((stored) => readable(kind, stored));
    },
    put(kind, id, value, expected) {
      const key = keyOf(kind, id);
      const wired = kind.sealed
        ? { v: kind.version, s: sealer.seal(JSON.stringify(value), key) }
        : { v: kind.version, d: value };
      return { ...expecting(key, expected), put: [{ key, value: wired }] };
    },
    append(kind, idPrefix, value) {
      const prefix = keyOf(kind, idPrefix);
      const wired = kind.sealed
        ? { v: kind.version, p: sealer.seal(JSON.stringify(value), prefix) }
        : { v: kind.version, d: value };
      return { append: [{ prefix, value: wired }] };
    },
    delete(kind, id, expected) {
      const key = keyOf(kind, id);
      return { ...expecting(key, expected), delete: [key] };
    },
    async commit(changes, options) {
      const result = await store.commit(joined(changes), options);
      if (result.ok) for (const key of result.appended) for (const listener of listeners) listener(key);
      return result.ok;
    },
    onAppended(kind, listener) {
      const start = keyOf(kind, "");
      const heard = (key: string) => {
        if (key.startsWith(start)) listener(key.slice(start.length));
      };
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

function expecting(key: string, version: number | undefined): Pick<Commit, "expect"> {
  return version === undefined ? {} : { expect: [{ key, version }] };
}

function joined(changes: readonly Change[]): Commit {
  return {
    expect: changes.flatMap((change) => change.expect ?? []),
    put: changes.flatMap((change) => change.put ?? []),
    delete: changes.flatMap((change) => change.delete ?? []),
    append: changes.flatMap((change) => change.append ?? []),
  };
}
