// By which ways a campaign reaches people.
import { type Unit, valueIn } from "../lexicon/utterance.ts";
import { readUnits } from "./reading.ts";
import { anyOf } from "./shape.ts";
import type { Slot } from "./slot.ts";

type Services = "PHONE" | "SMS" | "SMS & PHONE";

/** The words for how a code travels tell it too: "msg", "calling". */
function serviceOf(unit: Unit): string | undefined {
  const channel = valueIn(unit, "channel");
  return valueIn(unit, "service") ?? (channel && (channel === "text" ? "SMS" : "PHONE"));
}

/** Two ways are both: "phone ra sms". */
export const campaignServices: Slot<Services> = {
  ...anyOf(["PHONE", "SMS", "SMS & PHONE"]),
  read: (text) => {
    const exact = text.trim();
    if (campaignServices.fits(exact)) return exact;
    const [first, ...others] = new Set(
      readUnits(text)
        .map(serviceOf)
        .filter((one) => one !== undefined),
    );
    const said = others.length > 0 ? "SMS & PHONE" : first;
    return campaignServices.fits(said) ? said : undefined;
  },
};
