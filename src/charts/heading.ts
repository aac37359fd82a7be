// What stands above every picture: the name of what it shows, and below it when and how long.
import { type Brush, drawable, fitted, ink, lines, MARGIN, WIDTH, write } from "./canvas.ts";

export interface Heading {
  readonly title: string;
  readonly subtitle: string;
}

const INNER = WIDTH - 2 * MARGIN;
const title = { size: 40, bold: true } as const;
const subtitle = { size: 28, colour: ink.muted } as const;
const TITLE_LINE = 50;
const SUBTITLE_LINE = 42;
const GAP = 34;

const titleLines = (brush: Brush, heading: Heading) => lines(brush, drawable(heading.title), INNER, 2, title);

export function headingHeight(brush: Brush, heading: Heading): number {
  return MARGIN + titleLines(brush, heading).length * TITLE_LINE + SUBTITLE_LINE + GAP;
}

/** Gives where it ends. */
export function drawHeading(brush: Brush, heading: Heading): number {
  let y = MARGIN;
  for (const line of titleLines(brush, heading)) {
    y += TITLE_LINE;
    write(brush, line, MARGIN, y - 12, title);
  }
  y += SUBTITLE_LINE;
  write(brush, fitted(brush, heading.subtitle, INNER, subtitle), MARGIN, y - 10, subtitle);
  return y + GAP;
}
