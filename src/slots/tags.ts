// What is known about a contact: "name Sita, age 25" → { tags_name: "Sita", tags_age: "25" }.
import { z } from "zod";
import { asciiDigits } from "../lexicon/letters.ts";
import { means, type Unit } from "../lexicon/utterance.ts";
import { readUnits } from "./reading.ts";
import type { Slot } from "./slot.ts";

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
  if (means(unit, "name")) return "tags_name";
  if (means(unit, "age")) return "tags_age";
  const key = raw.trim().toLowerCase().replace(/\s+/g, "_");
  return key.startsWith("tags_") ? key : `tags_${key}`;
}

const between = new Set([":", "=", "-"]);

/** Reads "KEY VALUE, KEY VALUE"; `text` is what the units were cut from. Undefined if a part is no pair. */
export function readPairs(text: string, units: readonly Unit[]): Tags | undefined {
  const tags: Record<string, string> = {};
  for (const part of splitAtCommas(units)) {
    const [key, ...rest] = part;
    const value = between.has(rest[0]?.key ?? "") ? rest.slice(1) : rest;
    const first = value[0];
    const last = value.at(-1);
    if (!key || !first || !last) return undefined;
    tags[tagKey(key, text.slice(key.start, key.end))] = tagValue(text.slice(first.start, last.end));
  }
  return Object.keys(tags).length > 0 ? tags : undefined;
}

function splitAtCommas(units: readonly Unit[]): Unit[][] {
  const parts: Unit[][] = [[]];
  for (const unit of units) {
    if (unit.key === "," || unit.key === ";" || unit.key === "&" || unit.key === "and" || unit.key === "र")
      parts.push([]);
    else parts.at(-1)?.push(unit);
  }
  return parts.filter((part) => part.length > 0);
}

export const tags: Slot<Tags> = {
  schema: z.record(z.string().startsWith("tags_"), z.string()),
  read: (text) => readPairs(text, readUnits(text)),
};
