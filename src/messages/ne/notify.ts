import type { notify as english, NotifyScope } from "../en/notify.ts";
import { formatAmount } from "../format.ts";

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
  "notify.turn-on": () => "यो च्याटमा खबर गर",
  "notify.turn-off": () => "सूचना बन्द गर्ने",
  "notify.show": () => "यहाँ के के आउँछ",
} satisfies typeof english;
