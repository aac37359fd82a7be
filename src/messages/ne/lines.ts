import type { lines as english } from "../en/lines.ts";
import { formatAmount } from "../format.ts";

const amount = (value: number) => formatAmount("ne", value);
const credits = (rate: number | undefined) => (rate === undefined ? "दर भनिएको छैन" : `${amount(rate)} क्रेडिट`);

export const lines = {
  "lines.card": (m) => [m.number, credits(m.rate), m.capabilities].filter((part) => part !== "").join(" · "),
  "lines.card-name": (m) => `नाम: ${m.name}`,
  "lines.card-sid": () => "SID: ",
  "lines.card-setting": (m) => `${m.key}: ${m.value}`,
  "lines.owned": (m) => `तपाईंका ${amount(m.count)} वटा नम्बर छन्:`,
  "lines.owned-none": () => "तपाईंको आफ्नो नम्बर छैन। किन्न सकिने नम्बर हेरेर छान्नुहोस्।",
  "lines.owned-not": (m) => `${m.number} तपाईंका नम्बरमा छैन।`,
  "lines.owned-yes": (m) => `हो, ${m.number} तपाईंको हो:`,
  "lines.available": (m) => `अहिले किन्न सकिने ${amount(m.count)} वटा नम्बर:`,
  "lines.available-none": () => "अहिले किन्न सकिने नम्बर छैन। कृपया पछि फेरि हेर्नुहोस्।",
  "lines.available-not": (m) => `${m.number} बिक्रीमा छैन।`,
  "lines.available-yes": (m) => `हो, ${m.number} किन्न सकिन्छ:`,
  "lines.more": (m) => `… र अरू ${amount(m.count)} वटा। हेर्न नम्बर भन्नुहोस्।`,
  "lines.which-to-buy": () => "कुन नम्बर किन्ने? लेख्नुहोस् वा एउटा थिच्नुहोस्।",
  "lines.which-to-release": () => "तपाईंको कुन नम्बर छोड्ने? लेख्नुहोस् वा एउटा थिच्नुहोस्।",
  "lines.choice": (m) => `${m.number} · ${credits(m.rate)}`,
  "lines.buy-card": (m) => `${m.number} किनूँ?`,
  "lines.rate-basis": () => "TingTing ले भनेको दर",
  "lines.bought": (m) => `किनियो: ${m.number} अब तपाईंको भयो।`,
  "lines.release-card": (m) => `${m.number} छोडूँ? नम्बर गुम्छ, अरू कसैले किन्न सक्छ।`,
  "lines.released": (m) => `छोडियो: ${m.number} अब तपाईंको रहेन।`,
  "lines.not-traded": () =>
    "तपाईंको TingTing खाताबाट यहाँ नम्बर किन्न वा छोड्न मिल्दैन। कृपया TingTing को आफ्नै वेब कन्सोल चलाउनुहोस्।",
  "lines.buy": (m) => `${m.number} किन्ने`,
  "lines.buy-again": () => "फेरि किन्ने",
  "lines.show-owned": () => "मेरा नम्बरहरू",
  "lines.show-available": () => "किन्न सकिने नम्बरहरू",
} satisfies typeof english;
