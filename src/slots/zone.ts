import { z } from "zod";
import type { Slot } from "./slot.ts";

export const zone: Slot<string> = {
  schema: z.string().min(1),
  read: (text) => zone.schema.safeParse(text.trim()).data,
};
