import type { adapter as english } from "../en/adapter.ts";
import { formatAmount } from "../format.ts";

export const adapter = {
  "adapter.title": () => "TingTing",
  "adapter.placeholder": () => "सन्देश लेख्नुहोस्",
  "adapter.send": () => "पठाउनुहोस्",
  "adapter.attach": () => "फाइल जोड्नुहोस्",
  "adapter.remove": () => "यो फाइल नपठाउनुहोस्",
  "adapter.practice": () => "अभ्यास मोड: साँचो फोन जाँदैन, पैसा लाग्दैन।",
  "adapter.offline": () => "इन्टरनेट जोडिएको छैन। फेरि जोड्दै छौं; लेखेको कुरा जोडिनेबित्तिकै पठाइन्छ।",
  "adapter.file-too-large": (m) =>
    `यो फाइल ठूलो भयो: ${formatAmount("ne", m.megabytes)} MB सम्म पठाउन मिल्छ। टुक्रा पारेर पठाउनुहोस्।`,
  "adapter.text-too-long": () => "यो सन्देश धेरै लामो भयो। कृपया फाइलका रूपमा पठाउनुहोस्।",
  "adapter.welcome": () => "नमस्ते! के गर्न चाहनुहुन्छ, नेपाली, अङ्ग्रेजी वा रोमन नेपालीमा लेख्नुहोस्।",
  "adapter.commands": () => "आदेशहरू",
  "adapter.new-messages": () => "नयाँ सन्देश",
  "adapter.sending": () => "पठाउँदै …",
  "adapter.not-sent-yet": () => "अझै पठाइएको छैन",
  "adapter.not-taken": () => "यो पठाउन सकिएन। कृपया पेज फेरि खोलेर अर्को पटक पठाउनुहोस्।",
  "adapter.cookies-needed": () => "यो च्याटले तपाईंलाई कुकीले चिन्छ। कृपया यस पेजलाई कुकी राख्न दिएर फेरि खोल्नुहोस्।",
  "adapter.script-needed": () => "यो च्याटलाई JavaScript चाहिन्छ। कृपया यस पेजलाई त्यो चलाउन दिएर फेरि खोल्नुहोस्।",
  "adapter.other-language": () => "English",
  "adapter.visitor": (m) => `आगन्तुक ${m.mark}`,
  "adapter.group-hello": (m) =>
    m.seesMentions
      ? `नमस्ते! यहाँ म /help जस्ता आदेश, मेरो सन्देशमा दिइएको जवाफ र @${m.bot} लेखिएका सन्देशको उत्तर दिन्छु।`
      : `नमस्ते! यहाँ म /help जस्ता आदेश, मेरो सन्देशमा दिइएको जवाफ र मेरा बटनमा मात्र उत्तर दिन्छु। अरू सन्देश, @${m.bot} लेखिएका समेत, मकहाँ आइपुग्दैनन्: मेरो privacy mode खुला छ। बदल्न @BotFather लाई /setprivacy पठाउनुहोस्, अनि मलाई यो समूहबाट हटाएर फेरि थप्नुहोस्।`,
  "adapter.open-privately": (m) =>
    `${m.name} ज्यू, यो उत्तर तपाईंका लागि मात्र हो। कृपया मसँग निजी च्याट खोलेर Start थिच्नुहोस्; उत्तर त्यहीँ छ।`,
  "adapter.open-privately-button": () => "निजी च्याट खोल्नुहोस्",
  "adapter.form-asks": (m) =>
    m.secret
      ? `कृपया लेख्नुहोस्: ${m.label}। तपाईंको सन्देश म तुरुन्तै मेटाउँछु। रोक्न /cancel।`
      : `कृपया लेख्नुहोस्: ${m.label}। रोक्न /cancel।`,
  "adapter.form-left": () => "हुन्छ, अब सोध्दिनँ। तपाईंले लेख्नुभएको केही पनि राखिएन।",
  "adapter.delete-yourself": () => "तपाईंको सन्देश मैले मेटाउन सकिनँ। अरूले नपढून् भन्नाका लागि कृपया आफैँ मेटाउनुहोस्।",
  "adapter.try-again": () => "यो अहिले लिन सकिनँ, केही पनि गरिएको छैन। कृपया एकछिनपछि फेरि प्रयास गर्नुहोस्।",
  "adapter.form-taken": () => "धन्यवाद। यो झ्याल बन्द गर्न सक्नुहुन्छ।",
  "adapter.cannot-write-here": () =>
    "यहाँ लेख्ने अनुमति मलाई छैन। कृपया /invite ले मलाई यो च्यानलमा थप्नुहोस्, वा मसँग निजी च्याटमा लेख्नुहोस्।",
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
