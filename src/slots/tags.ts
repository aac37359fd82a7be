import { z } from "zod";
import type { Slot } from "./slot.ts";

export const tags: Slot<Readonly<Record<string, string>>> = {
  schema: z.record(z.string().startsWith("tags_"), z.string()),
  read: (text) => tags.schema.safeParse(text.trim()).data,
};
