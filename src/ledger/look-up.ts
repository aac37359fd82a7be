// A lost answer: read back what became of it, a few times, and tell the truth either way.
import { joinText } from "../chat.ts";
import type { LookUp, Outcome, Setting } from "../commands/command.ts";
import { WorldError } from "../errors.ts";
import type { JobResult } from "../jobs/port.ts";
import { actingOf, actOf, advance, end, type Running } from "./running.ts";
import { closedCard, outcomeDraft, type WishPress } from "./tell.ts";

/** Gaps between looks. In sum well under the minute within which every person concerned has to be told. */
const LOOK_GAPS_MS = [5_000, 10_000, 20_000] as const;

export async function lookUp(running: Running): Promise<JobResult> {
  const setting = await running.parts.settingOf(running.found.value);
  const seen = await look(running, setting);
  switch (seen.state) {
    case "done":
      return conclude(running, setting, seen.outcome);
    case "not done":
      return concludeNotDone(running, setting);
    case "unknown":
      return lookLater(running, setting);
    default:
      return seen satisfies never;
  }
}

async function look(running: Running, setting: Setting): Promise<LookUp> {
  const acting = actingOf(running);
  try {
    return await acting.lookUp(await actOf(running, setting, acting));
  } catch (error) {
    if (!(error instanceof WorldError)) running.parts.log.error({ wish: running.id, error }, "look-up failed");
    return { state: "unknown" };
  }
}

async function conclude(running: Running, { say }: Setting, outcome: Outcome): Promise<JobResult> {
  const note = say("wish.foundDone");
  await end(running, {
    state: { name: "done" },
    outcome: { ...outcome, text: joinText([note, outcome.text], " ") },
    note,
  });
  return "done";
}

async function concludeNotDone(running: Running, { say }: Setting): Promise<JobResult> {
  const outcome = {
    text: say("wish.notDone"),
    buttons: [{ label: say("wish.doAgain"), frame: running.found.value.frame }],
  };
  await end(running, { state: { name: "refused" }, outcome, note: say("wish.card.notDone") });
  return "done";
}

async function lookLater(running: Running, setting: Setting): Promise<JobResult> {
  const { state } = running.found.value;
  const looks = state.name === "unknown" ? state.looks : 0;
  const gap = LOOK_GAPS_MS[looks];
  const { clock } = running.parts;
  if (gap === undefined) return tellUnknown(running, setting);
  const noted = await advance(running, { name: "unknown", looks: looks + 1, told: false });
  return { again: noted ? clock.now() + gap : clock.now() };
}

async function tellUnknown(running: Running, { say }: Setting): Promise<JobResult> {
  const { id, parts } = running;
  const text = say("wish.unknown");
  const press: WishPress = { kind: "look", wish: id };
  const noted = await advance(running, { name: "unknown", looks: 0, told: true }, (wish) => {
    const question = {
      ...outcomeDraft(id, wish, { text }),
      buttons: [{ label: say("wish.lookAgain"), press, person: wish.person }],
    };
    return [...closedCard(wish, say("wish.card.unknown")), question].flatMap((draft) => parts.outbox.draft(draft));
  });
  if (noted) parts.log.warn({ wish: id }, "outcome unknown");
  return noted ? "done" : { again: parts.clock.now() };
}
