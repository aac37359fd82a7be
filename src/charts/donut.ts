// Shares of a whole: a ring, what it means in its middle, and beside it each part by name and count.
import { type Brush, fitted, ink, MARGIN, roundedBox, setFont, WIDTH, write } from "./canvas.ts";
import { colours, type Part } from "./palette.ts";

export interface Slice {
  readonly part: Part;
  readonly label: string;
  readonly value: number;
  /** The count as it is written, e.g. `"1,234"`. */
  readonly count: string;
}

export interface Donut {
  /** In the middle, e.g. `"70 %"` and `"reached"`. */
  readonly share: string;
  readonly meaning: string;
  readonly slices: readonly Slice[];
}

const OUTER = 130;
const INNER = 88;
/** Room between ring and names. */
const GAP = 36;
const ROW = 48;

export function donutHeight({ slices }: Donut): number {
  return Math.max(2 * OUTER, slices.length * ROW);
}

/** `top`: where it begins. */
export function drawDonut(brush: Brush, donut: Donut, top: number): void {
  const height = donutHeight(donut);
  const centre = { x: MARGIN + OUTER, y: top + height / 2 };
  const ring = arcs(donut.slices);
  if (ring.length === 0) drawArc(brush, centre, { from: 0, to: 1 }, ink.line);
  for (const arc of ring) drawArc(brush, centre, arc, colours[arc.part]);
  drawMiddle(brush, donut, centre);
  drawNames(brush, donut.slices, top + (height - donut.slices.length * ROW) / 2);
}

export interface Arc {
  readonly part: Part;
  /** In full turns, from the top clockwise. */
  readonly from: number;
  readonly to: number;
}

interface Centre {
  readonly x: number;
  readonly y: number;
}

/** Less than this is not seen. */
const LEAST_SHARE = 0.012;

/** Every part that is not zero is seen, however small; the larger ones give way. Nothing at all is an empty ring. */
export function arcs(slices: readonly Slice[]): readonly Arc[] {
  const shown = slices.filter(({ value }) => value > 0);
  const whole = shown.reduce((sum, { value }) => sum + value, 0);
  if (whole === 0) return [];
  const widths = shown.map(({ value }) => Math.max(LEAST_SHARE, value / whole));
  const total = widths.reduce((sum, width) => sum + width, 0);
  let at = 0;
  return shown.map(({ part }, index) => {
    const from = at;
    at += (widths[index] ?? 0) / total;
    return { part, from, to: index === shown.length - 1 ? 1 : at };
  });
}

/** This canvas draws nothing for an arc of a whole turn. */
const ALMOST_ROUND = 0.99999;
/** Paper between neighbours, in turns, so that the colours need not do it alone; a narrow part keeps most of its width. */
const PAPER = 0.005;

function drawArc(brush: Brush, { x, y }: Centre, { from, to }: Omit<Arc, "part">, colour: string): void {
  const angle = (turn: number) => (Math.min(turn, from + ALMOST_ROUND) - 0.25) * 2 * Math.PI;
  const paper = to - from >= 1 ? 0 : Math.min(PAPER, (to - from) / 4);
  brush.beginPath();
  brush.arc(x, y, (OUTER + INNER) / 2, angle(from + paper / 2), angle(to - paper / 2));
  brush.strokeStyle = colour;
  brush.lineWidth = OUTER - INNER;
  brush.lineCap = "butt";
  brush.stroke();
}

function drawMiddle(brush: Brush, { share, meaning }: Donut, { x, y }: Centre): void {
  write(brush, share, x, y + 8, { size: 50, bold: true, align: "center" });
  const small = { size: 26, colour: ink.muted, align: "center" } as const;
  write(brush, fitted(brush, meaning, 2 * INNER - 30, small), x, y + 44, small);
}

function drawNames(brush: Brush, slices: readonly Slice[], top: number): void {
  const left = MARGIN + 2 * OUTER + GAP;
  const right = WIDTH - MARGIN;
  const name = { size: 29 } as const;
  const number = { size: 29, bold: true, align: "right" } as const;
  for (const [index, { part, label, count, value }] of slices.entries()) {
    const y = top + index * ROW;
    brush.fillStyle = colours[part];
    roundedBox(brush, left, y + 11, 26, 26, 6);
    setFont(brush, number);
    const room = right - left - 42 - 20 - brush.measureText(count).width;
    const colour = value === 0 ? ink.muted : ink.text;
    write(brush, fitted(brush, label, room, name), left + 42, y + 34, { ...name, colour });
    write(brush, count, right, y + 34, { ...number, colour });
  }
}
