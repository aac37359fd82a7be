// P16: six hundred cards that all want an edit every five seconds, where fifteen edits a second are left for progress; results among them.

import { limits as telegram } from "../adapters/telegram/limits.ts";
import type { ChatRef } from "../src/chat.ts";
import type { Draft } from "../src/outbox/message.ts";
import { type Errand, queueRecord } from "../src/outbox/records.ts";
import type { Found } from "../src/store/records.ts";
import { type Measurement, median, quantile, round } from "./measure.ts";
import { openScene, type Scene, START } from "./watching.ts";

const WATCHES = 600;
const EVERY_MS = 5_000;
const PER_SECOND = 15;

const chatOf = (watch: number): ChatRef => ({ platform: "bench", id: String(watch), kind: "private" });

const draftOf = (watch: number, at: number, lane: Draft["lane"]): Draft => ({
  key: lane === "progress" ? `card-${watch}` : `done-${watch}-${at}`,
  chat: chatOf(watch),
  lane,
  text: `${lane} ${at}`,
  buttons: [],
  files: [],
  card: true,
  lang: "en",
});

async function draft(scene: Scene, draft: Draft): Promise<void> {
  await scene.records.commit(scene.outbox.draft(draft), { synced: false });
  scene.outbox.flush();
}

/** Each card is drafted anew every five seconds, the cards spread over them; now and then one of them ends. */
async function crowd(scene: Scene, seconds: number): Promise<readonly number[]> {
  const queues: number[] = [];
  for (let step = 0; step < seconds * 10; step += 1) {
    for (let watch = step % 50; watch < WATCHES; watch += 50)
      await draft(scene, draftOf(watch, scene.clock.now(), "progress"));
    if (step % 20 === 0) await draft(scene, draftOf((step * 7) % WATCHES, scene.clock.now(), "result"));
    await scene.pass(EVERY_MS / 50);
    if (step % 50 === 49) queues.push(new Set((await scene.records.list(queueRecord)).map(keyOf)).size);
  }
  return queues;
}

const keyOf = ({ value }: Found<Errand>): string => value.key;

export const p16: Measurement = {
  id: "P16",
  about:
    "600 cards on 15 edits a second: what waits, how old it is, how often each is refreshed, how soon an end is told",
  async *run({ scale }) {
    const scene = await openScene({ limits: telegram });
    const seconds = Math.max(100, 300 * scale);
    const queues = await crowd(scene, seconds);
    // The first round posts the cards.
    const settled = scene.calls.filter(({ at }) => at >= START + 50_000);
    const edits = settled.filter(({ kind }) => kind === "edit");
    const ages = edits.map(({ at, text }) => at - Number(text.split(" ")[1]));
    const results = settled.filter(({ text }) => text.startsWith("result"));
    const waits = results.map(({ at, text }) => at - Number(text.split(" ")[1]));
    await scene.close();
    const base = { id: "P16" } as const;
    yield {
      ...base,
      what: "messages that wait, most",
      value: Math.max(...queues),
      unit: "messages",
      goal: { of: "value", better: "lower", pass: WATCHES },
    };
    yield {
      ...base,
      what: "age of what an edit shows, p99",
      value: round(quantile(ages, 0.99) / 1_000),
      unit: "s",
      goal: { of: "value", better: "lower", pass: EVERY_MS / 1_000 + 1 },
    };
    const gaps = gapsOf(edits);
    yield {
      ...base,
      what: "refresh of each card, median over watches / rate",
      value: round(median(gaps) / 1_000),
      unit: "s",
      baseline: WATCHES / PER_SECOND,
      ratio: round(median(gaps) / 1_000 / (WATCHES / PER_SECOND)),
      goal: { of: "ratio", better: "lower", pass: 1.1, stretch: 1.02 },
      more: { p99Seconds: round(quantile(gaps, 0.99) / 1_000) },
    };
    yield {
      ...base,
      what: "an end is told after, p99",
      value: round(quantile(waits, 0.99) / 1_000),
      unit: "s",
      goal: { of: "value", better: "lower", pass: 10, stretch: 1 },
      more: { results: results.length },
    };
  },
};

function gapsOf(edits: readonly { readonly at: number; readonly chat: string }[]): readonly number[] {
  const last = new Map<string, number>();
  return edits.flatMap(({ at, chat }) => {
    const before = last.get(chat);
    last.set(chat, at);
    return before === undefined ? [] : [at - before];
  });
}
