import type { server as english } from "../en/server.ts";

export const server = {
  "server.port-busy": (m) =>
    `PORT: ${m.host} को पोर्ट ${m.port} अर्को प्रोग्रामले चलाइरहेको छ। त्यसलाई रोक्नुहोस् वा PORT मा खाली पोर्ट राख्नुहोस्, जस्तै PORT=${m.port === 3000 ? 3001 : 3000}।`,
  "server.port-forbidden": (m) =>
    `PORT: यो प्रयोगकर्तालाई पोर्ट ${m.port} खोल्ने अनुमति छैन। PORT मा १०२३ भन्दा माथिको पोर्ट राख्नुहोस्, जस्तै PORT=3000।`,
  "server.host-unknown": (m) =>
    `HOST: ${m.host} यो मेसिनको ठेगाना होइन। यही मेसिनका लागि मात्र HOST=127.0.0.1, सबै ठेगानाका लागि HOST=0.0.0.0 राख्नुहोस्।`,
  "server.not-listening": (m) =>
    `PORT: ${m.host}:${m.port} मा सर्भर चल्न सकेन (${m.code})। HOST र PORT मा खाली ठेगाना राख्नुहोस्।`,
  "server.wrong-host": () => "यो ठेगानामा बट चल्दैन। चलाउने व्यक्तिले PUBLIC_URL मा यो ठेगाना राखेर खोल्न सक्नुहुन्छ।",
  "server.nothing-here": () => "यहाँ केही छैन।",
  "server.failed": (m) => `हाम्रोतिर केही बिग्रियो। कृपया फेरि प्रयास गर्नुहोस्; नमिले हामीलाई ${m.id} भन्नुहोस्।`,
  "server.practising": (m) => `tingting-bot अभ्यास मोडमा चलिरहेको छ: कसैलाई कल जाँदैन, पैसा लाग्दैन। ${m.url} खोल्नुहोस्`,
  "server.running": (m) => `tingting-bot चलिरहेको छ। ${m.url} खोल्नुहोस्`,
} satisfies typeof english;
