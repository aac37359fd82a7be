import { z } from "zod";
import type { Slot } from "./slot.ts";

export const freeText: Slot<string> = {
  schema: z.string().min(1),
  read: (text) => freeText.schema.safeParse(text.trim()).data,
};
