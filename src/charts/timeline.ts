// How a run went: what was done and who was reached, over its time.
import { type Brush, ink, MARGIN, roundedBox, setFont, WIDTH, write } from "./canvas.ts";
import { colours, doneColours } from "./palette.ts";

export interface TimelinePoint {
  /** ms since 1970. */
  readonly at: number;
  readonly done: number;
  readonly reached: number;
}

export interface Timeline {
  /** What the two areas mean, e.g. `"done"`, `"reached"`. */
  readonly done: string;
  readonly reached: string;
  /** At the left and right end, e.g. `"10:05"`. */
  readonly from: string;
  readonly to: string;
  /** The whole as it is written, e.g. `"1,000"`. */
  readonly whole: string;
  readonly total: number;
  /** In the order of time; the first is the start. */
  readonly points: readonly TimelinePoint[];
}

const LEGEND = 56;
const PLOT = 200;
const TICKS = 44;
export const timelineHeight = LEGEND + PLOT + TICKS;

const LEFT = MARGIN;
const RIGHT = WIDTH - MARGIN;

export function drawTimeline(brush: Brush, timeline: Timeline, top: number): void {
  drawLegend(brush, timeline, top);
  const bottom = top + LEGEND + PLOT;
  const path = (value: (point: TimelinePoint) => number) =>
    place(timeline, value).map(({ x, y }) => ({ x: LEFT + x * (RIGHT - LEFT), y: bottom - y * PLOT }));
  const done = path((point) => point.done);
  const reached = path((point) => point.reached);
  fillUnder(brush, done, bottom, doneColours.area);
  fillUnder(brush, reached, bottom, `${colours.completed}33`);
  drawGrid(brush, timeline, top + LEGEND, bottom);
  strokeAlong(brush, done, doneColours.line);
  strokeAlong(brush, reached, colours.completed);
  brush.strokeStyle = ink.muted;
  brush.lineWidth = 2;
  line(brush, LEFT, bottom, RIGHT, bottom);
  const tick = { size: 26, colour: ink.muted } as const;
  write(brush, timeline.from, LEFT, bottom + 34, tick);
  write(brush, timeline.to, RIGHT, bottom + 34, { ...tick, align: "right" });
}

/** Each point as shares of width and height, 0 to 1; a run without length is told by its end alone. */
export function place(
  { points, total }: Pick<Timeline, "points" | "total">,
  value: (point: TimelinePoint) => number,
): readonly { readonly x: number; readonly y: number }[] {
  const start = points[0]?.at ?? 0;
  const length = (points.at(-1)?.at ?? 0) - start;
  return points.map((point) => ({
    x: length > 0 ? Math.min(1, Math.max(0, (point.at - start) / length)) : 1,
    y: total > 0 ? Math.min(1, Math.max(0, value(point) / total)) : 0,
  }));
}

function drawLegend(brush: Brush, { done, reached }: Timeline, top: number): void {
  const style = { size: 27 } as const;
  let x = LEFT;
  for (const { label, colour } of [
    { label: done, colour: doneColours.line },
    { label: reached, colour: colours.completed },
  ]) {
    brush.fillStyle = colour;
    roundedBox(brush, x, top + 14, 34, 8, 4);
    write(brush, label, x + 46, top + 27, style);
    setFont(brush, style);
    x += 46 + brush.measureText(label).width + 40;
  }
}

function drawGrid(brush: Brush, { whole }: Timeline, top: number, bottom: number): void {
  brush.strokeStyle = "#00000014";
  brush.lineWidth = 2;
  line(brush, LEFT, top, RIGHT, top);
  line(brush, LEFT, (top + bottom) / 2, RIGHT, (top + bottom) / 2);
  write(brush, whole, RIGHT, top - 12, { size: 26, colour: ink.muted, align: "right" });
}

type Path = readonly { readonly x: number; readonly y: number }[];

function fillUnder(brush: Brush, path: Path, bottom: number, colour: string): void {
  const [first] = path;
  const last = path.at(-1);
  if (!first || !last) return;
  brush.beginPath();
  brush.moveTo(first.x, bottom);
  for (const { x, y } of path) brush.lineTo(x, y);
  brush.lineTo(last.x, bottom);
  brush.closePath();
  brush.fillStyle = colour;
  brush.fill();
}

function strokeAlong(brush: Brush, path: Path, colour: string): void {
  brush.beginPath();
  for (const [index, { x, y }] of path.entries()) {
    if (index === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
  brush.strokeStyle = colour;
  brush.lineWidth = 5;
  brush.lineJoin = "round";
  brush.lineCap = "round";
  brush.stroke();
}

function line(brush: Brush, fromX: number, fromY: number, toX: number, toY: number): void {
  brush.beginPath();
  brush.moveTo(fromX, fromY);
  brush.lineTo(toX, toY);
  brush.stroke();
}
