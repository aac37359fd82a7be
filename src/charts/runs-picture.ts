import { type Brush, drawable, drawPicture, fitted, ink, MARGIN, roundedBox, setFont, WIDTH, write } from "./canvas.ts";
import type { Slice } from "./donut.ts";
import { drawHeading, type Heading, headingHeight } from "./heading.ts";
import { colours } from "./palette.ts";

export interface RunRow {
  readonly name: string;
  /** At the right of the name, e.g. `"24 Nov"`. */
  readonly when: string;
  /** Under the bar, e.g. `"64 % of 1,000 reached · 640 credits"`. */
  readonly facts: string;
  readonly slices: readonly Pick<Slice, "part" | "value">[];
}

/** Several runs side by side: the shares of each, whatever its size. */
export interface RunsPicture extends Heading {
  /** What the colours mean, once for all. */
  readonly legend: readonly Pick<Slice, "part" | "label">[];
  readonly rows: readonly RunRow[];
}

const INNER = WIDTH - 2 * MARGIN;
const LEGEND_ROW = 44;
const ROW = 142;
const BAR = 34;
const text = { size: 28 } as const;
const name = { size: 30, bold: true } as const;
const muted = { size: 26, colour: ink.muted } as const;

/** A PNG; texts come as they are written. */
export function drawRuns(picture: RunsPicture): Promise<Uint8Array> {
  return drawPicture(
    (brush) =>
      headingHeight(brush, picture) +
      (legendPlaces(brush, picture.legend).at(-1)?.row ?? -1) * LEGEND_ROW +
      LEGEND_ROW +
      28 +
      picture.rows.length * ROW +
      MARGIN / 2,
    (brush) => {
      let y = drawHeading(brush, picture);
      y += drawLegend(brush, picture.legend, y) + 28;
      for (const [index, row] of picture.rows.entries()) drawRow(brush, row, y + index * ROW);
    },
  );
}

type Legend = RunsPicture["legend"];

function legendPlaces(brush: Brush, legend: Legend): readonly { readonly x: number; readonly row: number }[] {
  setFont(brush, text);
  let x = 0;
  let row = 0;
  return legend.map(({ label }) => {
    const width = 38 + brush.measureText(label).width;
    if (x > 0 && x + width > INNER) {
      x = 0;
      row += 1;
    }
    const place = { x, row };
    x += width + 30;
    return place;
  });
}

/** Gives its height. */
function drawLegend(brush: Brush, legend: Legend, top: number): number {
  const places = legendPlaces(brush, legend);
  for (const [index, { x, row }] of places.entries()) {
    const one = legend[index];
    if (!one) continue;
    brush.fillStyle = colours[one.part];
    roundedBox(brush, MARGIN + x, top + row * LEGEND_ROW + 7, 26, 26, 6);
    write(brush, one.label, MARGIN + x + 38, top + row * LEGEND_ROW + 29, text);
  }
  return ((places.at(-1)?.row ?? -1) + 1) * LEGEND_ROW;
}

function drawRow(brush: Brush, row: RunRow, top: number): void {
  setFont(brush, muted);
  const room = INNER - brush.measureText(row.when).width - 24;
  write(brush, fitted(brush, drawable(row.name), room, name), MARGIN, top + 30, name);
  write(brush, row.when, WIDTH - MARGIN, top + 30, { ...muted, align: "right" });
  drawShares(brush, row.slices, top + 44);
  write(brush, fitted(brush, row.facts, INNER, muted), MARGIN, top + 44 + BAR + 32, muted);
}

function drawShares(brush: Brush, slices: RunRow["slices"], top: number): void {
  const whole = slices.reduce((sum, { value }) => sum + value, 0);
  brush.save();
  brush.beginPath();
  brush.roundRect(MARGIN, top, INNER, BAR, 8);
  brush.clip();
  brush.fillStyle = ink.line;
  brush.fillRect(MARGIN, top, INNER, BAR);
  let x = MARGIN;
  for (const { part, value } of slices.filter((slice) => slice.value > 0)) {
    const width = (value / whole) * INNER;
    brush.fillStyle = colours[part];
    brush.fillRect(x, top, Math.max(3, width), BAR);
    x += width;
    brush.fillStyle = ink.paper;
    brush.fillRect(x - 1, top, 2, BAR);
  }
  brush.restore();
}
