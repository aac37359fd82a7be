// Values that are one of a few, each with its words in the lexicon: voices, services, roles, languages …
import { type Unit, valueIn } from "../lexicon/utterance.ts";
import { readUnits } from "./reading.ts";
import { anyOf } from "./shape.ts";
import type { Slot } from "./slot.ts";

/** The values of a kind that were said, in order, each once. */
export function valuesIn(units: readonly Unit[], group: string): string[] {
  return [...new Set(units.map((unit) => valueIn(unit, group)).filter((value) => value !== undefined))];
}

/** A slot whose words are the concepts `group:value`. An answer that names two of them is none. */
export function oneOf<const T extends string>(group: string, values: readonly [T, ...T[]]): Slot<T> {
  return {
    ...anyOf(values),
    read: (text) => {
      const exact = values.find((value) => value === text.trim());
      const said = valuesIn(readUnits(text), group);
      return exact ?? (said.length === 1 ? values.find((value) => value === said[0]) : undefined);
    },
  };
}
