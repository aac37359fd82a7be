// Chance without a die: everything "random" here is a pure function of what it is about, so that every run can be repeated.
import { createHash } from "node:crypto";

/** A fraction in [0, 1) that depends on the parts alone, e.g. `fraction(1, 9841000007, 1, "outcome")`. */
export function fraction(...parts: readonly (string | number)[]): number {
  return digest(parts).readUIntBE(0, 6) / 2 ** 48;
}

/** `length` decimal digits that depend on the parts alone. */
export function digits(length: number, ...parts: readonly (string | number)[]): string {
  const bytes = digest(parts);
  return Array.from({ length }, (_, index) => (bytes[index] ?? 0) % 10).join("");
}

/** Hex digits that depend on the parts alone; at most 64. */
export function hex(length: number, ...parts: readonly (string | number)[]): string {
  return digest(parts).toString("hex").slice(0, length);
}

function digest(parts: readonly (string | number)[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}
