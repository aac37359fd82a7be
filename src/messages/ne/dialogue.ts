import type { dialogue as english } from "../en/dialogue.ts";

export const dialogue = {
  "dialogue.cancelled": () => "रद्द गरियो। केही गरिएन।",
  "dialogue.nothingToConfirm": () => "अहिले पक्का गर्नुपर्ने केही छैन। के गरूँ भन्नुहोस्।",
  "dialogue.nothingToCancel": () => "अहिले रद्द गर्नुपर्ने केही छैन।",
  "dialogue.whichCard": () => "त्यो कार्डपछि अरू कुरा भयो, त्यसैले यसलाई हुन्छ भनेर मानिनँ। कार्डकै बटन थिच्नुहोस्।",
  "dialogue.notUnderstood": () => "बुझिनँ, त्यसैले केही गरिनँ। अर्को तरिकाले भन्नुहोस् वा मद्दत माग्नुहोस्।",
  "dialogue.didYouMean": () => "तपाईंको कुरा पक्का बुझिनँ, त्यसैले केही गरिनँ। यीमध्ये कुनै हो?",
  "dialogue.help": () => "मद्दत",
  "dialogue.setAside": () => "तपाईंको अघिल्लो काम थाँती राखेँ।",
  "dialogue.goOn": () => "त्यसैमा लाग्नुहोस्",
  "dialogue.askAgain": (m) => `त्यसबाट जवाफ बुझिनँ। ${m.question} वा रद्द भन्नुहोस्।`,
  "dialogue.forwarded": () => "त्यो फर्वार्ड गरिएको सन्देश हो, त्यसैले तपाईंको इच्छा मानिनँ। गर्नु छ भने आफैँ लेख्नुहोस्।",
  "dialogue.stranger": () => "म चिन्न सकिने व्यक्तिका लागि मात्र काम गर्छु। कृपया आफ्नै नामबाट लेख्नुहोस्।",
  "dialogue.outOfDate": () => "यो बटन पुरानो भयो, त्यसैले केही भएन। नयाँका लागि फेरि भन्नुहोस्।",
  "dialogue.severalCampaigns": (m) => `"${m.name}" सँग मिल्ने धेरै अभियान छन्। कुन चाहिँ?`,
  "dialogue.noSuchCampaign": (m) => `"${m.name}" नामको अभियान भेटिएन। यीमध्ये कुनै हो?`,
  "dialogue.noSuchNumber": (m) => `${m.campaign} का नम्बरहरूमा ${m.number} छैन।`,
  "dialogue.whatToChange": () => "के फेर्ने?",
  "dialogue.looking": () => "फेरि हेर्दैछु।",
  "dialogue.parked": (m) =>
    `माफ गर्नुहोस्, तपाईंको सन्देशमा काम गर्न सकिनँ। त्यसबाट केही गरिएन। फेरि यस्तै भए एडमिनलाई यो नम्बर दिनुहोस्: ${m.id}।`,
  "dialogue.file.whatFor": (m) => `${m.name} लाई के गरूँ?`,
  "dialogue.file.newCampaign": () => "यी नम्बरबाट नयाँ अभियान",
  "dialogue.file.addTo": () => "नम्बरहरू अभियानमा थप्ने",
  "dialogue.file.start": () => "यो रेकर्डले अभियान सुरु गर्ने",
  "dialogue.file.useless": (m) => `${m.name} चलाउन सक्दिनँ। म नम्बरको सूची (.xlsx वा .csv) र रेकर्ड (.mp3) लिन्छु।`,
} satisfies typeof english;
