// The code of a one-time password, and how many digits it has.
import { valueIn } from "../lexicon/utterance.ts";
import { readUnits } from "./reading.ts";
import { textLike, wholeNumberFrom } from "./shape.ts";
import type { Slot } from "./slot.ts";

export const otpCode: Slot<string> = {
  ...textLike(/^\d{3,10}$/),
  read: (text) => {
    const numbers = readUnits(text).filter((unit) => unit.kind === "number");
    const code = numbers.map((unit) => unit.key).join("");
    return otpCode.fits(code) ? code : undefined;
  },
};

export const otpLength: Slot<number> = {
  ...wholeNumberFrom(4, 10),
  read: (text) => {
    const numbers = readUnits(text).map((unit) => (unit.kind === "number" ? unit.key : valueIn(unit, "num")));
    const said = numbers.filter((value) => value !== undefined);
    const length = Number(said[0]);
    return said.length === 1 && otpLength.fits(length) ? length : undefined;
  },
};
