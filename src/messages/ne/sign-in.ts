import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  "sign-in.email": () => "इमेल",
  "sign-in.password": () => "पासवर्ड",
  "sign-in.submit": () => "साइन इन",
  "sign-in.sample": () => "नमुना खाता चलाउनुहोस्",
  "sign-in.needed": () => "आफ्नो TingTing खातामा साइन इन गर्नुहोस्। यो तपाईंले मात्र देख्नुहुन्छ; त्यसपछि तपाईंको काम अघि बढाउँछु।",
  "sign-in.expired": () => "तपाईंको TingTing सत्र सकियो। फेरि साइन इन गर्नुहोस्; त्यसपछि तपाईंको काम अघि बढाउँछु।",
  "sign-in.done": (m) => `तपाईं ${m.email} बाट साइन इन हुनुभयो।`,
  "sign-in.refused": () => "TingTing ले यो इमेल र पासवर्ड मानेन। फेरि प्रयास गर्नुहोस्; तपाईंले टाइप गरेको केही राखिएको छैन।",
} satisfies typeof english;
