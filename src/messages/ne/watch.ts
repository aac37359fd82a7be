import { formatBytes } from "../bytes.ts";
import type { watch as english } from "../en/watch.ts";
import { formatAmount, formatList, formatMoment, formatSpan, quoted } from "../format.ts";
import { statusName, statusOfMany } from "./status.ts";

const n = (value: number) => formatAmount("ne", value);

export const watch = {
  "watch.waits": (m) => `${n(m.total)} जनाका लागि तय भएको समय: ${formatMoment("ne", m.at, m.zone, m.now)}।`,
  "watch.bar": (m) => `${m.bar} ${n(m.percent)} % · ${n(m.total)} मध्ये ${n(m.done)}`,
  "watch.counts": (m) => m.counts.map(({ status, count }) => `${n(count)} ${statusOfMany(status)}`).join(" · "),
  "watch.credits": (m) => `अहिलेसम्म ${n(m.credits)} क्रेडिट`,
  "watch.left": (m) => `करिब ${formatSpan("ne", m.ms)} बाँकी`,
  "watch.silent": (m) => `सेवाले ${formatSpan("ne", m.ms)}देखि कुनै परिवर्तन देखाएको छैन।`,
  "watch.no-answer": () => "सेवाले अहिले जवाफ दिएको छैन; म सोधिरहेको छु।",
  "watch.signed-out-line": () => "हेर्न सकिनँ: साइन इन सकिएको छ।",
  "watch.jump": () => "सुरु हुने बेलामा जाऔँ",
  "watch.over": () => "सकियो। नतिजा तल छ।",

  "watch.done": (m) => `${quoted(m.campaign)} सकियो: ${n(m.total)} मध्ये ${n(m.reached)} जनासम्म पुग्यो।`,
  "watch.deadline": (m) => `मैले ${quoted(m.campaign)} लाई ${n(m.hours)} घण्टा हेरेँ, तर सकिएन; अब हेर्न छोड्छु। अहिलेको अवस्था:`,
  "watch.deleted": (m) =>
    `${quoted(m.campaign)} चल्दाचल्दै मेटाइयो, त्यसैले कसरी सकियो भन्न सकिनँ। अन्तिम पटक हेर्दा ${n(m.total)} मध्ये ${n(m.done)} भएको थियो।`,
  "watch.unseen": (m) =>
    `TingTing ले हेर्न दिएन, त्यसैले ${quoted(m.campaign)} कसरी सकियो भन्न सकिनँ। अन्तिम पटक हेर्दा ${n(m.total)} मध्ये ${n(m.done)} भएको थियो।`,
  "watch.broken": (m) =>
    `मेरो तर्फबाट केही बिग्रियो, अब ${quoted(m.campaign)} लाई पछ्याउन सकिनँ। अभियान आफैँ चलिरहन्छ; कति भयो भनेर मलाई सोध्नुहोस्।`,
  "watch.sum": (m) => `${m.parts.map(({ part, count }) => `${n(count)} ${part}`).join(" + ")} = ${n(m.total)}`,
  "watch.part": (m) => (m.count <= 1 ? statusName : statusOfMany)(m.status),
  "watch.not-attempted": () => "प्रयास नभएको",
  "watch.no-change": () => "परिवर्तन नदेखिएको",
  "watch.not-listed": () => "सूचीमा नरहेको",
  "watch.added": (m) => `सुरु भएपछि थपिएका ${n(m.count)} जना पनि गनिएका छन्।`,
  "watch.doubtful": (m) => `${n(m.count)} जनाको सेवाले परिवर्तन देखाएन; फेरि फोन गयो कि गएन भन्न सकिँदैन।`,
  "watch.gone": (m) => `${n(m.count)} जना सेवाको सूचीमा छैनन्।`,
  "watch.missed": (m) => {
    const named = m.missed.map(({ number, part }) => `${number} (${part})`).join(", ");
    return `नपुगेका: ${named}${m.more > 0 ? ` र अरू ${n(m.more)}` : ""}`;
  },
  "watch.charged": (m) =>
    `काटिएको क्रेडिट: ${n(m.credits)}${m.ms === undefined ? "" : ` · ${formatSpan("ne", m.ms)} लाग्यो`}`,
  "watch.attached": (m) => {
    const picture = m.picture === undefined ? [] : [`चित्र (${formatBytes("ne", m.picture)})`];
    const sheet = m.sheet === undefined ? [] : [`नपुगेकाको Excel फाइल (${formatBytes("ne", m.sheet)})`];
    const masked = m.masked ? "\nसमूहमा फाइलका नम्बर लुकाइएका छन्; पूरा नम्बर मलाई निजी च्याटमा माग्नुहोस्।" : "";
    return `साथमा: ${formatList("ne", [...picture, ...sheet])}${masked}`;
  },
  "watch.again": (m) =>
    `${m.status === undefined ? "नपुगेका सबै" : statusOfMany(m.status)}लाई फेरि ${m.calls ? "फोन" : "SMS"} (${n(m.count)})`,
  "watch.sms-unanswered": (m) => `नउठाएकालाई SMS (${n(m.count)})`,
  "watch.call-not-attempted": (m) => `प्रयास नभएकालाई ${m.calls ? "फोन" : "SMS"} (${n(m.count)})`,
  "watch.export": () => "रिपोर्ट",
  "watch.details": () => "विवरण",

  "watch.signed-out": (m) =>
    `साइन इन सकिएकाले अब ${quoted(m.campaign)} लाई पछ्याउन सकिनँ। कृपया फेरि साइन इन गर्नुहोस्; अभियान चलिरहन्छ, म पनि हेरिरहन्छु।`,
  "watch.unreachable": (m) =>
    `TingTing ले केही समयदेखि जवाफ दिएको छैन, त्यसैले ${quoted(m.campaign)} कति भयो देखिएन। म सोधिरहन्छु र सकिएपछि भन्छु।`,
  "watch.sign-in": () => "साइन इन गर्नुहोस्",
  "watch.stalled": (m) =>
    `${quoted(m.campaign)} दश मिनेटदेखि अघि बढेको छैन, अझै ${n(m.left)} जना बाँकी छन्। क्रेडिट सकिएको वा लाइन व्यस्त भएको हुन सक्छ: कृपया खाता हेर्नुहोस्। म हेरिरहन्छु।`,
  "watch.short": (m) =>
    `${quoted(m.campaign)} का लागि क्रेडिट पुग्दैन: अहिलेको दरमा बाँकी ${n(m.left)} जनासम्म पुग्नुअघि सकिन्छ। अहिले नै थप्नुभयो भने कोही छुट्दैन।`,
  "watch.empty": (m) =>
    `${quoted(m.campaign)} चल्दाचल्दै क्रेडिट सकियो: ${n(m.left)} जनालाई फोन नजान सक्छ। क्रेडिट थप्नुहोस् र सकिएपछि उनीहरूलाई फोन गर्नुहोस्।`,
} satisfies typeof english;
