// What is known about a contact: "name Sita, age 25" → { tags_name: "Sita", tags_age: "25" }.
import { z } from "zod";
import { asciiDigits } from "../lexicon/letters.ts";
import { meanings } from "../lexicon/saying.ts";
import type { Unit } from "../lexicon/utterance.ts";
import { readUnits } from "./reading.ts";
import type { Slot } from "./slot.ts";

const means = meanings("name", "age");

export type Tags = Readonly<Record<string, string>>;

/** A value in canonical form: trimmed, without quotes, Devanagari digits as ASCII. */
export function tagValue(text: string): string {
  return asciiDigits(
    text
      .trim()
      .replace(/^["'“‘«]|["'”’»]$/g, "")
      .trim(),
  );
}

/** `"name"`, `"नाम"` → `"tags_name"`; `"Ward no"` → `"tags_ward_no"`. */
export function tagKey(unit: Unit | undefined, raw: string): string {
  if (means.name(unit)) return "tags_name";
  if (means.age(unit)) return "tags_age";
  const key = raw.trim().toLowerCase().replace(/\s+/g, "_");
  return key.startsWith("tags_") ? key : `tags_${key}`;
}

const between = new Set([":", "=", "-"]);

/** "ward no: 5" has its key before the mark, "name Sita" in its first word. */
function keyEnd(part: readonly Unit[]): number {
  const mark = part.findIndex(({ key }) => key === ":" || key === "=");
  return mark > 0 ? mark : 1;
}

/** Reads "KEY VALUE, KEY VALUE"; `text` is what the units were cut from. Undefined if a part is no pair. */
export function readPairs(text: string, units: readonly Unit[]): Tags | undefined {
  const tags: Record<string, string> = {};
  for (const part of splitAtCommas(units)) {
    const end = keyEnd(part);
    const [key, ...more] = part.slice(0, end);
    const value = between.has(part[end]?.key ?? "") ? part.slice(end + 1) : part.slice(end);
    const first = value[0];
    const last = value.at(-1);
    if (!key || !first || !last) return undefined;
    const named = more.length === 0 ? key : undefined;
    tags[tagKey(named, text.slice(key.start, part[end - 1]?.end))] = tagValue(text.slice(first.start, last.end));
  }
  return Object.keys(tags).length > 0 ? tags : undefined;
}

const separators = new Set([",", ";", "&", "and", "र"]);

/** "name Sita, age 25"; before "age 25" the comma may be missing. */
function splitAtCommas(units: readonly Unit[]): Unit[][] {
  const parts: Unit[][] = [[]];
  for (const [at, unit] of units.entries()) {
    const startsAge = means.age(unit) && units[at + 1]?.kind === "number";
    if (separators.has(unit.key) || startsAge) parts.push([]);
    if (!separators.has(unit.key)) parts.at(-1)?.push(unit);
  }
  return parts.filter((part) => part.length > 0);
}

export const tags: Slot<Tags> = {
  schema: z.record(z.string().startsWith("tags_"), z.string()),
  fits: (value): value is Tags => tags.schema.safeParse(value).success,
  read: (text) => readPairs(text, readUnits(text)),
};
