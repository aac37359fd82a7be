// Who speaks: the service's voices by their first names.
import { z } from "zod";
import { valuesIn } from "./one-of.ts";
import { readUnits } from "./reading.ts";
import type { Slot } from "./slot.ts";

export const voice: Slot<string> = {
  schema: z.string().regex(/^np_[a-z]+$/),
  read: (text) => {
    const exact = voice.schema.safeParse(text.trim().toLowerCase()).data;
    const said = valuesIn(readUnits(text), "voice");
    return said.length === 1 ? said[0] : exact;
  },
};
