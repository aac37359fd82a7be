import { createHash } from "node:crypto";

/** One hash for what a card printed: equal for equal JSON, whatever the order of keys. */
export function hashFacts(facts: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(facts)) ?? "")
    .digest("base64url");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
