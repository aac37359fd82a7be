// How a call or message ended, as people say it: "didn't pick up", "काटे", "fail bhayeka".
import { type Unit, valueIn } from "../lexicon/utterance.ts";
import { readUnits } from "./reading.ts";
import { anyOf, listOf } from "./shape.ts";
import type { Slot } from "./slot.ts";

export const statusNames = ["completed", "failed", "hungup", "not started", "terminated", "unanswered"] as const;
export type Status = (typeof statusNames)[number];

/** Sorted, each once. */
export function statusesIn(units: readonly Unit[]): Status[] {
  const said = new Set(units.map((unit) => valueIn(unit, "status")));
  return statusNames.filter((name) => said.has(name));
}

export const statuses: Slot<readonly Status[]> = {
  ...listOf(anyOf(statusNames)),
  read: (text) => {
    const said = statusesIn(readUnits(text));
    return said.length > 0 ? said : undefined;
  },
};
