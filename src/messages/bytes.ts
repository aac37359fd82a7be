import type { Language } from "../chat.ts";
import { formatAmount } from "./format.ts";

/** `"80 kB"`, `"1.2 MB"`: how much a file costs on a bad line. */
export function formatBytes(lang: Language, bytes: number): string {
  if (bytes < 1_000_000) return `${formatAmount(lang, Math.max(1, Math.round(bytes / 1_000)))} kB`;
  return `${formatAmount(lang, Math.round(bytes / 100_000) / 10)} MB`;
}
