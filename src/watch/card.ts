// The living card of a run: one message, edited in place while the run goes on.
import { joinText, type RichText } from "../chat.ts";
import { progressBar } from "../messages/bar.ts";
import { type Say, sayIn } from "../messages/index.ts";
import type { Draft, DraftButton } from "../outbox/message.ts";
import { finalStatuses } from "./look.ts";
import { percentOf, type Reckoning, SILENCE_MS } from "./reckon.ts";
import type { Trouble, Watch } from "./records.ts";

export type Phase =
  /** A scheduled run that has not begun. */
  | { readonly kind: "waits" }
  | { readonly kind: "runs"; readonly trouble?: Trouble | undefined }
  | { readonly kind: "over" };

/** What the card is drawn from. */
export interface Picture {
  readonly now: number;
  readonly phase: Phase;
  readonly done: number;
  /** Undefined until somebody has looked. */
  readonly reckoning: Reckoning | undefined;
  readonly silentMs: number;
}

/** A press on the practice button that brings a scheduled start forward; dialogue/press.ts reads it. */
type JumpPress = { readonly kind: "jump"; readonly watch: string };

export function cardDraft(run: string, watch: Watch, picture: Picture, practice: boolean): Draft {
  const say = sayIn(watch.lang);
  return {
    key: `watch-${run}`,
    chat: watch.chat,
    lane: "progress",
    text: joinText(
      [[{ bold: watch.campaignName }], ...cardLines(watch, picture, say), practiceLine(say, practice)],
      "\n",
    ),
    buttons: practice && picture.phase.kind === "waits" ? [jumpButton(run, watch, say)] : [],
    files: [],
    card: true,
    lang: watch.lang,
  };
}

function practiceLine(say: Say, practice: boolean): string | undefined {
  return practice ? say("wish.practice") : undefined;
}

function jumpButton(run: string, watch: Watch, say: Say): DraftButton {
  return {
    label: say("watch.jump"),
    press: { kind: "jump", watch: run } satisfies JumpPress,
    expiresAt: watch.startsAt,
  };
}

function cardLines(watch: Watch, picture: Picture, say: Say): readonly (RichText | undefined)[] {
  const { total, startsAt: at, zone } = watch;
  const { now, phase, done, reckoning } = picture;
  if (phase.kind === "waits") return [say("watch.waits", { total, at, zone, now })];
  const { ended, open } = reckoning ? countsOf(reckoning) : { ended: [], open: [] };
  const credits = reckoning && reckoning.credits > 0 ? say("watch.credits", { credits: reckoning.credits }) : undefined;
  const isOver = phase.kind === "over";
  return [
    say("watch.bar", { bar: progressBar(done, total), percent: percentOf(done, total), done, total }),
    countsLine(ended, say),
    countsLine(open, say),
    joinText([isOver ? undefined : leftLine(watch, picture, say), credits], " · "),
    isOver ? say("watch.over") : troubleLine(picture, say, phase.trouble),
  ];
}

type Count = { readonly status: string; readonly count: number };

function countsLine(counts: readonly Count[], say: Say): string | undefined {
  return counts.length > 0 ? say("watch.counts", { counts }) : undefined;
}

/** What is not zero: how calls ended, and what goes on or waits, `not started` last. */
function countsOf({ ended, other, notStarted }: Reckoning): {
  readonly ended: readonly Count[];
  readonly open: readonly Count[];
} {
  const present = ({ count }: Count) => count > 0;
  return {
    ended: finalStatuses.map((status) => ({ status, count: ended[status] })).filter(present),
    open: [...other, { status: "not started", count: notStarted }].filter(present),
  };
}

function troubleLine({ silentMs }: Picture, say: Say, trouble: Trouble | undefined): string | undefined {
  if (trouble === "signed-out") return say("watch.signed-out-line");
  if (trouble === "unreachable") return say("watch.no-answer");
  return silentMs >= SILENCE_MS ? say("watch.silent", { ms: silentMs }) : undefined;
}

/** Nothing while the service is silent or out of sight: no pace can be told then. */
function leftLine(watch: Watch, picture: Picture, say: Say): string | undefined {
  const { phase, silentMs } = picture;
  const trouble = phase.kind === "runs" ? phase.trouble : undefined;
  if (trouble === "signed-out" || trouble === "unreachable" || silentMs >= SILENCE_MS) return undefined;
  const ms = timeLeft(watch, picture);
  return ms === undefined ? undefined : say("watch.left", { ms });
}

const LEAST_DONE_PERCENT = 5;
const MINUTE_MS = 60_000;

/** At the pace so far, in steps that do not pretend to be exact; undefined while too little is done to tell. */
function timeLeft({ total, startsAt, outside }: Watch, { now, done }: Picture): number | undefined {
  // When a run from outside began nobody knows.
  if (outside) return undefined;
  if (percentOf(done, total) < LEAST_DONE_PERCENT || done >= total) return undefined;
  const ms = ((now - startsAt) / done) * (total - done);
  const step = ms < MINUTE_MS ? 10_000 : ms < 60 * MINUTE_MS ? MINUTE_MS : 10 * MINUTE_MS;
  return Math.ceil(ms / step) * step;
}

/** Equal for pictures that differ by less than a percent: then the card stays as it is. */
export function stepOf(watch: Watch, { phase, done, reckoning, silentMs }: Picture): string {
  const share = (count: number) => percentOf(count, watch.total);
  // Who is not started follows from the others.
  const counts = reckoning ? countsOf({ ...reckoning, notStarted: 0 }) : { ended: [], open: [] };
  const shares = [...counts.ended, ...counts.open]
    .filter(({ count }) => share(count) > 0)
    .map(({ status, count }) => `${status} ${share(count)}`);
  const trouble = phase.kind === "runs" ? (phase.trouble ?? "") : "";
  const silentHours = silentMs >= SILENCE_MS ? Math.floor(silentMs / (60 * MINUTE_MS)) : "";
  return [phase.kind, share(done), ...shares, trouble, silentHours].join("|");
}
