import { z } from "zod";
import type { Slot } from "./slot.ts";

export type Services = "PHONE" | "SMS" | "SMS & PHONE";

export const campaignServices: Slot<Services> = {
  schema: z.enum(["PHONE", "SMS", "SMS & PHONE"]),
  read: (text) => campaignServices.schema.safeParse(text.trim()).data,
};
