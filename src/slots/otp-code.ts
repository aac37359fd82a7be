// The code of a one-time password, and how many digits it has.
import { z } from "zod";
import { valueIn } from "../lexicon/utterance.ts";
import { readUnits } from "./reading.ts";
import type { Slot } from "./slot.ts";

export const otpCode: Slot<string> = {
  schema: z.string().regex(/^\d{3,10}$/),
  read: (text) => {
    const numbers = readUnits(text).filter((unit) => unit.kind === "number");
    return otpCode.schema.safeParse(numbers.map((unit) => unit.key).join("")).data;
  },
};

export const otpLength: Slot<number> = {
  schema: z.int().min(4).max(10),
  read: (text) => {
    const numbers = readUnits(text).map((unit) => (unit.kind === "number" ? unit.key : valueIn(unit, "num")));
    const said = numbers.filter((value) => value !== undefined);
    return said.length === 1 ? otpLength.schema.safeParse(Number(said[0])).data : undefined;
  },
};
