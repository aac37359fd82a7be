import type { account as english } from "../en/account.ts";

const mark = (verified: boolean) => (verified ? "✓ प्रमाणित" : "प्रमाणित छैन");
const or = (text: string) => (text === "" ? "–" : text);

export const account = {
  "account.greeting": (m) => `नमस्ते ${m.name} जी! तपाईं ${m.email} बाट साइन इन हुनुहुन्छ।`,
  "account.greeting-group": (m) => `नमस्ते ${m.name} जी! तपाईं साइन इन हुनुहुन्छ।`,
  "account.practice": () => "यो नमुना खाता हो: सबै निःशुल्क छ, कसैलाई साँच्चै फोन जाँदैन।",
  "account.other": () => "अर्को खाता चलाउने",
  "account.show-mine": () => "मेरो खाता",
  "account.what-now": () => "के के गर्न सकिन्छ?",
  "account.first-name": (m) => `नाम: ${or(m.text)}`,
  "account.last-name": (m) => `थर: ${or(m.text)}`,
  "account.email": (m) => `इमेल: ${or(m.text)} (${mark(m.verified)})`,
  "account.username": (m) => `प्रयोगकर्ता नाम: ${or(m.text)}`,
  "account.phone": (m) => `फोन: ${or(m.text)} (${mark(m.verified)})`,
  "account.address": (m) => `ठेगाना: ${or(m.text)}`,
  "account.balance-not-told": () =>
    "क्रेडिट मौज्दात: यो सेवाले बताउँदैन। उसको आफ्नै वेब कन्सोलमा देखिन्छ; हरेक सुरुवातमा कति रोकियो भन्ने चाहिँ आउँछ।",
  "account.signed-out": () =>
    "तपाईं साइन आउट हुनुभयो। तपाईंको TingTing पहुँच मैले बिर्सिएँ; चलिरहेका अभियान TingTing मा चलिरहन्छन्।",
  "account.not-signed-in": () => "तपाईं साइन इन हुनुहुन्न, त्यसैले साइन आउट गर्नुपर्ने केही छैन।",
  "account.sign-in": () => "साइन इन गर्ने",
  "account.sign-out": () => "साइन आउट गर्ने",
} satisfies typeof english;
