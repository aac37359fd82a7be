import type { message as english } from "../en/message.ts";
import { formatAmount } from "../format.ts";

const amount = (value: number) => formatAmount("ne", value);

export const message = {
  "message.saved": (m) => `${m.name} नाममा राखियो: ${m.message}`,
  "message.replaced": (m) => `त्यही नामको पुरानो सन्देशको सट्टा ${m.name} नाममा राखियो: ${m.message}`,
  "message.already-saved": (m) => `${m.name} नाममा ठीक यही सन्देश पहिल्यै राखिएको छ।`,
  "message.list": (m) => `राखिएका ${amount(m.count)} वटा सन्देश:`,
  "message.line": (m) => `• ${m.name}: ${m.message}`,
  "message.more": (m) => `… र अरू ${amount(m.count)} वटा।`,
  "message.none": () => 'अहिलेसम्म कुनै सन्देश राखिएको छैन। जस्तै भन्नुहोस्: "नमस्ते {tags_name}" अभिवादन नाममा राख।',
  "message.deleted": (m) => `${m.name} मेटियो। त्यसमा थियो: ${m.message}`,
  "message.unknown": (m) => `${m.name} नामको कुनै सन्देश राखिएको छैन।`,
  "message.show-list": () => "मेरा राखिएका सन्देश",
  "message.delete": (m) => `${m.name} मेट्ने`,
  "message.undo": () => "फेरि राख्ने",
} satisfies typeof english;
