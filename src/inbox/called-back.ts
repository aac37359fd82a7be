// Messages that were called back while they were being written: their person was told to try again, so they must not run as well.
// Known to this process only. If it ends before the writing does, or another one is faster, the message runs after all: by its delivery
// id once, and whatever it leads to still asks for a yes.
import { randomBytes } from "node:crypto";
import type { Records } from "../store/records.ts";
import { type Waiting, waitingRecord } from "./records.ts";

export interface CalledBack {
  /** Resolves when `write` does; rejects with the signal's reason as soon as it aborts, and what is written then is called back. */
  during(unless: AbortSignal, write: (receipt: string) => Promise<void>): Promise<void>;
  has(waiting: Waiting): boolean;
  /** Takes the message off its queue; its delivery id stays taken, so that a repeat does not run either. */
  drop(queue: string, receipt: string): Promise<void>;
}

export function createCalledBack(records: Records): CalledBack {
  const receipts = new Set<string>();
  return {
    during(unless, write) {
      return new Promise((resolve, reject) => {
        unless.throwIfAborted();
        const receipt = randomBytes(9).toString("base64url");
        const callBack = () => {
          receipts.add(receipt);
          reject(unless.reason);
        };
        unless.addEventListener("abort", callBack, { once: true });
        write(receipt)
          .then(resolve, reject)
          .finally(() => unless.removeEventListener("abort", callBack));
      });
    },
    has: ({ receipt }) => receipt !== undefined && receipts.has(receipt),
    async drop(queue, receipt) {
      const waiting = await records.list(waitingRecord, `${queue}/`);
      const found = waiting.find(({ value }) => value.receipt === receipt);
      if (found) await records.commit([records.delete(waitingRecord, found.id, found.version)], { synced: true });
      receipts.delete(receipt);
    },
  };
}
