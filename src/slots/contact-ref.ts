import { z } from "zod";
import type { Slot } from "./slot.ts";

export const contactId: Slot<string> = {
  schema: z.string().regex(/^\d+$/),
  read: (text) => contactId.schema.safeParse(text.trim()).data,
};

export const contactIds: Slot<readonly string[]> = {
  schema: z.array(contactId.schema),
  read: (text) => contactIds.schema.safeParse(text.trim()).data,
};
