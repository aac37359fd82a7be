import type { audit as english } from "../en/audit.ts";
import { formatAmount } from "../format.ts";

export const audit = {
  "audit.list": (m) => `तपाईंले भन्नुभएका ${formatAmount("ne", m.count)} वटा काम, नयाँ पहिले:`,
  "audit.line": (m) => `• ${m.at} · ${states[m.state] ?? m.state} · ${m.summary}`,
  "audit.more": (m) => `… र अघिका ${formatAmount("ne", m.count)} वटा। हेर्न अभियान वा दिन भन्नुहोस्।`,
  "audit.none": () => "पैसा लाग्ने वा हटाउने कुनै काम तपाईंले अहिलेसम्म भन्नुभएको छैन।",
  "audit.none-such": () => "तपाईंले भन्नुभएका काममा त्यस्तो केही भेटिएन।",
  "audit.only-own": () => "अहिले म तपाईंले आफैँ भन्नुभएका काम मात्र देखाउन सक्छु:",
  "audit.show-all": () => "मैले भनेका सबै काम",
} satisfies typeof english;

const states: Readonly<Record<string, string>> = {
  proposed: "तपाईंको “हो” पर्खँदै",
  armed: "सुरु हुन लागेको",
  calling: "हुँदै गरेको",
  done: "भयो",
  refused: "TingTing ले मानेन",
  unknown: "नतिजा थाहा छैन",
  withdrawn: "फिर्ता लिइयो",
  expired: "समयमा “हो” भनिएन",
  replaced: "पछिको कार्डले साटियो",
};
