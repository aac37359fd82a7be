// Who of a run was not reached: counted, the first few named, all of them in a sheet. One reading of the list.
import type { Campaign, Contact, TingTing } from "../api/port.ts";
import type { ChatRef } from "../chat.ts";
import { WorldError } from "../errors.ts";
import { streamContactSheet } from "../files/contact-sheet.ts";
import { contactWords } from "../messages/contact-words.ts";
import { sayIn } from "../messages/index.ts";
import { maskNumber } from "../ops/mask.ts";
import { type FileKeeper, type KeptBytes, openKeeper } from "../outbox/keep.ts";
import type { Scope, Watch } from "./records.ts";
import type { WatchParts } from "./watches.ts";

export interface Missed {
  readonly count: number;
  /** The first few of them. */
  readonly first: readonly { readonly number: string; readonly status: string }[];
  /** Each status of theirs → contacts of the whole campaign, in this run or not: whom a call of that status would reach. */
  readonly standing: ReadonlyMap<string, number>;
  /** All of them as .xlsx, as the run's own chat may see them; undefined if there are none. */
  readonly sheet: KeptBytes | undefined;
}

/** How a number may stand in this chat. */
export function shownIn(chat: ChatRef): (number: string) => string {
  return chat.kind === "group" ? maskNumber : (number) => number;
}

export interface Looking {
  readonly api: Pick<TingTing, "contacts">;
  readonly campaign: Campaign;
  readonly watch: Watch;
  readonly scope: Scope;
  /** How many are named. */
  readonly most: number;
}

type Parts = Pick<WatchParts, "records" | "clock" | "log" | "activity">;

/** Throws what the world refuses. A sheet that cannot be made for a reason of ours is left out: the end is told in any case. */
export async function gatherMissed(parts: Parts, looking: Looking): Promise<Missed> {
  const { keeper, ...missed } = await parts.activity.run(() => gather(parts, looking));
  return { ...missed, sheet: missed.count > 0 ? await keeper?.end() : undefined };
}

type Gathered = Omit<Missed, "sheet"> & { readonly keeper: FileKeeper | undefined };

async function gather(parts: Parts, looking: Looking): Promise<Gathered> {
  try {
    return await gatherInSheet(parts, looking);
  } catch (error) {
    if (error instanceof WorldError) throw error;
    parts.log.error({ error }, "no sheet of those not reached");
    const tally = createTally(looking);
    for await (const _ of tally.missed());
    return { ...tally.result(), keeper: undefined };
  }
}

async function gatherInSheet({ records, clock }: Parts, looking: Looking): Promise<Gathered> {
  const { campaign, watch } = looking;
  const words = contactWords(sayIn(watch.lang));
  const show = shownIn(watch.chat);
  const tally = createTally(looking);
  const keeper = openKeeper(records, clock);
  async function* rows(): AsyncGenerator<Contact> {
    for await (const contact of tally.missed()) yield { ...contact, number: show(contact.number) };
  }
  const layout = { ...words, title: campaign.name, tags: campaign.usableTags, status: atTheEnd(watch, words.status) };
  await streamContactSheet(rows(), layout, { xlsx: keeper.write });
  return { ...tally.result(), keeper };
}

/** At the end, who was not started was not attempted. */
function atTheEnd({ lang }: Watch, word: (status: string) => string): (status: string) => string {
  return (status) => (status === "not started" ? sayIn(lang)("watch.not-attempted") : word(status));
}

function createTally({ api, watch, scope, most }: Looking) {
  const isOurs = ours(scope);
  const first: { number: string; status: string }[] = [];
  const all = new Map<string, number>();
  const statuses = new Set<string>();
  let count = 0;
  return {
    async *missed(): AsyncGenerator<Contact> {
      for await (const contact of api.contacts.list(watch.campaignId)) {
        const { id, number, status } = contact;
        all.set(status, (all.get(status) ?? 0) + 1);
        if (!isOurs(id) || status === "completed") continue;
        count += 1;
        statuses.add(status);
        if (count <= most) first.push({ number, status });
        yield contact;
      }
    },
    result: () => ({ count, first, standing: new Map([...statuses].map((status) => [status, all.get(status) ?? 0])) }),
  };
}

function ours(scope: Scope): (id: string) => boolean {
  if (scope.kind === "all") return () => true;
  const ids = new Set(scope.kind === "some" ? scope.ids : Object.keys(scope.before));
  return (id) => ids.has(id);
}
