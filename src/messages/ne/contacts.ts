import type { contacts as english } from "../en/contacts.ts";
import { formatAmount, formatList, quoted } from "../format.ts";
import { statusName, statusOfMany } from "./status.ts";

type Tags = Readonly<Record<string, string>>;

const amount = (value: number) => formatAmount("ne", value);
const list = (items: readonly string[]) => formatList("ne", items);
const some = (items: readonly string[], most = 10) =>
  items.length <= most ? list(items) : `${items.slice(0, most).join(", ")} र अरू ${amount(items.length - most)}`;

const tagNames: Readonly<Record<string, string>> = { name: "नाम", age: "उमेर" };
export const plain = (tag: string) => {
  const name = tag.replace(/^tags_/, "");
  return tagNames[name] ?? name;
};
const tagsOf = (tags: Tags) =>
  Object.entries(tags)
    .map(([key, value]) => `${plain(key)}: ${value}`)
    .join(", ");

const columns = {
  id: "आईडी",
  number: "नम्बर",
  status: "अवस्था",
  duration: "अवधि",
  playback: "सुनेको",
  credits: "क्रेडिट",
};

const faults = {
  "no-number": "नम्बर छैन",
  "not-a-number": "फोन नम्बर होइन",
  "digits-lost": "स्प्रेडसिटले अङ्क काटेको छ; कृपया कोलम टेक्स्ट बनाएर नम्बर फेरि भर्नुहोस्",
  "several-numbers": "एकभन्दा बढी नम्बर छन्; कृपया हरेकलाई छुट्टै पङ्क्ति दिनुहोस्",
  "formula-error": "सूत्रको मान आएको छैन",
};

export const contacts = {
  "contacts.id": (m) => `सम्पर्क ${m.id}`,
  "contacts.line": (m) =>
    [
      `#${m.id} ${m.number}`,
      statusName(m.status),
      ...(m.duration === undefined ? [] : [m.duration]),
      ...(m.playback === undefined ? [] : [`सुनेको ${percent(m.playback)}`]),
      ...(m.credits > 0 ? [`${amount(m.credits)} क्रेडिट`] : []),
      ...(Object.keys(m.tags).length > 0 ? [tagsOf(m.tags)] : []),
    ].join(" · "),
  "contacts.campaign-line": (m) => `अभियान: ${m.name}`,
  "contacts.status-line": (m) => `अवस्था: ${statusName(m.status)}`,
  "contacts.duration-line": (m) => `अवधि: ${m.duration}`,
  "contacts.playback-line": (m) => `सुनेको: ${percent(m.playback)}`,
  "contacts.credits-line": (m) => `क्रेडिट: ${amount(m.credits)}`,
  "contacts.tags-line": (m) => `ट्याग: ${tagsOf(m.tags)}`,

  "contacts.list": (m) =>
    m.statuses.length === 0
      ? `${quoted(m.name)} मा ${amount(m.count)} नम्बर छन्:`
      : `${quoted(m.name)} का ${list(m.statuses.map(statusOfMany))}: ${amount(m.count)} नम्बर`,
  "contacts.list-more": (m) => `यी पहिलो ${amount(m.shown)} हुन्; सबै ${amount(m.count)} फाइलमा छन्।`,
  "contacts.none-such": (m) =>
    `${quoted(m.name)} मा ${list(m.statuses.map(statusOfMany))} कोही छैन। अवस्था: ${list(m.counts.map(({ status, count }) => `${amount(count)} ${statusOfMany(status)}`))}।`,
  "contacts.masked": () => "समूहमा नम्बर छोपिन्छ; मसँगको निजी च्याटमा पूरा देखिन्छ।",
  "contacts.masked-file": () => "समूहमा फाइलका नम्बर पनि छोपिन्छन्; पूरा नम्बर निजी च्याटमा माग्नुहोस्।",

  "contacts.ask-numbers": (m) =>
    `${quoted(m.name)} मा कुन कुन नम्बर थपूँ? लेख्नुहोस्, जस्तै 9841000001, 9841000002, वा Excel/CSV फाइल पठाउनुहोस्।`,
  "contacts.not-a-sheet": (m) => `${m.file} नम्बरको फाइल होइन। कृपया .xlsx वा .csv पठाउनुहोस्, वा नम्बर लेख्नुहोस्।`,
  "contacts.add-card": (m) => `${quoted(m.name)} मा ${amount(m.count)} नम्बर थपूँ?`,
  "contacts.from-file": (m) => `फाइल: ${m.file}`,
  "contacts.preview": (m) => (Object.keys(m.tags).length === 0 ? m.number : `${m.number} (${tagsOf(m.tags)})`),
  "contacts.first": (m) =>
    m.more === 0 ? `नम्बर: ${list(m.first)}` : `नम्बर: ${m.first.join("; ")} र अरू ${amount(m.more)}`,
  "contacts.tag-columns": (m) => `सन्देशमा राख्न मिल्ने ट्याग: ${m.tags.map((tag) => `{${tag}}`).join(", ")}`,
  "contacts.unused-columns": (m) =>
    `छोडिएका स्तम्भ: ${list(m.tags.map(plain))}, किनकि यो अभियानमा ${m.usable.length === 0 ? "कुनै ट्याग छैन" : `${list(m.usable)} मात्र छ`}।`,
  "contacts.duplicates": (m) => `दोहोरिएका ${amount(m.count)} नम्बर छोडियो।`,
  "contacts.bad-rows": (m) => `${amount(m.count)} पङ्क्ति प्रयोग गर्न मिल्दैन, छोडियो।`,
  "contacts.bad-rows-are": (m) => `${amount(m.count)} पङ्क्ति प्रयोग गर्न मिलेन:`,
  "contacts.bad-row": (m) => `• पङ्क्ति ${m.row}: ${m.found === "" ? "" : `${quoted(m.found)}, `}${faults[m.fault]}`,
  "contacts.bad-more": (m) => `• र अरू ${amount(m.count)}। नतिजासँगै सबैको सूची पठाउँछु।`,
  "contacts.fault": (m) => faults[m.fault],
  "contacts.column": (m) => columns[m.field],
  "contacts.repeated-rows": (m) => `नम्बर माथि नै भएकाले ${amount(m.count)} पङ्क्ति छोडियो`,
  "contacts.other-sheets": (m) => `मैले ${quoted(m.sheet)} पाना मात्र पढेँ; ${list(m.others.map(quoted))} पढिनँ।`,
  "contacts.column-row": () => "पङ्क्ति",
  "contacts.column-found": () => "भेटिएको",
  "contacts.column-fault": () => "कारण",
  "contacts.added": (m) =>
    m.added === m.total
      ? `${quoted(m.name)} मा ${amount(m.added)} नम्बर थपियो।`
      : `${quoted(m.name)} मा ${amount(m.total)} मध्ये ${amount(m.added)} थपियो।`,
  "contacts.there": (m) => `पहिले नै छन्: ${some(m.numbers)}`,
  "contacts.all-there": (m) =>
    m.numbers.length === 1
      ? `${m.numbers[0]} ${quoted(m.name)} मा पहिले नै छ; थप्नुपर्ने केही छैन।`
      : `सबै ${amount(m.numbers.length)} नम्बर ${quoted(m.name)} मा पहिले नै छन्; थप्नुपर्ने केही छैन।`,
  "contacts.refused": (m) => `लिइएन: ${m.number}। TingTing भन्छ: ${quoted(m.reason)}`,
  "contacts.refused-more": (m) => `… र अरू ${amount(m.count)} लिइएनन्।`,
  "contacts.rest": (m) => `अझै थपिएका छैनन्: ${some(m.numbers)}`,
  "contacts.unknown-tags": (m) =>
    `${quoted(m.name)} मा ${list(m.tags.map((tag) => quoted(plain(tag))))} भन्ने ट्याग छैन; ${m.usable.length === 0 ? "यो ट्यागबिना बनेको हो। अभियानका ट्याग त्यो बनाउने Excel फाइलका स्तम्भबाट आउँछन्।" : `यसमा ${list(m.usable.map(plain))} छ।`}`,

  "contacts.ask-change": (m) => `${m.number} को नयाँ नम्बर के हो? ट्याग फेर्न जस्तै यसो भन्नुहोस्: नाम सीता राख।`,
  "contacts.unchanged": (m) => `${m.number} त्यस्तै नै छ; फेर्नुपर्ने केही छैन।`,
  "contacts.edited": (m) => {
    const number = m.before === m.number ? m.number : `${m.before} अब ${m.number}`;
    const tags = Object.keys(m.tags).length === 0 ? "" : ` (${tagsOf(m.tags)})`;
    return `सम्पर्क ${m.id} फेरियो: ${number}${tags}।`;
  },
  "contacts.remove-card": (m) => `${quoted(m.name)} बाट ${m.number} हटाऊँ?`,
  "contacts.removed": (m) => `${quoted(m.name)} बाट ${m.number} हटाइयो।`,
  "contacts.reveal-private": (m) => {
    const what = m.contact !== undefined ? `सम्पर्क ${m.contact} देखाऊ` : `अभियान ${m.campaign ?? "8"} का नम्बर देखाऊ`;
    return `समूहमा सबैले पढ्ने भएकाले यहाँ नम्बर छोपिएकै रहन्छ। मलाई निजी च्याटमा लेख्नुहोस्, जस्तै: ${what}।`;
  },
  "contacts.template": (m) =>
    `${m.name === undefined ? "" : `${quoted(m.name)} का लागि `}भर्ने फाइल: हरेक पङ्क्तिमा एउटा नम्बर${m.tags.length === 0 ? "" : `, छेउमा ${list(m.tags.map(plain))}`}। भरेर मलाई पठाउनुहोस्।`,

  "contacts.button-edit": () => "फेर्नुहोस्",
  "contacts.button-remove": () => "हटाउनुहोस्",
  "contacts.button-show": () => "देखाउनुहोस्",
  "contacts.button-rest": (m) => `बाँकी ${amount(m.count)} थप्नुहोस्`,
  "contacts.button-without-tags": () => "ट्यागबिना थप्नुहोस्",
} satisfies typeof english;

function percent(playback: string): string {
  return /^\d+(\.\d+)?$/.test(playback) ? `${amount(Number(playback))} %` : playback;
}
