// The end of a run as a message of its own: it adds up, or says what is missing.
import { type ChatRef, joinText, type Language } from "../chat.ts";
import { type Say, sayIn } from "../messages/index.ts";
import type { Draft, DraftFile } from "../outbox/message.ts";
import { finalStatuses } from "./look.ts";
import { type Missed, shownIn } from "./missed.ts";
import { nextSteps } from "./next-steps.ts";
import { DEADLINE_MS } from "./pace.ts";
import { missedOf, type Reckoning } from "./reckon.ts";
import type { Watch } from "./records.ts";

/** Why the following ends. */
export type Ending =
  | {
      readonly kind: "done" | "deadline";
      readonly reckoning: Reckoning;
      readonly missed: Missed;
      /** How the campaign reaches people, e.g. `"PHONE"`. */
      readonly services: string;
      /** ms since 1970. */
      readonly at: number;
    }
  /** The campaign is gone. */
  | { readonly kind: "deleted" }
  /** The deadline came while nobody could look. */
  | { readonly kind: "unseen" }
  /** A bug of ours. */
  | { readonly kind: "broken" };

/** Whom it is told to, and in which language. */
export interface Listener {
  readonly key: string;
  readonly chat: ChatRef;
  readonly lang: Language;
  /** Only where the run was begun: other chats are told, not asked. */
  readonly buttons: boolean;
  readonly files?: readonly DraftFile[];
}

export function completionDraft(
  watch: Watch,
  ending: Ending,
  { key, chat, lang, buttons, files = [] }: Listener,
  practice: boolean,
): Draft {
  const say = sayIn(lang);
  return {
    key,
    chat,
    lane: "result",
    text: joinText(
      [
        [{ bold: headline(watch, ending, say) }],
        ...("reckoning" in ending ? resultLines(watch, ending, chat, say) : []),
        attachedLine(files, chat, say),
        practice ? say("wish.practice") : undefined,
      ],
      "\n",
    ),
    buttons: buttons && "reckoning" in ending ? nextSteps(watch.campaignId, ending, say) : [],
    files,
    card: true,
    lang,
  };
}

function headline({ campaignName: campaign, total, standing }: Watch, ending: Ending, say: Say): string {
  switch (ending.kind) {
    case "done":
      return say("watch.done", { campaign, total, reached: total - missedOf(ending.reckoning) });
    case "deadline":
      return say("watch.deadline", { campaign, hours: DEADLINE_MS / (60 * 60_000) });
    case "deleted":
    case "unseen":
      return say(`watch.${ending.kind}`, { campaign, total, done: standing.done });
    case "broken":
      return say("watch.broken", { campaign });
    default:
      return ending satisfies never;
  }
}

export type Result = Extract<Ending, { kind: "done" | "deadline" }>;

function resultLines(
  { startsAt, outside }: Watch,
  { kind, reckoning, missed, at }: Result,
  chat: ChatRef,
  say: Say,
): readonly (string | undefined)[] {
  const { total, unchanged, missing, surplus, credits } = reckoning;
  const show = shownIn(chat);
  // When a run from outside began nobody knows.
  const ms = kind === "done" && !outside ? Math.max(0, at - startsAt) : undefined;
  const first = missed.first.map(({ number, status }) => ({ number: show(number), part: partOf(status, 1, say) }));
  return [
    say("watch.sum", { parts: partsOf(reckoning, say), total: total + surplus }),
    unchanged > 0 ? say("watch.doubtful", { count: unchanged }) : undefined,
    missing > 0 ? say("watch.gone", { count: missing }) : undefined,
    surplus > 0 ? say("watch.added", { count: surplus }) : undefined,
    missed.count > 0 ? say("watch.missed", { missed: first, more: missed.count - first.length }) : undefined,
    say("watch.charged", { credits, ms }),
  ];
}

/** Their sum is the total and what was added to it meanwhile, whatever the service tells. */
function partsOf(reckoning: Reckoning, say: Say): readonly { readonly part: string; readonly count: number }[] {
  const { ended, notStarted, other, unchanged, missing } = reckoning;
  const parts = [
    ...finalStatuses.map((status) => ({ part: partOf(status, ended[status], say), count: ended[status] })),
    { part: partOf("not started", notStarted, say), count: notStarted },
    ...other.map(({ status, count }) => ({ part: partOf(status, count, say), count })),
    { part: say("watch.no-change"), count: unchanged },
    { part: say("watch.not-listed"), count: missing },
  ];
  return parts.filter(({ count }, index) => index === 0 || count > 0);
}

/** At the end, who was not started was not attempted. */
function partOf(status: string, count: number, say: Say): string {
  return status === "not started" ? say("watch.not-attempted") : say("watch.part", { status, count });
}

/** What the files are and what they cost to load, for a bad line; in a group their numbers are masked. */
function attachedLine(files: readonly DraftFile[], chat: ChatRef, say: Say): string | undefined {
  if (files.length === 0) return undefined;
  const sizeOf = (isPicture: boolean) => {
    const file = files.find(({ mime }) => mime.startsWith("image/") === isPicture);
    if (file === undefined) return undefined;
    return "bytes" in file ? file.bytes.byteLength : file.kept.bytes;
  };
  const sheet = sizeOf(false);
  return say("watch.attached", { picture: sizeOf(true), sheet, masked: chat.kind === "group" && sheet !== undefined });
}
