import { formatBytes } from "../bytes.ts";
import type { campaign as english } from "../en/campaign.ts";
import { formatAmount, formatList, formatMoment, formatShort, formatTime, formatZone, quoted } from "../format.ts";
import { statusName, statusOfMany } from "./status.ts";

interface Moment {
  readonly at: number;
  readonly zone: string;
  readonly now: number;
}
type Counts = readonly { readonly status: string; readonly count: number }[];

const servicesOf = (services: string) =>
  ({ PHONE: "फोन कल", SMS: "SMS", "SMS & PHONE": "SMS र फोन कल" })[services] ?? services;

export const voices: Readonly<Record<string, string>> = {
  np_rija: "रिजा",
  np_prasanna: "प्रसन्न",
  np_binod: "विनोद",
  np_shreegya: "श्रीज्ञ",
};

const moment = ({ at, zone, now }: Moment) => formatMoment("ne", at, zone, now);
const amount = (value: number) => formatAmount("ne", value);
const list = (items: readonly string[]) => formatList("ne", items);
const countsOf = (counts: Counts) =>
  list(counts.map(({ status, count }) => `${amount(count)} ${statusOfMany(status)}`));
const some = (items: readonly string[], most = 10) =>
  items.length <= most ? list(items) : `${items.slice(0, most).join(", ")} र अरू ${amount(items.length - most)}`;

export const campaign = {
  "campaign.status": (m) => statusName(m.status),
  "campaign.services": (m) => servicesOf(m.services),
  "campaign.count": (m) => `${amount(m.count)} ${statusOfMany(m.status)}`,
  "campaign.counts": (m) => countsOf(m.counts),
  "campaign.moment-short": (m) => formatShort("ne", m.at, m.zone, m.now),
  "campaign.number": (m) => `अभियान ${m.id}`,

  "campaign.services-line": (m) => `सेवा: ${servicesOf(m.services)}`,
  "campaign.description-line": (m) => `विवरण: ${m.description}`,
  "campaign.contacts-line": (m) =>
    m.total === 0 ? "सम्पर्क: अहिलेसम्म छैनन्" : `सम्पर्क: ${amount(m.total)} (${countsOf(m.counts)})`,
  "campaign.credits-line": (m) => `अहिलेसम्म लागेको क्रेडिट: ${amount(m.credits)}`,
  "campaign.tags-line": (m) =>
    m.tags.length === 0 ? "सन्देशमा राख्न मिल्ने ट्याग: छैन" : `सन्देशमा राख्न मिल्ने ट्याग: ${m.tags.join(", ")}`,
  "campaign.phones-line": (m) => `यी नम्बरबाट कल जान्छ: ${m.phones.join(", ")}`,

  "campaign.list": (m) => {
    const what = [
      m.query === undefined ? "" : `${quoted(m.query)} सँग मिल्ने `,
      m.services === undefined ? "" : `${servicesOf(m.services)} का `,
      m.state === undefined ? "" : `${stateOf(m.state)} `,
    ].join("");
    return `${what}${m.cut ? `${amount(m.count)} भन्दा बढी` : `${amount(m.count)} वटा`} अभियान, ${m.query === undefined ? "नयाँ" : "धेरै मिल्ने"} पहिले:`;
  },
  "campaign.list-more": (m) =>
    `… र अरू ${amount(m.count)}${m.cut ? " भन्दा बढी" : ""}। के खोज्ने भन्नुहोस्, जस्तै: दसैँ अभियान खोज।`,
  "campaign.list-empty": (m) => {
    if (m.query !== undefined) return `${quoted(m.query)} सँग मिल्ने अभियान भेटिनँ। कृपया अर्को शब्द भन्नुहोस्।`;
    if (m.state !== undefined) return `अहिले मैले हेरिरहेको ${stateOf(m.state)} अभियान छैन। मबाट सुरु भएका मात्र मलाई थाहा हुन्छ।`;
    if (m.services !== undefined) return `${servicesOf(m.services)} को कुनै अभियान छैन।`;
    return "तपाईंको अहिलेसम्म कुनै अभियान छैन। एउटा बनाऔँ?";
  },
  "campaign.no-state": (m) =>
    `TingTing ले अभियानको अवस्था राख्दैन, त्यसैले ${stateOf(m.state)} अभियान मात्र छुट्याउन सक्दिनँ। सबै देखाउन र कुनै एउटा कहाँ पुग्यो भन्न सक्छु।`,

  "campaign.ask-numbers": (m) =>
    `${quoted(m.name)} कसकसका लागि? फोन नम्बर लेख्नुहोस्, जस्तै 9841000001, 9841000002, वा Excel/CSV फाइल पठाउनुहोस्।`,
  "campaign.no-numbers": () => "अभियान बनाउन कुनै नम्बर छैन।",
  "campaign.create-card": (m) =>
    `${quoted(m.name)} अभियान (${servicesOf(m.services)}) ${amount(m.count)} नम्बरका लागि बनाऊँ?`,
  "campaign.created": (m) =>
    `अभियान ${m.id}, ${quoted(m.name)} बन्यो: ${servicesOf(m.services)}, ${amount(m.count)} नम्बर।`,
  "campaign.copy-name": (m) => `${m.name} (${m.services === undefined ? "प्रतिलिपि" : servicesOf(m.services)})`,
  "campaign.copy-of": (m) =>
    m.statuses === undefined
      ? `${quoted(m.name)} (अभियान ${m.id}) को प्रतिलिपि।`
      : `${quoted(m.name)} (अभियान ${m.id}) का ${m.statuses.map(statusOfMany).join(" वा ")}हरूका लागि, उनीहरूको ट्यागसहित।`,

  "campaign.ask-change": (m) =>
    `${quoted(m.name)} को नयाँ नाम के राखूँ? अरू फेर्न जस्तै यसो भन्नुहोस्: अभियान ${m.id} को सेवा SMS बनाऊ।`,
  "campaign.unchanged": (m) => `${quoted(m.name)} त्यस्तै नै छ; फेर्नुपर्ने केही छैन।`,
  "campaign.updated": (m) =>
    [
      `अभियान ${m.id} फेरियो। नाम: ${m.name}`,
      m.services === undefined ? "" : `, सेवा: ${servicesOf(m.services)}`,
      m.description === undefined ? "" : `, विवरण: ${m.description}`,
    ].join(""),

  "campaign.delete-card": (m) => `अभियान ${m.id}, ${quoted(m.name)} मेटाऊँ?`,
  "campaign.delete-running": () => "यसको कल चलिरहेको छ वा तालिकामा छ।",
  "campaign.delete-final": () => "यसका नम्बर र नतिजा पनि सँगै जान्छन्, फर्काउन सकिँदैन।",
  "campaign.deleted": (m) => `${quoted(m.name)} मेटाइयो।`,

  "campaign.estimate": (m) => {
    if (m.total === 0) return `${quoted(m.name)} मा अहिलेसम्म नम्बर छैन, त्यसैले केही लाग्दैन।`;
    const who = m.fresh && m.contacts < m.total ? ` (जम्मा ${amount(m.total)}; अरूलाई पहिले नै कल गइसक्यो)` : "";
    return `${quoted(m.name)} ${amount(m.contacts)} सम्पर्ककहाँ${who} पुग्छ (${servicesOf(m.services)})।`;
  },
  "campaign.cost": (m) => `खर्च: करिब ${amount(m.amount)} क्रेडिट (${m.basis})`,
  "campaign.cost-unknown": () => "खर्च: अहिले थाहा छैन। TingTing ले पहिले मूल्य भन्दैन; सुरु गर्दा कति क्रेडिट रोक्छ, त्यति बेला भन्छ।",
  "campaign.basis-hold": (m) => `अघिल्लो पटक ${amount(m.contacts)} सम्पर्कका लागि ${amount(m.credits)} क्रेडिट रोकिएको थियो`,
  "campaign.basis-spent": (m) => `पहिले ${amount(m.contacts)} सम्पर्कमा ${amount(m.credits)} क्रेडिट लागेको थियो`,
  "campaign.sms-parts": (m) => {
    const parts = `SMS: हरेक सम्पर्कलाई ${amount(m.parts)} भाग`;
    if (m.encoding === "gsm") return parts;
    return `${parts}, ${quoted(m.forcedBy ?? "")} ले गर्दा युनिकोडमा: एक भागमा ७० अक्षर मात्र अट्छ${m.parts > 1 ? "। छोटो लेखे कम लाग्छ" : ""}`;
  },

  "campaign.ask-sound": (m): string =>
    m.calls ? "उहाँहरूलाई के सुनाउने? लेख्नुहोस् वा रेकर्डिङ पठाउनुहोस्।" : "उहाँहरूलाई के लेखेर पठाउने? लेख्नुहोस्।",
  "campaign.ask-text": (m) =>
    m.calls ? "उहाँहरूलाई के सुनाउने र SMS मा के पठाउने? एउटै सन्देश लेख्नुहोस्।" : "उहाँहरूलाई के लेखेर पठाउने? लेख्नुहोस्।",
  "campaign.not-a-recording": (m) =>
    `${m.file} रेकर्डिङ होइन। सुरु गर्न सन्देश वा mp3 चाहिन्छ। फाइलका नम्बरलाई कल गर्न पहिले त्यसबाट अभियान बनाउनुहोस्।`,
  "campaign.only-mp3": (m) =>
    `TingTing ले mp3 रेकर्डिङ मात्र लिन्छ, ${m.file} त्यस्तो होइन। कृपया mp3 पठाउनुहोस्, वा सुनाउने कुरा लेख्नुहोस्।`,
  "campaign.sms-needs-text": (m) =>
    `${m.both ? "यो अभियानले SMS पनि पठाउँछ, र " : ""}SMS मा रेकर्डिङ जाँदैन। कृपया सन्देश लेख्नुहोस्।`,
  "campaign.text-and-recording": () =>
    "सन्देश र रेकर्डिङ दुवै आयो, तर सुरु गर्दा एउटा मात्र मिल्छ। कृपया चाहिएको एउटा राखेर फेरि भन्नुहोस्।",
  "campaign.unknown-tags": (m) =>
    `यो अभियानमा ${list(m.tags)} छैन। ${m.usable.length === 0 ? "यसमा कुनै ट्याग छैन" : `यसमा ${list(m.usable)} छ`}। कृपया सन्देश फेरि लेख्नुहोस्।`,
  "campaign.wrong-tags": (m) =>
    `यो अभियानमा ${list(m.tags)} छैन। यसो भन्न खोज्नुभएको हो? ${m.corrected}\nबटन थिच्नुहोस्, वा सन्देश फेरि लेख्नुहोस्।`,
  "campaign.button-corrected": () => "हो, त्यही",
  "campaign.no-such-voice": (m) => `तपाईंको खातामा ${voices[m.voice] ?? m.voice} को आवाज छैन। कसको आवाजमा राखूँ?`,
  "campaign.past-schedule": (m) =>
    m.at > m.now
      ? `त्यो समय आउन एक मिनेट पनि छैन (${formatTime("ne", m.at, m.zone)})। कृपया पछिको समय भन्नुहोस्, वा “अहिले सुरु गर” भन्नुहोस्।`
      : `त्यो समय बितिसक्यो: ${moment(m)}। कृपया आउने समय भन्नुहोस्, जस्तै: भोलि बेलुका ५ बजे।`,

  "campaign.start-card": (m) => `${quoted(m.name)} सुरु गरूँ?`,
  "campaign.rerun-card": (m) => (m.calls ? `${quoted(m.name)} मा फेरि कल गरूँ?` : `${quoted(m.name)} फेरि पठाऊँ?`),
  "campaign.card-who": (m) =>
    `कसलाई: ${m.chosen === m.total ? `${amount(m.total)} सम्पर्क` : `${amount(m.total)} सम्पर्कमध्ये ${amount(m.chosen)}`}, ${servicesOf(m.services)}`,
  "campaign.card-only": (m) => `यी मात्र: ${some(m.only)}`,
  "campaign.card-counts": (m) => `अहिलेसम्म: ${countsOf(m.counts)}`,
  "campaign.card-reached": (m) => `ख्याल गर्नुहोस्: यीमध्ये ${amount(m.count)} जनासम्म पुगिसकेको छ, फेरि जान्छ।`,
  "campaign.card-none-reached": () => "यीमध्ये अहिलेसम्म कोही पुगेका छैनन्।",
  "campaign.card-reached-elsewhere": (m) =>
    `होसियार: ${amount(m.count)} वटा नम्बर अभियानमा दोहोरिएका छन्, र अर्को प्रविष्टिबाट पुगिसकेका छन्।`,
  "campaign.card-runs": (m) => `यो अभियान मबाट पहिले ${amount(m.count)} पटक चलाउनुभएको छ।`,
  "campaign.card-repeated": (m) => `छोडिएका: ${amount(m.count)} सम्पर्क, किनकि तिनको नम्बर पहिले नै छ।`,
  "campaign.card-message": (m) => `सन्देश: ${m.text}`,
  "campaign.card-example": (m) => `सबैभन्दा लामो यस्तो हुन्छ: ${m.text}`,
  "campaign.card-untagged": (m) => `ख्याल गर्नुहोस्: ${amount(m.count)} सम्पर्कको {${m.tag}} खाली छ।`,
  "campaign.card-kept": (m) =>
    m.priority === undefined
      ? "सन्देश: अघिल्लो पटककै"
      : `सन्देश: अघिल्लो पटककै, ${m.priority === "audio" ? "रेकर्डिङ" : "लेखिएको सन्देश"}`,
  "campaign.card-recording": (m) => `रेकर्डिङ: ${m.file}`,
  "campaign.card-recording-unused": (m) => `प्रयोग नहुने: ${m.file}`,
  "campaign.card-voice": (m) => `आवाज: ${voices[m.voice] ?? m.voice} (${m.voice})`,
  "campaign.card-voice-unused": () => "प्रयोग नहुने: आवाज, किनकि यहाँ केही पढेर सुनाइँदैन।",
  "campaign.card-now": () => "कहिले: अहिले नै",
  "campaign.card-when": (m) => `कहिले: ${moment(m)}`,
  "campaign.typed-word": () => "फेरि",

  "campaign.started": (m) => `${quoted(m.name)} ${amount(m.contacts)} सम्पर्कका लागि सुरु भयो। म हेरिरहन्छु र सकिएपछि भन्छु।`,
  "campaign.scheduled": (m) => `${quoted(m.name)} ${amount(m.contacts)} सम्पर्कका लागि आफैँ सुरु हुन्छ: ${moment(m)}।`,
  "campaign.held": (m) => `TingTing भन्छ: ${quoted(m.sentence)}`,

  "campaign.not-startable": (m) =>
    `${quoted(m.name)} ${m.services} प्रकारको हो; देखाउन सक्छु तर सुरु गर्न सक्दिनँ। कृपया TingTing को आफ्नै वेब कन्सोल चलाउनुहोस्।`,
  "campaign.already-running": (m) =>
    `${quoted(m.name)} चलिरहेको छ: ${amount(m.total)} मध्ये ${amount(m.done)} सकियो। कृपया सकिएसम्म पर्खनुहोस्; म भन्छु।`,
  "campaign.already-scheduled": (m) =>
    `${quoted(m.name)} पहिले नै तालिकामा छ: ${moment(m)}। फेरि सुरु गरे मानिसलाई दुई पटक कल जान्छ, त्यसैले केही गरिनँ।`,
  "campaign.nobody": (m) => `${quoted(m.name)} मा अहिलेसम्म नम्बर छैन। कृपया पहिले थप्नुहोस्।`,
  "campaign.live": (m) =>
    `${quoted(m.name)} ले अहिले ${amount(m.count)} सम्पर्कलाई कल गरिरहेको छ। कृपया त्यो नसकिएसम्म पर्खनुहोस्।`,
  "campaign.missing": (m) => `${quoted(m.name)} मा छैन: ${some(m.missing)}। केही सुरु गरिएन।`,
  "campaign.only-whole": (m) =>
    `तपाईंको TingTing खाताले पूरै अभियान मात्र सुरु गर्छ। ${quoted(m.name)} का केहीलाई मात्र कल गर्न तिनका लागि नयाँ अभियान बनाउनुहोस्।`,
  "campaign.who-again": (m) => `${quoted(m.name)} को अवस्था: ${countsOf(m.counts)}। अब कसलाई पुर्‍याउने?`,
  "campaign.everybody-hint": (m) =>
    `पुगिसकेका ${amount(m.reached)} जनासमेत सबैकहाँ पुर्‍याउन यो टाइप गर्नुहोस्: अभियान ${m.id} फेरि चलाऊ: ${list(m.statuses.map(statusOfMany))}`,
  "campaign.nobody-such": (m) => `${quoted(m.name)} मा ${list(m.statuses.map(statusOfMany))} कोही छैन।`,
  "campaign.which-first": () => "पहिले कल गइसकेका र नगएकालाई TingTing ले दुई पटक गरी लिन्छ। पहिले कसलाई कल गरूँ?",
  "campaign.no-rerun": (m) =>
    `तपाईंको TingTing खाताले ${quoted(m.name)} का केहीलाई मात्र फेरि कल गर्न सक्दैन। ती नम्बर हेरेर तिनका लागि नयाँ अभियान बनाउन सक्नुहुन्छ।`,

  "campaign.progress": (m) => `${quoted(m.name)}, ${formatTime("ne", m.at, m.zone)} ${formatZone("ne", m.zone)}:`,
  "campaign.bar": (m) =>
    `${m.bar} ${amount(m.total)} मध्ये ${amount(m.done)} सकियो (${amount(Math.floor((m.done / m.total) * 100))} %)`,
  "campaign.last-run": (m) => `पछिल्लो पटक: ${formatShort("ne", m.at, m.zone, m.now)} · ${m.facts}`,
  "campaign.runs": () => "चलिरहेको छ। म हेरिरहन्छु र सकिएपछि भन्छु।",
  "campaign.waits": (m) => `${amount(m.total)} सम्पर्कका लागि तालिकामा छ: ${moment(m)}।`,
  "campaign.report": (m) => `${quoted(m.name)} को रिपोर्ट: ${amount(m.total)} सम्पर्क`,
  "campaign.report-files": (m) => {
    const named = (
      [
        ["चित्र", m.picture],
        ["Excel", m.xlsx],
        ["CSV", m.csv],
      ] as const
    ).flatMap(([what, bytes]) => (bytes === undefined ? [] : [`${what} (${formatBytes("ne", bytes)})`]));
    return `साथमा: ${list(named)}`;
  },

  "campaign.report-left-out": (m) =>
    `च्याटका लागि धेरै ठूलो भएकाले छोडिएको: ${list(m.files.map((file) => ({ xlsx: "Excel", csv: "CSV" })[file]))}`,

  "campaign.stop-cannot": (m) =>
    `TingTing मा चलिरहेको अभियान रोक्ने उपाय छैन, त्यसैले ${quoted(m.name)} चलिरहन्छ: ${amount(m.total)} मध्ये ${amount(m.done)} सकियो। अहिले नै रोक्नुपरे कृपया TingTing लाई फोन गर्नुहोस्; म हेरिरहन्छु।`,
  "campaign.stop-nothing": (m) =>
    `${quoted(m.name)} चलिरहेको मलाई थाहा छैन, त्यसैले रोक्नुपर्ने केही छैन। अन्तैबाट सुरु भएको पनि म रोक्न सक्दिनँ: TingTing मा रोक्ने उपाय छैन।`,
  "campaign.schedule-none": (m) => `${quoted(m.name)} तालिकामा भएको मलाई थाहा छैन। अहिले तालिकामा राख्न सकिन्छ।`,
  "campaign.schedule-fixed": (m) =>
    `तालिकामा राखेको सुरुवात TingTing ले सार्न वा हटाउन दिँदैन। ${quoted(m.name)} यति बेला सुरु हुन्छ: ${moment(m)}। बाँकी उपाय एउटै: अभियानको प्रतिलिपि बनाउनुहोस्, त्योभन्दा अघि यो मेटाउनुहोस्, र प्रतिलिपि चाहेको बेला सुरु गर्नुहोस्।`,

  "campaign.button-all": () => "सबै अभियान",
  "campaign.button-create": () => "नयाँ अभियान",
  "campaign.button-open": (m) => `${m.name.length > 24 ? `${m.name.slice(0, 23)}…` : m.name} (${m.id})`,
  "campaign.button-details": () => "देखाउनुहोस्",
  "campaign.button-start": () => "सुरु गर्नुहोस्",
  "campaign.button-numbers": () => "नम्बरहरू",
  "campaign.button-report": () => "रिपोर्ट",
  "campaign.button-progress": () => "कहाँ पुग्यो?",
  "campaign.button-refresh": () => "फेरि गन्नुहोस्",
  "campaign.button-add": () => "नम्बर थप्नुहोस्",
  "campaign.button-add-these": (m) => (m.count === 1 ? "यो थप्नुहोस्" : `यी ${amount(m.count)} थप्नुहोस्`),
  "campaign.button-found": (m) => `भेटिएका ${amount(m.count)} मात्र`,
  "campaign.button-copy": () => "प्रतिलिपि बनाउनुहोस्",
  "campaign.button-copy-for": () => "यिनका लागि नयाँ अभियान",
  "campaign.button-delete": () => "मेटाउनुहोस्",
  "campaign.button-missed": (m) => `नपुगेका (${amount(m.count)})`,
  "campaign.button-not-reached": (m) => `नपुगेका सबै (${amount(m.count)})`,
  "campaign.button-call-again": () => "फेरि कल गर्नुहोस्",
  "campaign.button-call-these": () => "यिनलाई कल गर्नुहोस्",
  "campaign.button-those-numbers": () => "ती नम्बर देखाउनुहोस्",
} satisfies typeof english;

const states: Readonly<Record<string, string>> = {
  "not started": "सुरु नभएका",
  scheduled: "तालिकामा राखिएका",
  running: "चलिरहेका",
  completed: "पूरा भएका",
  terminated: "रोकिएका",
};

function stateOf(state: string): string {
  return states[state] ?? state;
}
