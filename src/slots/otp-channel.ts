import { z } from "zod";
import type { Slot } from "./slot.ts";

export const otpChannel: Slot<"text" | "voice"> = {
  schema: z.enum(["text", "voice"]),
  read: (text) => otpChannel.schema.safeParse(text.trim()).data,
};
