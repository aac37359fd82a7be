// What a second process does with a store, for the contract suite. Runs without vitest.
import type { Store, Stored } from "../../src/store/port.ts";
import type { Talk } from "./other-process.ts";

const quick = { synced: false };

export async function runStoreTask(store: Store, talk: Talk, [task = "", ...args]: readonly string[]): Promise<void> {
  const [first = ""] = args;
  if (task === "hold") await store.lease(first, 60_000);
  await talk.ready();
  if (task === "claim") talk.answer((await claimAll(store, Number(first))).join(" "));
  if (task === "add") talk.answer(String(await addTo(store, Number(first))));
  if (task === "append") talk.answer(String(await appendAll(store, Number(first), args[1] ?? "")));
}

/** Takes what nobody has; gives the numbers won. */
export async function claimAll(store: Store, count: number): Promise<readonly string[]> {
  const won: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const key = `claim/${n}`;
    const { ok } = await store.commit({ expect: [{ key, version: 0 }], put: [{ key, value: 1 }] }, quick);
    if (ok) won.push(String(n));
  }
  return won;
}

export async function addTo(store: Store, times: number): Promise<void> {
  for (let done = 0; done < times; ) {
    const found: Stored | undefined = await store.get("sum");
    const { ok } = await store.commit(
      {
        expect: [{ key: "sum", version: found?.version ?? 0 }],
        put: [{ key: "sum", value: Number(found?.value ?? 0) + 1 }],
      },
      quick,
    );
    if (ok) done += 1;
  }
}

export async function appendAll(store: Store, count: number, who: string): Promise<void> {
  for (let n = 0; n < count; n += 1) await store.commit({ append: [{ prefix: "queue/", value: `${who}${n}` }] }, quick);
}
