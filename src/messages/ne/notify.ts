import { ENDED_SHOWN, type Ended, type notify as english, type NotifyScope, reachedOf } from "../en/notify.ts";
import { formatAmount, formatMoment, formatShort, formatTime, quoted } from "../format.ts";
import { placeName, whyLost } from "./outbox.ts";

const n = (value: number) => formatAmount("ne", value);

function endedLines(runs: readonly Ended[]): string {
  const lines = runs
    .slice(0, ENDED_SHOWN)
    .map(
      (run) =>
        `• ${quoted(run.campaign.name)}: ${n(run.total)} मध्ये ${n(reachedOf(run))} जनासम्म पुग्यो, ${n(run.credits)} क्रेडिट`,
    );
  const more = runs.length - lines.length;
  return [...lines, ...(more > 0 ? [`र अरू ${n(more)} वटा`] : [])].join("\n");
}

function rule({ campaign, when, percent }: NotifyScope): string {
  const end = `${campaign ?? "कुनै पनि अभियान"} सकिँदा`;
  if (percent !== undefined) return `${end} ${formatAmount("ne", percent)}% भन्दा बढी छुटे भने`;
  return when === "failures" ? `${end} कोही छुट्यो भने` : end;
}

export const notify = {
  "notify.on": (m) => `अबदेखि ${rule(m)} यो च्याटमा खबर गर्छु।`,
  "notify.changed": (m) => `मिलाइयो: ${rule(m)} यो च्याटमा खबर गर्छु।`,
  "notify.already-on": (m) => `यो त पहिल्यै चालु छ: ${rule(m)} यो च्याटमा खबर गर्छु।`,
  "notify.off": () => "सूचना बन्द भयो: अब अभियान सकिँदा यो च्याटमा खबर गर्दिनँ।",
  "notify.off-campaign": (m) => `अब ${m.campaign} सकिँदा यो च्याटमा खबर गर्दिनँ।`,
  "notify.already-off": () => "यो च्याटमा कुनै सूचना चालु थिएन, रोक्नुपर्ने केही छैन।",
  "notify.already-off-campaign": (m) => `यो च्याटमा ${m.campaign} को सूचना आउँदैन।`,
  "notify.all-still-on": (m) => `यो च्याटमा सबै अभियानको खबर आउँछ, त्यसैले ${m.campaign} को पनि। सबैको मात्र बन्द गर्न सक्छु।`,
  "notify.list": (m) => `यो च्याटमा ${formatAmount("ne", m.count)} वटा सूचना आउँछ:`,
  "notify.line": (m) => `• ${rule(m)}`,
  "notify.none": () => "यो च्याटमा कुनै सूचना आउँदैन।",
  "notify.turn-on": () => "यो च्याटमा खबर गर्ने",
  "notify.turn-off": () => "सूचना बन्द गर्ने",
  "notify.show": () => "यहाँ के के आउँछ",
  "notify.muted": (m) =>
    `यो च्याट अब चुप रहन्छ; ${formatMoment("ne", m.until, m.zone, m.now)} फेरि बोल्छ। त्यसबीच सकिएका अभियान त्यतिबेला एकैचोटि भन्छु; यहाँबाट सुरु गरेको अभियान सकिँदा भने तुरुन्तै खबर गर्छु।`,
  "notify.not-muted": () => "यो च्याट चुप लगाइएको थिएन।",
  "notify.unmuted": (m) =>
    m.runs.length === 0
      ? "अब फेरि बोल्छु। त्यसबीच केही सकिएन।"
      : `अब फेरि बोल्छु। त्यसबीच ${n(m.runs.length)} वटा अभियान सकिए:\n${endedLines(m.runs)}`,
  "notify.unmuted-by-time": (m) => `चुप रहेको बेला ${n(m.runs.length)} वटा अभियान सकिए:\n${endedLines(m.runs)}`,
  "notify.digest-on": (m) =>
    `हरेक दिन ${formatTime("ne", m.next, m.zone)} बजे अघिल्लो दिनदेखि सकिएका अभियानको सार यहाँ भन्छु; पहिलो पटक ${formatMoment("ne", m.next, m.zone, m.now)}। केही नसकिएको दिन चुप बस्छु।`,
  "notify.digest": (m) =>
    [
      `${formatShort("ne", m.since, m.zone, m.now)} देखि ${n(m.runs.length)} वटा अभियान सकिए:`,
      endedLines(m.runs),
      ...(m.going.length > 0 ? [`अझै चल्दै: ${m.going.map(quoted).join(", ")}`] : []),
    ].join("\n"),
  "notify.digest-line": (m) => `• हरेक दिन ${m.time.replace(/\d/g, (digit) => n(Number(digit)))} बजे सार`,
  "notify.muted-line": (m) => `${formatShort("ne", m.until, m.zone, m.now)} सम्म चुप।`,
  "notify.last-delivery": (m) => `पछिल्लो खबर: ${quoted(m.campaign)}, ${formatShort("ne", m.at, m.zone, m.now)}।`,
  "notify.nothing-told": () => "यहाँ अहिलेसम्म कुनै खबर गएको छैन।",
  "notify.last-failure": (m) =>
    `पछिल्लो असफलता: ${formatShort("ne", m.at, m.zone, m.now)}, ${whyLost(m)}${m.isCutOff ? " त्यसबेलादेखि सूचना रोकिएका छन्।" : ""}`,
  "notify.cut-off": (m) =>
    `अब ${placeName(m)}मा अभियान सकिएको खबर गर्न सक्दिनँ: ${whyLost(m)} त्यहाँ फेरि चालु नगरेसम्म सूचना रोकिन्छन्।`,
  "notify.unmute": () => "फेरि बोल्ने",
  "notify.hour": (m) => `${n(m.hours)} घण्टा`,
  "notify.follows": (m) => `${quoted(m.campaign)} मबाट नभई पहिल्यै चलिरहेको छ: अबदेखि म यसलाई पछ्याउँछु।`,
} satisfies typeof english;
