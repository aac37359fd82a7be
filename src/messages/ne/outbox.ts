import { type outbox as english, type Lost, platformName } from "../en/outbox.ts";

export const placeName = ({ platform, kind }: Pick<Lost, "platform" | "kind">) =>
  kind === "group" ? `${platformName(platform)} समूह` : `तपाईंको ${platformName(platform)} च्याट`;

export function whyLost({ why, detail }: Pick<Lost, "why" | "detail">): string {
  switch (why) {
    case "blocked":
      return "मलाई त्यहाँ रोकिएको छ। रोक हटाएर वा Start थिचेर फेरि भन्नुहोस्।";
    case "not-invited":
      return "म त्यहाँ सदस्य छैन। मलाई थप्नुहोस् (Slack मा /invite र मेरो नाम), अनि सूचना फेरि चालु गर्नुहोस्।";
    case "not-allowed":
      return "मलाई त्यहाँ लेख्ने अनुमति छैन। त्यहाँको व्यवस्थापकले अनुमति दिनुपर्छ।";
    case "closed":
      return "त्यो बन्द गरिएको वा मेटिएको छ।";
    case "unknown":
      return "अब त्यहाँ केही पुग्दैन।";
    case "missing-scope":
      return `एपसँग ${detail ?? "लेख्ने"} अनुमति छैन। थपेर एप फेरि इन्स्टल गर्नुहोस्; बाँकी कुरा त्यसपछि आउँछ।`;
    case "failed":
      return "मेरो तर्फबाट केही बिग्रियो।";
    case "too old":
      return "धेरै दिनसम्म पुर्‍याउन सकिएन।";
    default:
      return why satisfies never;
  }
}

export const outbox = {
  "outbox.again": () => "(फेरि पठाइएको)",
  "outbox.elsewhere": (m) => `यो कुरा ${placeName(m)}मा भन्न सकिनँ: ${whyLost(m)} त्यहाँ भन्नुपर्ने कुरा यो थियो:`,
} satisfies typeof english;
