// A sheet to draw on and the one typeface that is written on it. Nothing here is loaded before the first picture is drawn.
import { fileURLToPath } from "node:url";
import type { SKRSContext2D } from "@napi-rs/canvas";
import { legible } from "../chat.ts";

/** Twice what a phone shows, so that it stays sharp there. */
export const WIDTH = 720;
export const MARGIN = 40;

export const ink = { text: "#1f2933", muted: "#5f6b7a", line: "#dde2e8", paper: "#ffffff" } as const;

export type Brush = SKRSContext2D;

export interface Written {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: "left" | "center" | "right";
}

const FAMILY = "Mukta";

/** Has Latin and Devanagari, and its conjuncts are shaped by this canvas: श्रृंखला, क्षेत्र. */
const faces = () => [
  import.meta.resolve("@expo-google-fonts/mukta/400Regular/Mukta_400Regular.ttf"),
  import.meta.resolve("@expo-google-fonts/mukta/700Bold/Mukta_700Bold.ttf"),
];

/** Loading takes a fifth of a second and 30 MB, which no process should pay that draws nothing. */
async function loadCanvas() {
  const library = await import("@napi-rs/canvas");
  if (library.GlobalFonts.has(FAMILY)) return library;
  for (const face of faces()) library.GlobalFonts.registerFromPath(fileURLToPath(face), FAMILY);
  return library;
}

/** False where there is no canvas for this machine, e.g. without glibc: then words have to do. */
export async function canDraw(): Promise<boolean> {
  try {
    await loadCanvas();
    return true;
  } catch {
    return false;
  }
}

/**
 * A picture as PNG on plain white, which reads in light chats and dark ones alike. `height`: asked after the brush is there, because
 * texts decide it.
 */
export async function drawPicture(height: (brush: Brush) => number, draw: (brush: Brush) => void): Promise<Uint8Array> {
  const { createCanvas } = await loadCanvas();
  const measured = height(createCanvas(1, 1).getContext("2d"));
  const canvas = createCanvas(WIDTH, Math.round(measured));
  const brush = canvas.getContext("2d");
  brush.fillStyle = ink.paper;
  brush.fillRect(0, 0, WIDTH, measured);
  draw(brush);
  // Encoded on another thread: the loop goes on.
  return await canvas.encode("png");
}

/** What Mukta has no letters for, and would show as boxes. */
const pictographs = /(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u20e3])\u200d?/gu;

/** A name as it can be drawn: without emoji, one line. */
export function drawable(text: string): string {
  const plain = legible(text).replace(pictographs, " ").replace(/\s+/gu, " ").trim();
  return plain === "" ? "…" : plain;
}

export function setFont(brush: Brush, { size, bold = false }: Written): void {
  brush.font = `${bold ? 700 : 400} ${size}px ${FAMILY}`;
}

/** `y` is the base line. */
export function write(brush: Brush, text: string, x: number, y: number, written: Written): void {
  setFont(brush, written);
  brush.fillStyle = written.colour ?? ink.text;
  brush.textAlign = written.align ?? "left";
  brush.textBaseline = "alphabetic";
  brush.fillText(text, x, y);
}

const letters = new Intl.Segmenter("ne", { granularity: "grapheme" });

/** The text, or as much of it as fits with an ellipsis; never cut inside a letter. */
export function fitted(brush: Brush, text: string, width: number, written: Written): string {
  setFont(brush, written);
  if (brush.measureText(text).width <= width) return text;
  const parts = Array.from(letters.segment(text), ({ segment }) => segment);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (brush.measureText(`${parts.slice(0, middle).join("").trimEnd()}…`).width <= width) low = middle;
    else high = middle - 1;
  }
  return `${parts.slice(0, low).join("").trimEnd()}…`;
}

/** Broken at blanks into at most `most` lines; the last one is cut where it must be. */
export function lines(brush: Brush, text: string, width: number, most: number, written: Written): readonly string[] {
  setFont(brush, written);
  const broken: string[] = [];
  let rest = text.split(" ");
  while (rest.length > 0 && broken.length < most - 1) {
    const count = wordsThatFit(brush, rest, width);
    broken.push(fitted(brush, rest.slice(0, count).join(" "), width, written));
    rest = rest.slice(count);
  }
  return rest.length === 0 ? broken : [...broken, fitted(brush, rest.join(" "), width, written)];
}

/** At least one. */
function wordsThatFit(brush: Brush, words: readonly string[], width: number): number {
  let count = 1;
  while (count < words.length && brush.measureText(words.slice(0, count + 1).join(" ")).width <= width) count += 1;
  return count;
}

export function roundedBox(brush: Brush, x: number, y: number, width: number, height: number, radius: number): void {
  brush.beginPath();
  brush.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  brush.fill();
}
