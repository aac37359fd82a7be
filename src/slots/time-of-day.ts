// A time that comes every day: "6pm", "साँझ ६ बजे" → "18:00".
import { wallTime } from "../calendar/zone.ts";
import { readUnits } from "./reading.ts";
import { textLike } from "./shape.ts";
import type { Slot } from "./slot.ts";
import { withoutDenied } from "./time/denied.ts";
import { findPieces } from "./time/pieces.ts";
import { resolveTimeOfDay } from "./time/resolve.ts";

export const timeOfDay: Slot<string> = {
  ...textLike(/^([01]\d|2[0-3]):[0-5]\d$/),
  read: (text, { now, zone }) => {
    const units = readUnits(text);
    const pieces = findPieces(units, wallTime(now, zone), () => false);
    return resolveTimeOfDay(withoutDenied(units, pieces));
  },
};
