import { z } from "zod";
import type { Slot } from "./slot.ts";

export const minutes: Slot<number> = {
  schema: z.number().positive(),
  read: (text) => minutes.schema.safeParse(text.trim()).data,
};

export const credits: Slot<number> = {
  schema: z.number().nonnegative(),
  read: (text) => credits.schema.safeParse(text.trim()).data,
};

export const contactsLimit: Slot<number> = {
  schema: z.int().positive(),
  read: (text) => contactsLimit.schema.safeParse(text.trim()).data,
};

export const percent: Slot<number> = {
  schema: z.number().min(0).max(100),
  read: (text) => percent.schema.safeParse(text.trim()).data,
};
