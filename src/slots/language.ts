import { z } from "zod";
import type { Slot } from "./slot.ts";

export const language: Slot<"en" | "ne"> = {
  schema: z.enum(["en", "ne"]),
  read: (text) => language.schema.safeParse(text.trim()).data,
};
