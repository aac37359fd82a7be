// The one place that calls the service for a wish. Before the call: `calling`, synced. After it: the outcome, its message and the new
// watch in one commit. What cannot be known is `unknown` and goes to look-up.ts; nothing is ever repeated by itself.
import { joinText } from "../chat.ts";
import type { Outcome, Setting } from "../commands/command.ts";
import { OutcomeUnknownError, WorldError } from "../errors.ts";
import type { JobResult } from "../jobs/port.ts";
import { explain } from "../messages/explain.ts";
import { sayIn } from "../messages/index.ts";
import { frameLabel } from "./frame-label.ts";
import { lookUp } from "./look-up.ts";
import { actingOf, actOf, advance, end, type PerformParts, type Running } from "./running.ts";
import { CARD_LIFE_MS, closedCard, openCard } from "./tell.ts";
import { type Wish, wishRecord } from "./wish.ts";
import { countWrites } from "./writes.ts";

/** The handler of jobs of kind "wish". */
export async function performWish(parts: PerformParts, id: string, mayGoOn: () => boolean): Promise<JobResult> {
  const found = await parts.records.get(wishRecord, id);
  if (!found) return "done";
  const running: Running = { id, parts, found };
  switch (found.value.state.name) {
    case "armed":
      return fire(running, found.value.state, mayGoOn);
    case "calling":
      // Whoever called is dead, or could not note the outcome: the answer is lost to us.
      return doubt(running);
    case "unknown":
      return found.value.state.told ? "done" : lookUp(running);
    default:
      return "done";
  }
}

interface Armed {
  readonly fireAt: number;
  readonly until: number;
}

/** Stays armed until the call may be made: a process that ends meanwhile has called nothing, and the next one makes it. */
async function fire(running: Running, { fireAt, until }: Armed, mayGoOn: () => boolean): Promise<JobResult> {
  const { clock, settingOf } = running.parts;
  if (clock.now() < fireAt) return { again: fireAt };
  if (clock.now() > until) return askAgain(running);
  const setting = await settingOf(running.found.value);
  const api = await setting.api.ready();
  const now = clock.now();
  if (now > until) return askAgain(running);
  if (!mayGoOn() || !(await advance(running, { name: "calling" }))) return { again: now };
  return call(running, { ...setting, api, now });
}

async function call(running: Running, setting: Setting): Promise<JobResult> {
  const { id, parts } = running;
  const acting = actingOf(running);
  const writes = countWrites(setting.api);
  try {
    const outcome = await acting.act(await actOf(running, { ...setting, api: writes.api }, acting));
    await end(running, {
      state: { name: "done" },
      outcome: withNext(running, setting, outcome),
      note: setting.say("wish.done"),
    });
    return "done";
  } catch (error) {
    const nothingHappened =
      error instanceof WorldError && !(error instanceof OutcomeUnknownError) && !writes.answered();
    if (!(error instanceof WorldError)) parts.log.error({ wish: id, error }, "act failed");
    if (nothingHappened) return refuse(running, error);
    return doubt(running);
  }
}

/** A second wish of the same words ("create … and start it") is offered now that its target is known. */
function withNext({ found }: Running, { say, show }: Setting, outcome: Outcome): Outcome {
  const { frame } = found.value;
  if (frame.then === undefined) return outcome;
  const campaign = outcome.focus?.campaign?.id;
  const next = { ...frame.then, slots: { ...(campaign === undefined ? {} : { campaign }), ...frame.then.slots } };
  return { ...outcome, buttons: [{ label: frameLabel(next, say, show), frame: next }, ...(outcome.buttons ?? [])] };
}

async function refuse(running: Running, error: unknown): Promise<JobResult> {
  const say = sayIn(running.found.value.lang);
  const { text, next } = explain(error, say);
  const outcome: Outcome = { text: say("wish.refused", { why: text }), ...(next ? { buttons: [next] } : {}) };
  await end(running, { state: { name: "refused" }, outcome, note: say("wish.card.notDone") });
  return "done";
}

/** The answer is lost: say so on the card, then look. */
async function doubt(running: Running): Promise<JobResult> {
  const say = sayIn(running.found.value.lang);
  const noted = await advance(running, { name: "unknown", looks: 0, told: false }, (wish) =>
    closedCard(wish, say("wish.checking")).flatMap((draft) => running.parts.outbox.draft(draft)),
  );
  return noted ? lookUp(running) : { again: running.parts.clock.now() };
}

/** It was due while nobody was here: never late by itself, only on a new yes. */
async function askAgain(running: Running): Promise<JobResult> {
  const { parts, found, id } = running;
  const { clock, outbox } = parts;
  const say = sayIn(found.value.lang);
  const fresh: Wish = {
    ...found.value,
    message: `${found.value.message}-${clock.now()}`,
    createdAt: clock.now(),
    changedAt: clock.now(),
    card: joinText([say("wish.overdue"), found.value.card ?? found.value.words], "\n\n"),
    state: { name: "proposed", expiresAt: clock.now() + CARD_LIFE_MS },
  };
  const closing = closedCard(found.value, say("wish.expired"));
  await parts.records.commit(
    [
      parts.records.put(wishRecord, id, fresh, found.version),
      ...[...closing, openCard(id, fresh, undefined)].flatMap((draft) => outbox.draft(draft)),
    ],
    { synced: true },
  );
  outbox.flush();
  return "done";
}
