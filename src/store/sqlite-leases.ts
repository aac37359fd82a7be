// Who may work on what: one row per lease. A lease ends by its time, by `release`, or with the process that holds it.
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "../clock.ts";
import type { Lease } from "./port.ts";
import type { Writes } from "./sqlite-writes.ts";

export const leaseSchema = `create table if not exists leases (
  key text primary key, token text not null, host text not null, pid integer not null, born real not null, expires integer not null
) without rowid;`;

/** A process is known by its number and the moment it began: numbers are used again, in containers at once. */
const self = { host: hostname(), pid: process.pid, born: performance.timeOrigin };

interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly born: number;
}

/** Only processes of this machine can be looked at; containers that share a folder have host names of their own. */
function isDead({ host, pid, born }: Holder): boolean {
  if (host !== self.host) return false;
  if (pid === self.pid) return born !== self.born;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

/** Resolves to undefined while somebody else holds `key`. */
export type TakeLease = (key: string, ms: number) => Promise<Lease | undefined>;

export function createLeases(database: DatabaseSync, writes: Writes, clock: Clock): TakeLease {
  const find = database.prepare("select host, pid, born, expires from leases where key = ?");
  const put = database.prepare("insert or replace into leases values (?, ?, ?, ?, ?, ?)");
  const renew = database.prepare("update leases set expires = ? where key = ? and token = ?");
  const drop = database.prepare("delete from leases where key = ? and token = ?");

  function isFree(key: string): boolean {
    const row = find.get(key);
    if (!row || Number(row.expires) <= clock.now()) return true;
    return isDead({ host: String(row.host), pid: Number(row.pid), born: Number(row.born) });
  }

  function take(key: string, token: string, ms: number): boolean {
    if (!isFree(key)) return false;
    put.run(key, token, self.host, self.pid, self.born, clock.now() + ms);
    return true;
  }

  return async (key, ms) => {
    const token = randomUUID();
    if (!(await writes.add(() => take(key, token, ms), false))) return undefined;
    return {
      renew: (more) => writes.add(() => renew.run(clock.now() + more, key, token).changes === 1, false),
      release: () => writes.add(() => void drop.run(key, token), false),
    };
  };
}
