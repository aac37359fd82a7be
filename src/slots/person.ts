import { z } from "zod";
import type { Slot } from "./slot.ts";

export const person: Slot<string> = {
  schema: z.string().min(1),
  read: (text) => person.schema.safeParse(text.trim()).data,
};
