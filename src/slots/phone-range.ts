// "9841000001 to 9841000005": nobody knows which numbers a range holds, so it is asked about.

import { meanings } from "../lexicon/saying.ts";
import { type Unit, unitAt } from "../lexicon/utterance.ts";
import type { FoundPhone } from "./phone.ts";

const means = meanings("till", "since", "and");

const dash = /^(?:[-–—~…]|\.+)$/;

function goesOnTo(unit: Unit): boolean {
  return dash.test(unit.key) || means.till(unit) || means.since(unit);
}

/** Two numbers with "to", "-", "…" or देखि between them, "between X and Y", or "X …" at the end of a list. */
export function saysPhoneRange(units: readonly Unit[], phones: readonly FoundPhone[]): boolean {
  return phones.some((phone, index) => {
    const next = phones[index + 1];
    if (!next) return goesOnOpen(units.slice(phone.to, phone.to + 2));
    const between = units.slice(phone.to, next.from);
    if (between.length === 0) return false;
    const isJoined = between.length === 1 && means.and(between[0]);
    return isJoined ? unitAt(units, phone.from - 1)?.key === "between" : between.every(goesOnTo);
  });
}

/** "9841000001 …", "9841000001.." */
function goesOnOpen([first, second]: readonly Unit[]): boolean {
  return first?.key === "…" || first?.key === "..." || (first?.key === "." && second?.key === ".");
}
