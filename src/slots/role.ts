import { z } from "zod";
import type { Slot } from "./slot.ts";

export const role: Slot<"viewer" | "operator" | "approver" | "admin"> = {
  schema: z.enum(["viewer", "operator", "approver", "admin"]),
  read: (text) => role.schema.safeParse(text.trim()).data,
};
