import { z } from "zod";
import type { Slot } from "./slot.ts";

export const otpCode: Slot<string> = {
  schema: z.string().regex(/^\d{3,10}$/),
  read: (text) => otpCode.schema.safeParse(text.trim()).data,
};

export const otpLength: Slot<number> = {
  schema: z.int().min(4).max(10),
  read: (text) => otpLength.schema.safeParse(text.trim()).data,
};
