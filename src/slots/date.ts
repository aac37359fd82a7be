import { z } from "zod";
import type { Slot } from "./slot.ts";

export const date: Slot<string> = {
  schema: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  read: (text) => date.schema.safeParse(text.trim()).data,
};
