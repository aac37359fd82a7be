// Who speaks: the service's voices by their first names.
import { valuesIn } from "./one-of.ts";
import { readUnits } from "./reading.ts";
import { textLike } from "./shape.ts";
import type { Slot } from "./slot.ts";

export const voice: Slot<string> = {
  ...textLike(/^np_[a-z]+$/),
  read: (text) => {
    const exact = text.trim().toLowerCase();
    const said = valuesIn(readUnits(text), "voice");
    return said.length === 1 ? said[0] : voice.fits(exact) ? exact : undefined;
  },
};
