// When something is to start, in the person's zone: "tomorrow at 5pm", "मंसिर १० गते बिहान ९ बजे".
import { wallTime } from "../calendar/zone.ts";
import { readUnits } from "./reading.ts";
import { textLike } from "./shape.ts";
import type { ReadContext, Slot } from "./slot.ts";
import { withoutDenied } from "./time/denied.ts";
import { hintsOf, readHints, withHints } from "./time/hints.ts";
import { findPieces, type Piece } from "./time/pieces.ts";
import { resolveMoment } from "./time/resolve.ts";
import { saysUnreadTime } from "./time/unread.ts";

interface Said {
  readonly pieces: readonly Piece[];
  /** More was said of a time than could be read. */
  readonly unread: boolean;
}

function readTime(text: string, { now, zone, hints }: ReadContext): Said {
  const wall = wallTime(now, zone);
  const units = readUnits(/^\s*[\d०-९]{1,2}\s*$/.test(text) ? `at ${text}` : text);
  const found = findPieces(units, wall, () => false);
  const isRead = (at: number) => found.some(({ from, to }) => at >= from && at < to);
  return {
    pieces: withHints(withoutDenied(units, found), readHints(hints ?? {}), wall),
    unread: saysUnreadTime(units, found, isRead),
  };
}

export const schedule: Slot<string> = {
  ...textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
  read: (text, context) => {
    if (schedule.fits(text.trim())) return text.trim();
    const { pieces, unread } = readTime(text, context);
    const moment = resolveMoment(pieces, wallTime(context.now, context.zone));
    return moment.kind === "at" && !unread ? moment.schedule : undefined;
  },
  hint: (text, context) => {
    const { pieces, unread } = readTime(text, context);
    if (pieces.some(({ kind }) => kind === "now")) return { now: "now" };
    return pieces.length > 0 && !unread ? hintsOf(pieces) : undefined;
  },
};
