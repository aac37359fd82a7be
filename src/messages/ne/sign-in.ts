import type { signIn as english } from "../en/sign-in.ts";
import { formatAmount } from "../format.ts";

export const signIn = {
  "sign-in.email": () => "इमेल",
  "sign-in.password": () => "पासवर्ड",
  "sign-in.submit": () => "साइन इन",
  "sign-in.sample": () => "नमुना खाता चलाउनुहोस्",
  "sign-in.needed": () => "आफ्नो TingTing खातामा साइन इन गर्नुहोस्। यो तपाईंले मात्र देख्नुहुन्छ; त्यसपछि तपाईंको काम अघि बढाउँछु।",
  "sign-in.expired": () => "तपाईंको TingTing सत्र सकियो। फेरि साइन इन गर्नुहोस्; त्यसपछि तपाईंको काम अघि बढाउँछु।",
  "sign-in.done": (m) => `तपाईं ${m.email} बाट साइन इन हुनुभयो।`,
  "sign-in.refused": () => "TingTing ले यो इमेल र पासवर्ड मानेन। फेरि प्रयास गर्नुहोस्; तपाईंले टाइप गरेको केही राखिएको छैन।",
  "sign-in.wait": (m) =>
    `यो खाताका लागि धेरै पटक प्रयास भयो, त्यसैले TingTing लाई सोधिनँ। कृपया ${formatAmount("ne", m.minutes)} मिनेटपछि फेरि प्रयास गर्नुहोस्।`,

  "sign-in.prompt": (m) =>
    `${m.email} बाट साइन इन गर्ने? पेजमा देखिएको नम्बर थिच्नुहोस्। त्यहाँ टाइप गर्ने तपाईं होइन भने “त्यो म होइन” थिच्नुहोस्।`,
  "sign-in.not-me": () => "त्यो म होइन",
  "sign-in.disowned": () => "भनिदिनुभएकोमा धन्यवाद। केही जोडिएको छैन, पेजमा टाइप गरिएको कुरा पनि बिर्सिएँ।",
  "sign-in.wrong-number": () => "पेजमा देखिएको नम्बर त्यो होइन, त्यसैले केही जोडिएन। कृपया फेरि एकपटक साइन इन गर्नुहोस्।",

  "sign-in.page.title": () => "TingTing मा साइन इन",
  "sign-in.page.account": () => "च्याट खाता",
  "sign-in.page.name": (m) => `${m.platform} मा ${m.name}`,
  "sign-in.page.service": () => "सेवा",
  "sign-in.page.practice": () => "TingTing, अभ्यास मोड",
  "sign-in.page.warning": () =>
    "यो तपाईंको च्याट खाता होइन? त्यसो भए यो पेज बन्द गर्नुहोस्: नत्र त्यो खाता चलाउनेले तपाईंको नाममा TingTing चलाउनेछ।",
  "sign-in.page.fill-in": () => "कृपया इमेल र पासवर्ड दुवै भर्नुहोस्।",
  "sign-in.page.number-title": () => "अब एउटा थिचाइ मात्र बाँकी",
  "sign-in.page.number": (m) => `${m.platform} मा फर्केर त्यहाँ यो नम्बर थिच्नुहोस्:`,
  "sign-in.page.number-secret": () =>
    "यो १० मिनेटसम्म चल्छ। कसैलाई नदेखाउनुहोस्: त्यहाँ यो थिच्नेले तपाईंको नाममा TingTing चलाउनेछ। त्यसपछि यो पेज बन्द गर्न सकिन्छ।",
  "sign-in.page.void-title": () => "यो लिङ्क पुरानो भयो",
  "sign-in.page.void": () => "लिङ्क एक पटक र १० मिनेटसम्म मात्र चल्छ। च्याटमा फर्केर बटलाई फेरि भन्नुहोस्: नयाँ लिङ्क पठाउँछ।",
  "sign-in.page.tired-title": () => "कृपया एक मिनेट पर्खनुहोस्",
  "sign-in.page.tired": () => "तपाईंको नेटवर्कबाट धेरै पटक प्रयास भयो। कृपया एक मिनेट पर्खेर लिङ्क फेरि खोल्नुहोस्।",
  "sign-in.page.failed-title": () => "त्यो हुन सकेन",
} satisfies typeof english;
