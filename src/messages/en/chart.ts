import { formatAmount, formatDay, formatShort, formatSpan, formatTime, plural } from "../format.ts";
import { statusName } from "./status.ts";

const n = (value: number) => formatAmount("en", value);
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

const parts: Readonly<Record<string, string>> = {
  "not started": "Not attempted",
  other: "Still open",
  unchanged: "No change seen",
  missing: "No longer listed",
};

/** What stands in pictures: short, because a phone is narrow. */
export const chart = {
  "chart.part": (m: { part: string }) => parts[m.part] ?? capital(statusName(m.part)),
  "chart.not-started": () => "Not started",
  "chart.reached": () => "reached",
  "chart.done": () => "Done",
  "chart.reached-line": () => "Reached",
  "chart.count": (m: { count: number }) => n(m.count),
  "chart.time": (m: { at: number; zone: string }) => formatTime("en", m.at, m.zone),
  "chart.after": (m: { ms: number }) => `after ${formatSpan("en", m.ms)}`,
  "chart.percent": (m: { percent: number; below: boolean }) => `${m.below ? "<" : ""}${m.percent} %`,
  "chart.run": (m: { startedAt: number; ms: number; credits: number; zone: string; now: number }) =>
    `${formatShort("en", m.startedAt, m.zone, m.now)} · ${formatSpan("en", m.ms)} · ${plural(m.credits, "credit")}`,
  "chart.standing": (m: { at: number; credits: number; zone: string }) =>
    `As of ${formatShort("en", m.at, m.zone, m.at)} · ${plural(m.credits, "credit")}`,
  "chart.run-facts": (m: { reached: number; total: number; credits: number }) =>
    `${n(m.reached)} of ${n(m.total)} reached · ${plural(m.credits, "credit")}`,
  "chart.runs": (m: { count: number }) => (m.count === 1 ? "The last run" : `The last ${n(m.count)} runs`),
  "chart.credits": (m: { credits: number }) => plural(m.credits, "credit"),
  "chart.usage": () => "Credits used",
  "chart.day": (m: { at: number; zone: string }) => formatDay("en", m.at, m.zone),
};
