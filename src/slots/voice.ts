import { z } from "zod";
import type { Slot } from "./slot.ts";

export const voice: Slot<string> = {
  schema: z.string().regex(/^np_[a-z]+$/),
  read: (text) => voice.schema.safeParse(text.trim()).data,
};
