// The words that tell what a text is: the name, the message, the description.
import { saying, spelled } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";

export type Role = "name" | "message" | "description";

/** Words that introduce each. */
export const introduces = {
  description: saying("description"),
  name: saying("name", "rename"),
  message: saying("say", "message"),
} as const satisfies Readonly<Record<Role, unknown>>;

/** नामको, naamma …: the name stands before the word, "X naam ko campaign". */
export const isNameBefore = spelled(
  /^(नाम.+|भन्ने|भनेर|भनी|naam\S+|nam(ko|le|ma|bata)|bhanne|vanne|bhanera|vanera|bhani|vani)$/,
);
export const isBareName = spelled(/^(नाम|naam|nam|name)$/);

const particles = new Set(["ko", "को", "ma", "मा", "le", "ले", "bata", "बाट"]);

/** "X नामको", "X naam ma": the name stands before this word. */
export function standsAfterName(units: readonly Unit[], at: number): boolean {
  if (isNameBefore(units[at])) return true;
  return at > 0 && isBareName(units[at]) && particles.has(units[at + 1]?.key ?? "");
}

export function roleOf(unit: Unit | undefined): Role | undefined {
  if (introduces.description(unit)) return "description";
  if (introduces.name(unit)) return "name";
  return introduces.message(unit) ? "message" : undefined;
}
