// A calendar day, in AD however it was said.
import { isoDay, wallTime } from "../calendar/zone.ts";
import { readUnits } from "./reading.ts";
import { textLike } from "./shape.ts";
import type { Slot } from "./slot.ts";
import { findPieces } from "./time/pieces.ts";

export const date: Slot<string> = {
  ...textLike(/^\d{4}-\d\d-\d\d$/),
  read: (text, { now, zone }) => {
    const dates = findPieces(readUnits(text), wallTime(now, zone), () => false).filter(
      (piece) => piece.kind === "date",
    );
    return dates.length === 1 && dates[0] ? isoDay(dates[0].day) : undefined;
  },
};
