import type { files as english } from "../en/files.ts";
import { formatAmount, formatList, quoted } from "../format.ts";

export const files = {
  "files.numbers": (m) => `${formatAmount("ne", m.count)} वटा नम्बर`,
  "files.duplicates": (m) => `नम्बर माथि नै भएकाले ${formatAmount("ne", m.count)} पङ्क्ति छोडियो`,
  "files.badRows": (m) => `${formatAmount("ne", m.count)} पङ्क्ति प्रयोग गर्न मिलेन:`,
  "files.badRow": (m) => (m.found === "" ? `पङ्क्ति ${m.row}: ${m.why}` : `पङ्क्ति ${m.row}: ${quoted(m.found)}, ${m.why}`),
  "files.moreBadRows": (m) => `र अरू ${formatAmount("ne", m.count)}`,
  "files.otherSheets": (m) => `मैले ${quoted(m.sheet)} पाना मात्र पढेँ; ${formatList("ne", m.others.map(quoted))} पढिनँ।`,
  "files.no-number": () => "नम्बर छैन",
  "files.not-a-number": () => "फोन नम्बर होइन",
  "files.digits-lost": () => "स्प्रेडसिटले अङ्क काटेको छ; कृपया कोलम टेक्स्ट बनाएर नम्बर फेरि भर्नुहोस्",
  "files.several-numbers": () => "एकभन्दा बढी नम्बर छन्; कृपया हरेकलाई छुट्टै पङ्क्ति दिनुहोस्",
  "files.formula-error": () => "सूत्रको मान आएको छैन",
  "files.column.id": () => "आईडी",
  "files.column.number": () => "नम्बर",
  "files.column.status": () => "अवस्था",
  "files.column.duration": () => "अवधि",
  "files.column.playback": () => "सुनेको",
  "files.column.credits": () => "क्रेडिट",
} satisfies typeof english;
