import type { usage as english } from "../en/usage.ts";
import { formatAmount, formatDays, formatList, formatMonth, formatShortDay, quoted } from "../format.ts";

const n = (value: number) => formatAmount("ne", value);

export const usage = {
  "usage.total": (m) => `खर्च भएको क्रेडिट: ${n(m.credits)}`,
  "usage.period": (m) => formatDays("ne", m.from, m.to),
  "usage.day": (m) => formatShortDay("ne", m.day),
  "usage.month": (m) => formatMonth("ne", m.day),
  "usage.runs": (m) => `${n(m.runs)} पटक चल्यो, ${n(m.total)} मध्ये ${n(m.reached)} जनासम्म पुग्यो`,
  "usage.no-runs": () => "त्यो समयमा मैले हेरेको कुनै अभियान सकिएन।",
  "usage.most": (m) =>
    `धेरै खर्च: ${formatList(
      "ne",
      m.campaigns.map(({ name, credits }) => `${quoted(name)} ${n(credits)}`),
    )}`,
  "usage.going": (m) => `${quoted(m.name)} चल्दैछ: अहिलेसम्म ${n(m.credits)} क्रेडिट`,
  "usage.codes": (m) => `तपाईंले ${n(m.count)} वटा OTP पठाउनुभयो; एउटाको मूल्य TingTing ले नभन्ने हुँदा ती जोडिएका छैनन्।`,
  "usage.basis": () => "मबाट सुरु भएका वा मैले हेरेका अभियान सकिएको दिनमा गनिन्छन्।",
  "usage.button-last": (m) => (m.count === 1 ? "पछिल्लो अभियान" : `पछिल्ला ${n(m.count)} अभियान`),
} satisfies typeof english;
