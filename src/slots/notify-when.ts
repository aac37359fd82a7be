// Whether a channel hears of every run, or of those that went wrong.
import { meanings } from "../lexicon/saying.ts";
import { readUnits } from "./reading.ts";
import { anyOf } from "./shape.ts";
import type { Slot } from "./slot.ts";

const means = meanings("always", "fail", "onlyfailures");

/** "all", "every run", "सबैको" */
const every = /^(all|every|sabai|सबै)/;

export const notifyWhen: Slot<"always" | "failures"> = {
  ...anyOf(["always", "failures"]),
  read: (text) => {
    const units = readUnits(text);
    if (units.some((unit) => means.always(unit) || every.test(unit.key))) return "always";
    return units.some((unit) => means.fail(unit) || means.onlyfailures(unit)) ? "failures" : undefined;
  },
};
