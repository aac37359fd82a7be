import { z } from "zod";
import type { Slot } from "./slot.ts";

export const notifyWhen: Slot<"always" | "failures"> = {
  schema: z.enum(["always", "failures"]),
  read: (text) => notifyWhen.schema.safeParse(text.trim()).data,
};
