import { type Brush, drawPicture, ink, MARGIN, roundedBox, setFont, WIDTH, write } from "./canvas.ts";
import { drawHeading, type Heading, headingHeight } from "./heading.ts";
import { colours } from "./palette.ts";

export interface Bar {
  /** Under it, e.g. `"24 Nov"`; where they would touch, only some are written. */
  readonly label: string;
  readonly value: number;
  /** Above it, as it is written. */
  readonly count: string;
}

/** An amount over time, one bar for each span. */
export interface BarsPicture extends Heading {
  readonly bars: readonly Bar[];
}

const PLOT = 300;
const ABOVE = 44;
const BELOW = 48;
const LEFT = MARGIN;
const INNER = WIDTH - 2 * MARGIN;
const WIDEST = 96;
const small = { size: 26, colour: ink.muted, align: "center" } as const;
const number = { size: 26, bold: true, align: "center" } as const;

/** A PNG; texts come as they are written. */
export function drawBars(picture: BarsPicture): Promise<Uint8Array> {
  return drawPicture(
    (brush) => headingHeight(brush, picture) + ABOVE + PLOT + BELOW + MARGIN,
    (brush) => {
      const top = drawHeading(brush, picture) + ABOVE;
      drawAll(brush, picture.bars, top);
    },
  );
}

function drawAll(brush: Brush, bars: readonly Bar[], top: number): void {
  const bottom = top + PLOT;
  const boxes = barBoxes(bars.map(({ value }) => value)).map(({ x, width, height }) => ({
    middle: LEFT + (x + width / 2) * INNER,
    width: width * INNER,
    height: height * PLOT,
  }));
  for (const { middle, width, height } of boxes) {
    brush.fillStyle = colours.completed;
    if (height > 0) roundedBox(brush, middle - width / 2, bottom - height, width, height, 6);
  }
  brush.fillStyle = ink.muted;
  brush.fillRect(LEFT, bottom, INNER, 2);
  const middles = boxes.map(({ middle }) => middle);
  const labels = bars.map(({ label }) => label);
  for (const { x, text } of placed(brush, labels, middles, small)) write(brush, text, x, bottom + 38, small);
  const counts = bars.map(({ count, value }) => (value > 0 ? count : ""));
  const all = placed(brush, counts, middles, number);
  // Where not every bar has room for its count, the highest has.
  const highest = bars.reduce((best, { value }, index) => (value > (bars[best]?.value ?? 0) ? index : best), 0);
  const fits = all.length === counts.filter((count) => count !== "").length;
  const told = fits
    ? all
    : placed(
        brush,
        counts.map((count, index) => (index === highest ? count : "")),
        middles,
        number,
      );
  for (const { index, x, text } of told) write(brush, text, x, bottom - (boxes[index]?.height ?? 0) - 12, number);
}

const BETWEEN = 14;

/** The texts that can be written under or over their bars without touching or leaving the picture, from the left. */
function placed(
  brush: Brush,
  texts: readonly string[],
  middles: readonly number[],
  style: typeof small | typeof number,
): readonly { readonly index: number; readonly x: number; readonly text: string }[] {
  setFont(brush, style);
  let end = 0;
  return texts.flatMap((text, index) => {
    const half = brush.measureText(text).width / 2;
    const x = Math.min(WIDTH - MARGIN - half, Math.max(MARGIN + half, middles[index] ?? 0));
    if (text === "" || x - half < end) return [];
    end = x + half + BETWEEN;
    return [{ index, x, text }];
  });
}

/** Each bar as shares of the plot: left edge, width, height. The highest fills it; what is not zero is seen. */
export function barBoxes(
  values: readonly number[],
): readonly { readonly x: number; readonly width: number; readonly height: number }[] {
  const most = Math.max(...values, 0);
  const slot = 1 / Math.max(1, values.length);
  const width = Math.min(slot * 0.7, WIDEST / INNER);
  return values.map((value, index) => ({
    x: index * slot + (slot - width) / 2,
    width,
    height: value <= 0 ? 0 : Math.max(4 / PLOT, value / most),
  }));
}
