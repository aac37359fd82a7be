/**
 * Colours that people with any colour vision tell apart (Okabe and Ito, "Color Universal Design", jfly.uni-koeln.de/color), in the order
 * in which parts stand beside each other. Every part also has its name and count beside it.
 */
export const colours = {
  completed: "#0072b2",
  failed: "#d55e00",
  unanswered: "#e69f00",
  hungup: "#cc79a7",
  terminated: "#56b4e9",
  "not started": "#b8c0cc",
  other: "#7a8593",
  unchanged: "#009e73",
  missing: "#3f4752",
} as const;
export type Part = keyof typeof colours;

/** In the order in which they are drawn and named. */
export const parts = [
  "completed",
  "failed",
  "unanswered",
  "hungup",
  "terminated",
  "not started",
  "other",
  "unchanged",
  "missing",
] as const satisfies readonly Part[];

/** Area and line of what is done, whatever came of it. */
export const doneColours = { area: "#e3e8ee", line: "#7a8593" } as const;
