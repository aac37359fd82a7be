import type { settings as english } from "../en/settings.ts";

export const settings = {
  "settings.language": () => "अबदेखि म तपाईंसँग नेपालीमा कुरा गर्छु।",
  "settings.language-here": () =>
    "अबदेखि म यहाँ नेपालीमा बोल्छु, र तपाईंसँग जहाँ पनि नेपालीमै। यहाँका अरूले आफ्ना लागि अर्को भाषा रोज्न सक्छन्।",
  "settings.zone": (m) => `अब तपाईंको समय ${m.zone} को हुन्छ। त्यहाँ अहिले ${m.moment} भयो।`,
  "settings.schedule-note": () => "TingTing आफैँ भने नेपाली समय राख्छ; म मिलाइदिन्छु।",
} satisfies typeof english;
