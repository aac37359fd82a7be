import { z } from "zod";
import type { Slot } from "./slot.ts";

export const campaignRef: Slot<string> = {
  schema: z.string().min(1),
  read: (text) => campaignRef.schema.safeParse(text.trim()).data,
};
