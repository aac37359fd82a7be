// By which ways a campaign reaches people.
import { z } from "zod";
import { type Unit, valueIn } from "../lexicon/utterance.ts";
import { readUnits } from "./reading.ts";
import type { Slot } from "./slot.ts";

type Services = "PHONE" | "SMS" | "SMS & PHONE";

/** The words for how a code travels tell it too: "msg", "calling". */
function serviceOf(unit: Unit): string | undefined {
  const channel = valueIn(unit, "channel");
  return valueIn(unit, "service") ?? (channel && (channel === "text" ? "SMS" : "PHONE"));
}

/** Two ways are both: "phone ra sms". */
export const campaignServices: Slot<Services> = {
  schema: z.enum(["PHONE", "SMS", "SMS & PHONE"]),
  read: (text) => {
    const exact = campaignServices.schema.safeParse(text.trim()).data;
    const [first, ...others] = new Set(
      readUnits(text)
        .map(serviceOf)
        .filter((one) => one !== undefined),
    );
    return exact ?? campaignServices.schema.safeParse(others.length > 0 ? "SMS & PHONE" : first).data;
  },
};
