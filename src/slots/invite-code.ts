import { z } from "zod";
import type { Slot } from "./slot.ts";

export const inviteCode: Slot<string> = {
  schema: z.string().min(1),
  read: (text) => inviteCode.schema.safeParse(text.trim()).data,
};
