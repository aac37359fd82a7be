// P15: edits of the living card against one edit for each contact that moves, on a virtual clock; reads of the service's list.
import { chatKey } from "../src/chat.ts";
import type { Figure, Measurement } from "./measure.ts";
import { openScene, START } from "./watching.ts";

interface Run {
  readonly contacts: number;
  readonly perSecond: number;
  readonly pass: number;
  readonly stretch: number;
}

const runs: readonly Run[] = [
  { contacts: 1_000, perSecond: 2, pass: 90, stretch: 99 },
  { contacts: 10_000, perSecond: 10, pass: 98, stretch: 99.9 },
  { contacts: 1_000_000, perSecond: 100, pass: 99.8, stretch: 99.99 },
];

const chat = { platform: "bench", id: "sita", kind: "private" } as const;
const limits = { maxTextLength: 4_000, postGapMs: 0, editGapMs: 0, budgets: [], maxFileBytes: 0, knowsPosted: true };

async function follow({ contacts, perSecond }: Run) {
  const scene = await openScene({
    limits,
    done: (_, ms) => ({ done: Math.min(contacts, Math.floor((ms / 1_000) * perSecond)), total: contacts }),
  });
  await scene.begin({ campaignId: "8", total: contacts, chat });
  await scene.pass((contacts / perSecond + 300) * 1_000);
  const ofCard = scene.calls.filter(
    ({ chat: key, text }) => key === chatKey(chat) && text.startsWith("Fee reminder\n"),
  );
  const edits = ofCard.slice(1);
  const unchanged = edits.filter(({ text }, index) => text === ofCard[index]?.text).length;
  const told = scene.calls.find(({ text }) => text.includes("is done"));
  const endMs = (contacts / perSecond) * 1_000;
  await scene.close();
  return {
    edits: edits.length,
    unchanged,
    looks: scene.looks.length,
    toldAfterMs: (told?.at ?? Number.NaN) - START - endMs,
  };
}

export const p15: Measurement = {
  id: "P15",
  about: "edits saved against one for each contact that moves; reads of the list, one a look however many chats",
  async *run() {
    for (const run of runs) {
      const { edits, unchanged, looks, toldAfterMs } = await follow(run);
      const size = run.contacts.toLocaleString("en");
      yield {
        id: "P15",
        what: `edits saved, ${size} contacts at ${run.perSecond} a second`,
        value: Number((100 * (1 - edits / run.contacts)).toFixed(3)),
        unit: "%",
        goal: { of: "value", better: "higher", pass: run.pass, stretch: run.stretch },
        more: { edits, looks, toldAfterSeconds: toldAfterMs / 1_000 },
      } satisfies Figure;
      yield {
        id: "P15",
        what: `edits that change nothing, ${size} contacts`,
        value: unchanged,
        unit: "edits",
        goal: { of: "value", better: "lower", pass: 0 },
      } satisfies Figure;
    }
  },
};
