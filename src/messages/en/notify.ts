import { formatAmount, formatMoment, formatShort, formatSpan, formatTime, plural, quoted } from "../format.ts";
import { type Lost, placeName, whyLost } from "./outbox.ts";

/** What a chat is told: of one campaign or of all, always or only with failures. */
export interface NotifyScope {
  /** Left out: all campaigns. */
  readonly campaign: string | undefined;
  readonly when: "always" | "failures";
  readonly percent: number | undefined;
}

/** A run that is over, in one line. */
export interface Ended {
  readonly campaign: { readonly name: string };
  readonly total: number;
  /** Status → contacts. */
  readonly counts: Readonly<Record<string, number>>;
  readonly credits: number;
}

export const reachedOf = ({ counts }: Ended): number => counts.completed ?? 0;

const n = (value: number) => formatAmount("en", value);
/** More are only counted: a summary fits on a phone. */
export const ENDED_SHOWN = 10;

function endedLines(runs: readonly Ended[]): string {
  const lines = runs
    .slice(0, ENDED_SHOWN)
    .map(
      (run) =>
        `• ${quoted(run.campaign.name)}: ${n(reachedOf(run))} of ${n(run.total)} reached, ${plural(run.credits, "credit")}`,
    );
  const more = runs.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${n(more)} more`] : [])].join("\n");
}

const ended = (runs: readonly Ended[]) => plural(runs.length, "campaign");

const of = (campaign: string | undefined) => (campaign === undefined ? "any campaign" : campaign);
function rule({ campaign, when, percent }: NotifyScope): string {
  const end = `${of(campaign)} finishes`;
  if (percent !== undefined) return `${end} and more than ${formatAmount("en", percent)} % were not reached`;
  return when === "failures" ? `${end} and somebody was not reached` : end;
}

/** Notices of finished campaigns in a chat. */
export const notify = {
  "notify.on": (m: NotifyScope) => `From now on I tell this chat when ${rule(m)}.`,
  "notify.changed": (m: NotifyScope) => `Changed: I tell this chat when ${rule(m)}.`,
  "notify.already-on": (m: NotifyScope) => `That is already on: I tell this chat when ${rule(m)}.`,
  "notify.off": () => "Notices are off: I no longer tell this chat when campaigns finish.",
  "notify.off-campaign": (m: { campaign: string }) => `I no longer tell this chat when ${m.campaign} finishes.`,
  "notify.already-off": () => "No notices were on in this chat, so there is nothing to stop.",
  "notify.already-off-campaign": (m: { campaign: string }) => `This chat gets no notices of ${m.campaign}.`,
  "notify.all-still-on": (m: { campaign: string }) =>
    `This chat is told of every campaign, so of ${m.campaign} too. I can only turn all of that off.`,
  "notify.list": (m: { count: number }) => `This chat gets ${plural(m.count, "notice")}:`,
  "notify.line": (m: NotifyScope) => `• when ${rule(m)}`,
  "notify.none": () => "This chat gets no notices.",
  "notify.turn-on": () => "Tell this chat",
  "notify.turn-off": () => "Stop the notices",
  "notify.show": () => "What this chat gets",
  "notify.muted": (m: { until: number; zone: string; now: number }) =>
    `This chat is muted for ${formatSpan("en", m.until - m.now)}, until ${formatShort("en", m.until, m.zone, m.now)}. What ends meanwhile I sum up then; the end of what you start here is told at once all the same.`,
  "notify.not-muted": () => "This chat was not muted.",
  "notify.unmuted": (m: { runs: readonly Ended[] }) =>
    m.runs.length === 0
      ? "I speak again. Nothing ended meanwhile."
      : `I speak again. Meanwhile ${ended(m.runs)} ended:\n${endedLines(m.runs)}`,
  "notify.unmuted-by-time": (m: { runs: readonly Ended[] }) =>
    `While this chat was muted ${ended(m.runs)} ended:\n${endedLines(m.runs)}`,
  "notify.digest-on": (m: { next: number; zone: string; now: number }) =>
    `Every day at ${formatTime("en", m.next, m.zone)} I sum up here what ended since the day before, for the first time on ${formatMoment("en", m.next, m.zone, m.now)}. On a day without an end I say nothing.`,
  "notify.digest": (m: {
    runs: readonly Ended[];
    going: readonly string[];
    since: number;
    zone: string;
    now: number;
  }) =>
    [
      `Since ${formatShort("en", m.since, m.zone, m.now)} ${ended(m.runs)} ended:`,
      endedLines(m.runs),
      ...(m.going.length > 0 ? [`Still running: ${m.going.map(quoted).join(", ")}`] : []),
    ].join("\n"),
  "notify.digest-line": (m: { time: string }) => `• a summary every day at ${m.time}`,
  "notify.muted-line": (m: { until: number; zone: string; now: number }) =>
    `Muted until ${formatShort("en", m.until, m.zone, m.now)}.`,
  "notify.last-delivery": (m: { at: number; campaign: string; zone: string; now: number }) =>
    `Last told: ${quoted(m.campaign)}, ${formatShort("en", m.at, m.zone, m.now)}.`,
  "notify.nothing-told": () => "Nothing has been told here yet.",
  "notify.last-failure": (m: {
    at: number;
    why: Lost["why"];
    detail?: string | undefined;
    isCutOff: boolean;
    zone: string;
    now: number;
  }) =>
    `Last failure: ${formatShort("en", m.at, m.zone, m.now)}, ${whyLost(m)}${m.isCutOff ? " The notices rest since then." : ""}`,
  "notify.cut-off": (m: Pick<Lost, "platform" | "kind"> & { why: Lost["why"] }) =>
    `I can no longer tell ${placeName(m)} when campaigns finish: ${whyLost(m)} Its notices rest until somebody turns them on there again.`,
  "notify.unmute": () => "Unmute",
  "notify.hour": (m: { hours: number }) => plural(m.hours, "hour"),
  "notify.follows": (m: { campaign: string }) =>
    `${quoted(m.campaign)} is being called already, not through me: I follow it from here on.`,
};
