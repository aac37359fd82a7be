import { z } from "zod";
import type { Slot } from "./slot.ts";

export const phone: Slot<string> = {
  schema: z.string().regex(/^(\d{7,10}|\+\d{8,15})$/),
  read: (text) => phone.schema.safeParse(text.trim()).data,
};

export const phones: Slot<readonly string[]> = {
  schema: z.array(phone.schema),
  read: (text) => phones.schema.safeParse(text.trim()).data,
};
