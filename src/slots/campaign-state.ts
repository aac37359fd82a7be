import { z } from "zod";
import type { Slot } from "./slot.ts";

export const campaignState: Slot<"not started" | "scheduled" | "running" | "completed" | "terminated"> = {
  schema: z.enum(["not started", "scheduled", "running", "completed", "terminated"]),
  read: (text) => campaignState.schema.safeParse(text.trim()).data,
};
