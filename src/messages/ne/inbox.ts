import type { inbox as english } from "../en/inbox.ts";

export const inbox = {
  "inbox.failed": (m) =>
    `माफ गर्नुहोस्, केही गडबड भयो र यो सन्देशमा काम गर्न सकिएन। यसका कारण अब थप केही हुने छैन। कृपया फेरि प्रयास गर्नुहोस्, नभए यो बट चलाउने व्यक्तिलाई यो सङ्केत भन्नुहोस्: ${m.id}।`,
} satisfies typeof english;
