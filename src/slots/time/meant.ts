// Which of the times that were said is the one that is wished for: "friday, not thursday", "from 5pm to 6pm", "it is set for 3pm,
// move it to 4:30 pm".
import type { WallTime } from "../../calendar/zone.ts";
import { saying, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { groupsOf, withoutDenied } from "./denied.ts";
import type { Piece } from "./piece.ts";
import { type Moment, noMoment, resolveMoment } from "./resolve.ts";

const saysChange = saying("change", "reschedule");
const isRoughHour = saying("midnight", "noon");

type Group = readonly Piece[];

/** Whether this word stands after the group, by itself or at its end: "Friday bata", "बुधबारबाट". */
function endsWith(units: readonly Unit[], group: Group, endings: (unit: Unit | undefined) => boolean): boolean {
  const to = group.at(-1)?.to ?? 0;
  return (unitAt(units, to - 1)?.kind === "word" && endings(unitAt(units, to - 1))) || endings(units[to]);
}

const leaving = spelled(/(?:bata|baata|बाट)$/);
const since = spelled(/(?:dekhi|देखि)$/);
const till = spelled(/(?:samma|सम्म)$/);

/** The time something had. "From 5pm to 8pm" may also be how long it takes: only of a change is it what was before. */
function isLeft(units: readonly Unit[], group: Group, changes: boolean): boolean {
  const from = group[0]?.from ?? 0;
  const isSince =
    units[from]?.key === "from" || unitAt(units, from - 1)?.key === "from" || endsWith(units, group, since);
  return endsWith(units, group, leaving) || (changes && isSince);
}

/** Of several times those that something gets; "from friday 10am to 2pm" keeps the day. */
export function withoutLeft(units: readonly Unit[], pieces: readonly Piece[], changes: boolean): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const groups = groupsOf(pieces);
  const isWindow = groups.some((group) => endsWith(units, group, till));
  const kept = groups.filter((group) => !isLeft(units, group, changes));
  if (isWindow || kept.length === 0 || kept.length === groups.length) return pieces;
  const meant = kept.flat();
  const isHourOnly = meant.every(({ kind }) => kind === "clock" || kind === "part");
  const days = groups.flat().filter((piece) => piece.kind === "date" && !meant.includes(piece));
  return isHourOnly && days.length === 1 ? [...days, ...meant] : meant;
}

const isLater = spelled(/^later$|(?:pachi|pachhi|paxi|पछि)$/);

/** "move it two hours later": from when it was to be, not from now. */
function isShift(units: readonly Unit[], { kind, to }: Piece): boolean {
  return kind === "delay" && isLater(unitAt(units, to - 1));
}

const takesBack = spelled(/^(?:no|nope|sorry|actually|wait|haina|hoina|होइन|हैन)$/);

/** "…, move it to 4:30 pm", "…, no, 6pm": what comes last replaces what came before. */
function lastClause(
  units: readonly Unit[],
  pieces: readonly Piece[],
  hidden: (at: number) => boolean,
): readonly Piece[] | undefined {
  const cut = units.findLastIndex(({ kind, key }, at) => kind === "mark" && !hidden(at) && ",;.।".includes(key));
  const last = pieces.filter(({ from }) => from > cut);
  if (cut < 0 || last.length === 0 || last.length === pieces.length) return undefined;
  const replaces = units.some((unit, at) => (at > cut && saysChange(unit)) || takesBack(unit));
  return replaces ? last : undefined;
}

const isPastOrAfter = spelled(/^(?:past|after)$/);

/** "just past midnight, 00:30": the exact hour is the one that counts. */
function withoutRough(units: readonly Unit[], pieces: readonly Piece[]): readonly Piece[] {
  const isRough = ({ kind, from }: Piece) =>
    kind === "clock" && isRoughHour(units[from]) && isPastOrAfter(unitAt(units, from - 1));
  if (!pieces.some(isRough)) return pieces;
  const exact = pieces.filter((piece) => !isRough(piece));
  return exact.some(({ kind }) => kind === "clock") ? exact : pieces;
}

/** Pieces of a sentence → the one moment it asks for. What is denied is never it, whatever else is said. */
export function meantMoment(
  units: readonly Unit[],
  pieces: readonly Piece[],
  now: WallTime,
  hidden: (at: number) => boolean,
): Moment {
  if (pieces.length === 0) return noMoment;
  const wanted = withoutRough(units, withoutDenied(units, pieces));
  if (wanted.length === 0) return { kind: "unclear", hints: {} };
  const changes = units.some((unit) => saysChange(unit));
  const meant = withoutLeft(units, wanted, changes);
  if (changes && meant.length === 1 && meant.some((piece) => isShift(units, piece)))
    return { kind: "unclear", hints: {} };
  const whole = resolveMoment(meant, now);
  const last = whole.kind === "unclear" ? lastClause(units, meant, hidden) : undefined;
  const moment = last && resolveMoment(last, now);
  return moment?.kind === "at" ? moment : whole;
}
