// What can be said about time in one piece; a moment is put together from several.

export type DayPart = "morning" | "noon" | "evening" | "night";

/** Units of the utterance, `to` exclusive. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** `day` counts days since 1970. */
export interface DatePiece extends Place {
  readonly kind: "date";
  readonly day: number;
  /** Days after which the same words mean another day: 7 for a weekday, 365 for a date without a year. */
  readonly cycle?: number;
}

/** `fixed`: am/pm, 24-hour form or noon leave no doubt which half of the day is meant. */
export interface ClockPiece extends Place {
  readonly kind: "clock";
  readonly minute: number;
  readonly fixed: boolean;
  /** "10:15": with a date beside it nobody takes it for the evening. */
  readonly late?: boolean;
}

export type Piece =
  | DatePiece
  | ClockPiece
  | (Place & { readonly kind: "part"; readonly part: DayPart })
  /** So long from now: "in 45 minutes". */
  | (Place & { readonly kind: "delay"; readonly minutes: number })
  /** So long: "for 3 hours". */
  | (Place & { readonly kind: "span"; readonly minutes: number })
  /** First and last day: "this week", "october". */
  | (Place & { readonly kind: "period"; readonly first: number; readonly last: number })
  | (Place & { readonly kind: "now" });

export function datePiece(from: number, to: number, day: number, cycle?: number): DatePiece {
  return { kind: "date", from, to, day, ...(cycle === undefined ? {} : { cycle }) };
}
