// One wish under work: its newest version in hand, each step a synced compare-and-set, its end one commit.

import type { Activity } from "../activity.ts";
import { type Log, plainText } from "../chat.ts";
import { type Clock, sleep } from "../clock.ts";
import type { Act, Acting, AnyCommand, Attachment, Outcome, Setting } from "../commands/command.ts";
import { NotOffered, StoreUnavailable } from "../errors.ts";
import type { Jobs } from "../jobs/port.ts";
import { maskNumbers } from "../ops/mask.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Slots } from "../slots/slot.ts";
import type { Change, Records } from "../store/records.ts";
import type { Watches } from "../watch/watches.ts";
import { setFocus } from "./focus.ts";
import { closedCard, outcomeDraft, progressDraft } from "./tell.ts";
import { type FoundWish, hasEnded, openWishRecord, type Wish, type WishState, wishRecord } from "./wish.ts";

export interface PerformParts {
  readonly records: Records;
  readonly outbox: Outbox;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly log: Log;
  readonly findCommand: (intent: string) => AnyCommand | undefined;
  readonly settingOf: (wish: Wish) => Promise<Setting>;
  readonly openFile: (attachment: Attachment) => Promise<Uint8Array>;
  readonly watches: Pick<Watches, "begin" | "wake">;
}

/** One wish under work: knows its newest version, so that every step is a compare-and-set. */
export interface Running {
  readonly id: string;
  readonly parts: PerformParts;
  found: FoundWish;
}

/** What to do with an outcome once it is known. */
export interface Ending {
  readonly state: WishState;
  readonly outcome: Outcome;
  /** Under the card. */
  readonly note: string;
}

/** Notes the next state; false if somebody else moved the wish meanwhile. */
export async function advance(
  running: Running,
  state: WishState,
  alongside: (wish: Wish) => readonly Change[] = () => [],
): Promise<boolean> {
  return write(running, { ...running.found.value, state, changedAt: running.parts.clock.now() }, alongside);
}

async function write(
  running: Running,
  wish: Wish,
  alongside: (wish: Wish) => readonly Change[] = () => [],
): Promise<boolean> {
  const { parts, id, found } = running;
  const changes = [
    parts.records.put(wishRecord, id, wish, found.version),
    ...(hasEnded(wish.state) ? [parts.records.delete(openWishRecord, id)] : []),
    ...alongside(wish),
  ];
  if (!(await parts.records.commit(changes, { synced: true }))) return false;
  const fresh = await parts.records.get(wishRecord, id);
  if (fresh) running.found = fresh;
  parts.outbox.flush();
  return true;
}

/** How long we hold on to a known outcome that the store does not take, before a restart has to look it up. */
const NOTE_RETRIES = 20;
const NOTE_GAP_MS = 500;

/** Outcome, its message, the new watch, the commands' own records: one commit. */
export async function end(running: Running, ending: Ending): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await endOnce(running, ending);
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || tries >= NOTE_RETRIES) throw error;
      await running.parts.activity.rest(() => sleep(running.parts.clock, NOTE_GAP_MS));
    }
  }
}

async function endOnce({ id, parts, found }: Running, ending: Ending): Promise<void> {
  const { outcome } = ending;
  const wish: Wish = {
    ...found.value,
    state: ending.state,
    changedAt: parts.clock.now(),
    outcome: maskNumbers(plainText(outcome.text)),
  };
  const watch = outcome.watch && parts.watches.begin({ ...outcome.watch, ...starter(wish) });
  const drafts = [...closedCard(wish, ending.note), outcomeDraft(id, wish, outcome), ...asideDrafts(id, wish, outcome)];
  const changes = [
    parts.records.put(wishRecord, id, wish, found.version),
    ...(hasEnded(wish.state) ? [parts.records.delete(openWishRecord, id)] : []),
    ...drafts.flatMap((draft) => parts.outbox.draft(draft)),
    ...(outcome.changes ?? []),
    ...(outcome.focus ? [setFocus(parts.records, wish, outcome.focus, parts.clock.now())] : []),
    ...(watch?.changes ?? []),
  ];
  await parts.records.commit(changes, { synced: true });
  parts.outbox.flush();
  if (watch) await parts.watches.wake(watch.run);
}

function starter(wish: Wish) {
  const { account, team, person, who, chat, lang, zone } = wish;
  return { account, team, person, who, chat, lang, zone };
}

/** A code or the like: its own message, for the asker alone, not kept with the wish. */
function asideDrafts(id: string, wish: Wish, outcome: Outcome) {
  if (outcome.aside === undefined) return [];
  return [{ ...outcomeDraft(id, wish, { text: outcome.aside }), key: `aside-${id}`, asker: wish.who }];
}

/** The command's behaviour; a wish of a release that knew more cannot be run. */
export function actingOf({ parts, found }: Running): Acting<Slots, unknown> {
  const does = parts.findCommand(found.value.frame.intent)?.does;
  if (does?.kind !== "acts") throw new NotOffered(found.value.frame.intent);
  return does;
}

export async function actOf(running: Running, setting: Setting, acting: Acting<Slots, unknown>): Promise<Act<unknown>> {
  const { id, parts } = running;
  const schema = await acting.call();
  return {
    ...setting,
    wish: id,
    call: schema.parse(running.found.value.call),
    openFile: parts.openFile,
    noted: running.found.value.noted,
    async note(data) {
      // Nobody else moves a wish that is being called; if somebody did, stop before the service is asked.
      if (!(await write(running, { ...running.found.value, noted: data }))) throw new StoreUnavailable("busy");
    },
    async progress(done, total) {
      await parts.records.commit(parts.outbox.draft(progressDraft(id, running.found.value, setting.say, done, total)), {
        synced: false,
      });
      parts.outbox.flush();
    },
  };
}
