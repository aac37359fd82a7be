// A member of the team, by name: "@sita", "Sita", "सरितालाई".
import { readUnits } from "./reading.ts";
import { textUpTo } from "./shape.ts";
import type { Slot } from "./slot.ts";

const caseEnding = /(लाई|ले|को|बाट|lai)$/;
/** "user asha", "member hari": the word says what the name is. */
const title = /^(?:user|member|mr|mrs|ms|miss|sir|staff|colleague) (?=\S)/i;

/** The name without what Nepali writes onto it: सरितालाई → सरिता. */
export function bareName(name: string): string {
  const bare = name
    .replace(title, "")
    .replace(/['’]s(?: .*)?$/, "")
    .replace(caseEnding, "");
  return bare.length >= 2 ? bare : name;
}

export const person: Slot<string> = {
  ...textUpTo(100),
  read: (text) => {
    const handle = /@([\p{L}\p{M}\d_.-]+)/u.exec(text)?.[1];
    if (handle !== undefined) return handle;
    const words = readUnits(text).filter((unit) => unit.kind !== "mark");
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last || words.length > 3) return undefined;
    return bareName(text.slice(first.start, last.end));
  },
};
