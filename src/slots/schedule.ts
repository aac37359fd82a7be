// When something is to start, in the person's zone: "tomorrow at 5pm", "मंसिर १० गते बिहान ९ बजे".
import { z } from "zod";
import { wallTime } from "../calendar/zone.ts";
import { readUnits } from "./reading.ts";
import type { ReadContext, Slot } from "./slot.ts";
import { withoutDenied } from "./time/denied.ts";
import { hintsOf, readHints, withHints } from "./time/hints.ts";
import { findPieces, type Piece } from "./time/pieces.ts";
import { resolveMoment } from "./time/resolve.ts";

function piecesOf(text: string, { now, zone, hints }: ReadContext): readonly Piece[] {
  const wall = wallTime(now, zone);
  const units = readUnits(/^\s*[\d०-९]{1,2}\s*$/.test(text) ? `at ${text}` : text);
  const said = withoutDenied(
    units,
    findPieces(units, wall, () => false),
  );
  return withHints(said, readHints(hints ?? {}), wall);
}

export const schedule: Slot<string> = {
  schema: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  read: (text, context) => {
    if (schedule.schema.safeParse(text.trim()).success) return text.trim();
    const moment = resolveMoment(piecesOf(text, context), wallTime(context.now, context.zone));
    return moment.kind === "at" ? moment.schedule : undefined;
  },
  hint: (text, context) => {
    const pieces = piecesOf(text, context);
    if (pieces.some(({ kind }) => kind === "now")) return { now: "now" };
    return pieces.length > 0 ? hintsOf(pieces) : undefined;
  },
};
