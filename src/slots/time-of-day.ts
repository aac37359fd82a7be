import { z } from "zod";
import type { Slot } from "./slot.ts";

export const timeOfDay: Slot<string> = {
  schema: z.string().regex(/^\d\d:\d\d$/),
  read: (text) => timeOfDay.schema.safeParse(text.trim()).data,
};
