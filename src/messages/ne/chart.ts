import type { chart as english } from "../en/chart.ts";
import { formatAmount, formatDay, formatShort, formatSpan, formatTime } from "../format.ts";
import { statusOfMany } from "./status.ts";

const n = (value: number) => formatAmount("ne", value);

const parts: Readonly<Record<string, string>> = {
  "not started": "प्रयास नभएका",
  other: "बाँकी रहेका",
  unchanged: "परिवर्तन नदेखिएका",
  missing: "सूचीमा नभएका",
};

export const chart = {
  "chart.part": (m) => parts[m.part] ?? statusOfMany(m.part),
  "chart.not-started": () => "सुरु नभएका",
  "chart.reached": () => "पुग्यो",
  "chart.done": () => "सकिएका",
  "chart.reached-line": () => "पुगेका",
  "chart.count": (m) => n(m.count),
  "chart.time": (m) => formatTime("ne", m.at, m.zone),
  "chart.after": (m) => `${formatSpan("ne", m.ms)}पछि`,
  "chart.percent": (m) => `${m.below ? "<" : ""}${n(m.percent)} %`,
  "chart.run": (m) =>
    `${formatShort("ne", m.startedAt, m.zone, m.now)} · ${formatSpan("ne", m.ms)} · ${n(m.credits)} क्रेडिट`,
  "chart.standing": (m) => `${formatShort("ne", m.at, m.zone, m.at)} सम्म · ${n(m.credits)} क्रेडिट`,
  "chart.run-facts": (m) => `${n(m.total)} मध्ये ${n(m.reached)} जनासम्म पुग्यो · ${n(m.credits)} क्रेडिट`,
  "chart.runs": (m) => (m.count === 1 ? "पछिल्लो अभियान" : `पछिल्ला ${n(m.count)} अभियान`),
  "chart.credits": (m) => `${n(m.credits)} क्रेडिट`,
  "chart.usage": () => "प्रयोग भएको क्रेडिट",
  "chart.day": (m) => formatDay("ne", m.at, m.zone),
} satisfies typeof english;
