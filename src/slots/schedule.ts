// When something is to start, in the person's zone: "tomorrow at 5pm", "मंसिर १० गते बिहान ९ बजे".
import { z } from "zod";
import { wallTime } from "../calendar/zone.ts";
import { readUnits } from "./reading.ts";
import type { Slot } from "./slot.ts";
import { findPieces } from "./time/pieces.ts";
import { resolveMoment } from "./time/resolve.ts";

export const schedule: Slot<string> = {
  schema: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  read: (text, { now, zone }) => {
    if (schedule.schema.safeParse(text.trim()).success) return text.trim();
    const wall = wallTime(now, zone);
    const units = readUnits(/^\s*[\d०-९]{1,2}\s*$/.test(text) ? `at ${text}` : text);
    const moment = resolveMoment(
      findPieces(units, wall, () => false),
      wall,
    );
    return moment.kind === "at" ? moment.schedule : undefined;
  },
};
