// Lists too long to be held: handed out element by element, or added up.
import type { Answer, Parse } from "./answer.ts";
import type { Authorised } from "./authorise.ts";
import type { Wire } from "./calls.ts";
import { type Listing, openListing } from "./listing.ts";
import { maskNumbers } from "./reason.ts";
import { retryRead, type Try } from "./retry.ts";
import { judgeRead, tryOnce, tryRead } from "./verdict.ts";

interface List {
  readonly path: string;
  /** Key of the array. */
  readonly key: string;
  /** Throws `UnreadableAnswer` if what surrounds the array is not what was asked for. */
  readonly parse: Parse<unknown>;
}

export interface Lists {
  /** Element by element; starts again only as long as none has been handed out. */
  list(list: List): AsyncGenerator<unknown, void>;
  /** Adds every element; starts again with a fresh `begin()` where the answer broke off. */
  tally<T extends { add(item: unknown): void }>(list: List, begin: () => T): Promise<T>;
}

export function createLists(
  { exchange, patience, timeouts }: Wire,
  authorise: () => Authorised,
  turn: () => Promise<void>,
): Lists {
  const judge = <T>(answer: Answer, parse: Parse<T>) => judgeRead(answer, parse, maskNumbers, patience.clock.now());

  async function open({ path, key, parse }: List, authorised: Authorised, timeLeftMs: number): Promise<Try<Listing>> {
    const timeoutMs = Math.min(timeouts.listMs, timeLeftMs);
    const listing = await authorised(async (token) =>
      openListing(await exchange({ method: "GET", path, token, timeoutMs }), key),
    );
    return judge(listing, (answer) => {
      if (listing.whole) parse(answer);
      return listing;
    });
  }

  async function addUp<T extends { add(item: unknown): void }>(list: List, listing: Listing, sum: T): Promise<Try<T>> {
    const add = (items: readonly unknown[]) => {
      for (const item of items) sum.add(item);
    };
    try {
      add(listing.head);
      if (listing.whole) return { kind: "done", value: sum };
      for (let items = await listing.next(); items.length > 0; items = await listing.next()) add(items);
      return judge(listing.end(), (answer) => {
        list.parse(answer);
        return sum;
      });
    } finally {
      listing.close();
    }
  }

  return {
    async *list(list) {
      await turn();
      const authorised = authorise();
      const listing = await retryRead(patience, (timeLeftMs) => tryRead(() => open(list, authorised, timeLeftMs)));
      try {
        yield* listing.head;
        if (listing.whole) return;
        const next = () => tryOnce(async () => ({ kind: "done", value: await listing.next() }));
        for (let items = await next(); items.length > 0; items = await next()) yield* items;
        await tryOnce(async () => judge(listing.end(), list.parse));
      } finally {
        listing.close();
      }
    },

    async tally(list, begin) {
      await turn();
      const authorised = authorise();
      return retryRead(patience, (timeLeftMs) =>
        tryRead(async () => {
          const opened = await open(list, authorised, timeLeftMs);
          return opened.kind === "again" ? opened : addUp(list, opened.value, begin());
        }),
      );
    },
  };
}
