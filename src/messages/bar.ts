const CELLS = 10;

/** How far something is, e.g. `progressBar(4, 10)` → `"▓▓▓▓░░░░░░"`; full only when all is done. */
export function progressBar(done: number, total: number): string {
  const full = total === 0 ? 0 : Math.min(CELLS, Math.floor((done / total) * CELLS));
  return "▓".repeat(full) + "░".repeat(CELLS - full);
}
