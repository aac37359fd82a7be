import type { adapter as english } from "../en/adapter.ts";

export const adapter = {
  "adapter.title": () => "TingTing",
  "adapter.placeholder": () => "सन्देश लेख्नुहोस्",
  "adapter.send": () => "पठाउनुहोस्",
  "adapter.attach": () => "फाइल जोड्नुहोस्",
  "adapter.remove": () => "यो फाइल नपठाउनुहोस्",
  "adapter.practice": () => "अभ्यास मोड: साँचो फोन जाँदैन, पैसा लाग्दैन।",
  "adapter.offline": () => "इन्टरनेट जोडिएको छैन। फेरि जोड्दै छौं; लेखेको कुरा जोडिनेबित्तिकै पठाइन्छ।",
  "adapter.file-too-large": (m) => `यो फाइल ठूलो भयो: ${m.megabytes} MB सम्म पठाउन मिल्छ। टुक्रा पारेर पठाउनुहोस्।`,
  "adapter.text-too-long": () => "यो सन्देश धेरै लामो भयो। कृपया फाइलका रूपमा पठाउनुहोस्।",
  "adapter.welcome": () => "नमस्ते! के गर्न चाहनुहुन्छ, नेपाली, English वा roman Nepali मा लेख्नुहोस्।",
  "adapter.commands": () => "आदेशहरू",
  "adapter.new-messages": () => "नयाँ सन्देश",
  "adapter.sending": () => "पठाउँदै …",
  "adapter.not-sent-yet": () => "अझै पठाइएको छैन",
  "adapter.not-taken": () => "यो पठाउन सकिएन। कृपया पेज फेरि खोलेर अर्को पटक पठाउनुहोस्।",
  "adapter.cookies-needed": () => "यो च्याटले तपाईंलाई कुकीले चिन्छ। कृपया यस पेजलाई कुकी राख्न दिएर फेरि खोल्नुहोस्।",
  "adapter.script-needed": () => "यो च्याटलाई JavaScript चाहिन्छ। कृपया यस पेजलाई त्यो चलाउन दिएर फेरि खोल्नुहोस्।",
  "adapter.other-language": () => "English",
  "adapter.visitor": (m) => `आगन्तुक ${m.mark}`,
  "adapter.terminal-hint": () => 'बटन: नम्बर वा नाम टाइप गर्नुहोस्। फाइल: /send PATH। निस्कन "exit"।',
  "adapter.terminal-leave": () => "नमस्ते।",
  "adapter.greeting": () => "TingTing। के गरूँ, अङ्ग्रेजी, नेपाली वा रोमन नेपालीमा लेख्नुहोस्।",
  "adapter.practice-greeting": () =>
    "TingTing, अभ्यास मोड: कसैलाई कल जाँदैन, पैसा लाग्दैन। के गरूँ, अङ्ग्रेजी, नेपाली वा रोमन नेपालीमा लेख्नुहोस्।",
  "adapter.no-such-button": (m) =>
    m.labels.length === 0
      ? "अहिले कुनै बटन छैन।"
      : `त्यस्तो बटन छैन। अहिलेका बटन: ${m.labels.map((label) => `[${label}]`).join(" ")}`,
} satisfies typeof english;
