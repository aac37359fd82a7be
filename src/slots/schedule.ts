import { z } from "zod";
import type { Slot } from "./slot.ts";

export const schedule: Slot<string> = {
  schema: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  read: (text) => schedule.schema.safeParse(text.trim()).data,
};
