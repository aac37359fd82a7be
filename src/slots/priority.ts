import { z } from "zod";
import type { Slot } from "./slot.ts";

export const priority: Slot<"message" | "audio"> = {
  schema: z.enum(["message", "audio"]),
  read: (text) => priority.schema.safeParse(text.trim()).data,
};
