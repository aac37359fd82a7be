import { z } from "zod";
import type { Slot } from "./slot.ts";

export const statusNames = ["completed", "failed", "hungup", "not started", "terminated", "unanswered"] as const;
export type Status = (typeof statusNames)[number];

export const statuses: Slot<readonly Status[]> = {
  schema: z.array(z.enum(statusNames)),
  read: (text) => statuses.schema.safeParse(text.trim()).data,
};
