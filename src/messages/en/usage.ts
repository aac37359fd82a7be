import { formatAmount, formatDays, formatList, formatMonth, formatShortDay, plural, quoted } from "../format.ts";

const n = (value: number) => formatAmount("en", value);
type Spent = { readonly name: string; readonly credits: number };

/** Credits over time. Days are counted since 1970-01-01. */
export const usage = {
  "usage.total": (m: { credits: number }) => `Credits used: ${n(m.credits)}`,
  "usage.period": (m: { from: number; to: number }) => formatDays("en", m.from, m.to),
  "usage.day": (m: { day: number }) => formatShortDay("en", m.day),
  "usage.month": (m: { day: number }) => formatMonth("en", m.day),
  "usage.runs": (m: { runs: number; reached: number; total: number }) =>
    `${plural(m.runs, "run")} ended, ${n(m.reached)} of ${plural(m.total, "contact")} reached`,
  "usage.no-runs": () => "No run that I followed ended in that time.",
  "usage.most": (m: { campaigns: readonly Spent[] }) =>
    `Most of it: ${formatList(
      "en",
      m.campaigns.map(({ name, credits }) => `${quoted(name)} ${n(credits)}`),
    )}`,
  "usage.going": (m: Spent) => `${quoted(m.name)} is running: ${plural(m.credits, "credit")} so far`,
  "usage.codes": (m: { count: number }) =>
    `You sent ${plural(m.count, "OTP")}; TingTing does not tell what one costs, so they are not in the sum.`,
  "usage.basis": () => "I count the runs that were started through me or that I followed, on the day they ended.",
  "usage.button-last": (m: { count: number }) => (m.count === 1 ? "The last run" : `The last ${n(m.count)} runs`),
};
