import { z } from "zod";
import type { Slot } from "./slot.ts";

export const sid: Slot<string> = {
  schema: z.string().regex(/^[0-9a-f]{32}$/),
  read: (text) => sid.schema.safeParse(text.trim()).data,
};
