import { formatBytes } from "../bytes.ts";
import { formatAmount, formatList, formatMoment, formatSpan, plural, quoted } from "../format.ts";
import { statusName } from "./status.ts";

const n = (value: number) => formatAmount("en", value);

/** What is told of a run while it is followed and when it ends. */
export const watch = {
  "watch.waits": (m: { total: number; at: number; zone: string; now: number }) =>
    `Scheduled for ${plural(m.total, "contact")}: ${formatMoment("en", m.at, m.zone, m.now)}.`,
  "watch.bar": (m: { bar: string; percent: number; done: number; total: number }) =>
    `${m.bar} ${m.percent} % · ${n(m.done)} of ${n(m.total)}`,
  "watch.counts": (m: { counts: readonly { status: string; count: number }[] }) =>
    m.counts.map(({ status, count }) => `${n(count)} ${statusName(status)}`).join(" · "),
  "watch.credits": (m: { credits: number }) => `${plural(m.credits, "credit")} so far`,
  "watch.left": (m: { ms: number }) => `About ${formatSpan("en", m.ms)} left`,
  "watch.silent": (m: { ms: number }) => `The service has shown no change for ${formatSpan("en", m.ms)}.`,
  "watch.no-answer": () => "The service does not answer at the moment; I keep asking.",
  "watch.signed-out-line": () => "I cannot look: the sign-in has ended.",
  "watch.jump": () => "Jump to the start",
  "watch.over": () => "Over. The result stands below.",

  "watch.done": (m: { campaign: string; reached: number; total: number }) =>
    `${quoted(m.campaign)} is done: ${n(m.reached)} of ${n(m.total)} reached.`,
  "watch.deadline": (m: { campaign: string; hours: number }) =>
    `I followed ${quoted(m.campaign)} for ${m.hours} hours and it did not end, so I stop now. This is how it stands:`,
  "watch.deleted": (m: { campaign: string; done: number; total: number }) =>
    `${quoted(m.campaign)} was deleted while it ran, so I cannot tell how it ended. When I last looked, ${n(m.done)} of ${n(m.total)} were done.`,
  "watch.unseen": (m: { campaign: string; done: number; total: number }) =>
    `TingTing does not let me look, so I cannot tell how ${quoted(m.campaign)} ended. When I last looked, ${n(m.done)} of ${n(m.total)} were done.`,
  "watch.broken": (m: { campaign: string }) =>
    `Something went wrong on my side and I can no longer follow ${quoted(m.campaign)}. It goes on by itself; ask me how it is going.`,
  "watch.sum": (m: { parts: readonly { part: string; count: number }[]; total: number }) =>
    `${m.parts.map(({ part, count }) => `${n(count)} ${part}`).join(" + ")} = ${n(m.total)}`,
  "watch.part": (m: { status: string; count: number }) => statusName(m.status),
  "watch.not-attempted": () => "not attempted",
  "watch.no-change": () => "no change seen",
  "watch.not-listed": () => "no longer listed",
  "watch.added": (m: { count: number }) =>
    `${plural(m.count, "contact was", "contacts were")} added after the start and counted too.`,
  "watch.doubtful": (m: { count: number }) =>
    `The service shows no change for ${plural(m.count, "contact")}; whether they were called again cannot be told.`,
  "watch.gone": (m: { count: number }) =>
    `${plural(m.count, "contact is", "contacts are")} missing from the service's list.`,
  "watch.missed": (m: { missed: readonly { number: string; part: string }[]; more: number }) => {
    const named = m.missed.map(({ number, part }) => `${number} (${part})`).join(", ");
    return `Not reached: ${named}${m.more > 0 ? ` and ${n(m.more)} more` : ""}`;
  },
  "watch.charged": (m: { credits: number; ms: number | undefined }) =>
    `Credits charged: ${n(m.credits)}${m.ms === undefined ? "" : ` · it took ${formatSpan("en", m.ms)}`}`,
  "watch.attached": (m: { picture: number | undefined; sheet: number | undefined; masked: boolean }) => {
    const picture = m.picture === undefined ? [] : [`a picture (${formatBytes("en", m.picture)})`];
    const sheet = m.sheet === undefined ? [] : [`those not reached as Excel (${formatBytes("en", m.sheet)})`];
    const masked = m.masked
      ? "\nIn a group the numbers in the file are masked; ask me in private for the full ones."
      : "";
    return `Attached: ${formatList("en", [...picture, ...sheet])}${masked}`;
  },
  "watch.again": (m: { status: string | undefined; count: number; calls: boolean }) =>
    `${m.calls ? "Call" : "Send to"} ${m.status === undefined ? "all not reached" : statusName(m.status)} again (${n(m.count)})`,
  "watch.sms-unanswered": (m: { count: number }) => `SMS the unanswered (${n(m.count)})`,
  "watch.call-not-attempted": (m: { count: number; calls: boolean }) =>
    `${m.calls ? "Call" : "Send to"} the not attempted (${n(m.count)})`,
  "watch.export": () => "Export",
  "watch.details": () => "Details",

  "watch.signed-out": (m: { campaign: string }) =>
    `I cannot follow ${quoted(m.campaign)} any more because the sign-in has ended. Please sign in again; the campaign goes on, and so shall I.`,
  "watch.unreachable": (m: { campaign: string }) =>
    `TingTing has not answered for a while, so I cannot see how ${quoted(m.campaign)} is going. I keep asking and tell you when it is done.`,
  "watch.sign-in": () => "Sign in",
  "watch.stalled": (m: { campaign: string; left: number }) =>
    `${quoted(m.campaign)} has not moved for ten minutes, and ${plural(m.left, "contact is", "contacts are")} still waiting. The credit may be used up, or the lines busy: please look at the account. I keep following.`,
  "watch.short": (m: { campaign: string; left: number }) =>
    `The credit will not last for ${quoted(m.campaign)}: at the price so far it ends before the other ${plural(m.left, "contact")}. Recharge now and nobody is left out.`,
  "watch.empty": (m: { campaign: string; left: number }) =>
    `The credit is used up while ${quoted(m.campaign)} runs: ${plural(m.left, "contact")} may not be called. Recharge, and call them when it is done.`,
};
