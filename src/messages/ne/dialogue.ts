import type { dialogue as english } from "../en/dialogue.ts";
import { formatClock, formatDate } from "../format.ts";

export const dialogue = {
  "dialogue.cancelled": () => "रद्द गरियो। केही गरिएन।",
  "dialogue.nothingToConfirm": () => "अहिले पक्का गर्नुपर्ने केही छैन। के गरूँ भन्नुहोस्।",
  "dialogue.nothingToCancel": () => "अहिले रद्द गर्नुपर्ने केही छैन।",
  "dialogue.whichCard": () => "त्यो कार्डपछि अरू कुरा भयो, त्यसैले यसलाई हुन्छ भनेर मानिनँ। कार्डकै बटन थिच्नुहोस्।",
  "dialogue.notUnderstood": () => "बुझिनँ, त्यसैले केही गरिनँ। अर्को तरिकाले भन्नुहोस् वा मद्दत माग्नुहोस्।",
  "dialogue.small-talk": () => "नमस्ते! म तपाईंका TingTing कल, SMS र OTP चलाउँछु। के गरूँ?",
  "dialogue.didYouMean": () => "तपाईंको कुरा पक्का बुझिनँ, त्यसैले केही गरिनँ। यीमध्ये कुनै हो?",
  "dialogue.help": () => "मद्दत",
  "dialogue.setAside": () => "तपाईंको अघिल्लो काम थाँती राखेँ।",
  "dialogue.goOn": () => "त्यही अघि बढाउनुहोस्",
  "dialogue.askAgain": (m) => `त्यो जवाफ बुझिनँ। ${m.question} नभए “रद्द” भन्नुहोस्।`,
  "dialogue.forwarded": () => "त्यो फर्वार्ड गरिएको सन्देश हो, त्यसैले तपाईंको इच्छा मानिनँ। गर्नु छ भने आफैँ लेख्नुहोस्।",
  "dialogue.stranger": () => "म चिन्न सकिने व्यक्तिका लागि मात्र काम गर्छु। कृपया आफ्नै नामबाट लेख्नुहोस्।",
  "dialogue.outOfDate": () => "यो बटन पुरानो भयो, त्यसैले केही भएन। नयाँका लागि फेरि भन्नुहोस्।",
  "dialogue.severalCampaigns": (m) => `"${m.name}" सँग मिल्ने धेरै अभियान छन्। कुनचाहिँ?`,
  "dialogue.noSuchCampaign": (m) => `"${m.name}" नामको अभियान भेटिएन। यीमध्ये कुनै हो?`,
  "dialogue.noSuchNumber": (m) => `${m.campaign} का नम्बरहरूमा ${m.number} छैन।`,
  "dialogue.whatToChange": (m) => ["मैले यस्तो बुझेँ:", m.about, ...m.lines.map((line) => `• ${line}`), "के फेर्ने?"].join("\n"),
  "dialogue.understood": (m) =>
    ["मैले यस्तो बुझेँ:", m.about, ...m.lines.map((line) => `• ${line}`), "अहिलेसम्म केही गरिएको छैन।"].join("\n"),
  "dialogue.not-at-a-time": (m) => `${m.about}: यो काम तोकिएको समयमा गर्न सक्दिनँ, गर्ने भए अहिले मात्र। अहिलेसम्म केही गरिनँ।`,
  "dialogue.not-for-some": (m) => `${m.about}: यहाँ कसैलाई छुट्याएर छोड्न सक्दिनँ, गर्ने भए सबैलाई मात्र। अहिलेसम्म केही गरिनँ।`,
  "dialogue.not-with": (m) => `${m.about}: “${m.slot}” बारे भन्नुभएको कुरा मिलाएर यो काम गर्न सक्दिनँ। अहिलेसम्म केही गरिनँ।`,
  "dialogue.do-it-now": () => "अहिले नै गर्नुहोस्",
  "dialogue.for-all": () => "सबैलाई गर्नुहोस्",
  "dialogue.without-that": () => "त्यो छाडेर गर्नुहोस्",
  "dialogue.ask-hour": (m) => `${formatDate("ne", m.date)} कति बजे? जस्तै: बेलुका ५ बजे।`,
  "dialogue.ask-half": (m) =>
    `${formatDate("ne", m.date)}, ${m.times.map((time) => `${formatClock("ne", time)} बजे`).join(" कि ")}?`,
  "dialogue.time-is-over": (m) =>
    `${formatDate("ne", m.date)}${m.time === undefined ? "" : `, ${formatClock("ne", m.time)} बजे`} त बितिसक्यो। बरु कुन दिन, कति बजे? जस्तै: भोलि बेलुका ५ बजे।`,
  "dialogue.looking": () => "फेरि हेर्दैछु।",
  "dialogue.file.whatFor": (m) => `${m.name} के काममा लगाऊँ?`,
  "dialogue.file.newCampaign": () => "यी नम्बरबाट नयाँ अभियान",
  "dialogue.file.addTo": () => "नम्बरहरू अभियानमा थप्ने",
  "dialogue.file.start": () => "यो रेकर्डिङ राखेर अभियान सुरु गर्ने",
  "dialogue.file.useless": (m) => `${m.name} चलाउन सक्दिनँ। म नम्बरको सूची (.xlsx वा .csv) र रेकर्डिङ (.mp3) लिन्छु।`,
} satisfies typeof english;
