// Whether a channel hears of every run, or of those that went wrong.
import { z } from "zod";
import { means } from "../lexicon/utterance.ts";
import { readUnits } from "./reading.ts";
import type { Slot } from "./slot.ts";

/** "all", "every run", "सबैको" */
const every = /^(all|every|sabai|सबै)/;

export const notifyWhen: Slot<"always" | "failures"> = {
  schema: z.enum(["always", "failures"]),
  read: (text) => {
    const units = readUnits(text);
    if (units.some((unit) => means(unit, "always") || every.test(unit.key))) return "always";
    return units.some((unit) => means(unit, "fail") || means(unit, "onlyfailures")) ? "failures" : undefined;
  },
};
