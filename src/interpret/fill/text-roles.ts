// The words that tell what a text is: the name, the message, the description.
import { means as meansAny, type Unit } from "../../lexicon/utterance.ts";

export type Role = "name" | "message" | "description";

const roles = ["description", "name", "message"] as const;
const introducers: Readonly<Record<Role, readonly string[]>> = {
  name: ["name", "rename"],
  message: ["say", "message"],
  description: ["description"],
};

/** नामको, naamma …: the name stands before the word, "X naam ko campaign". */
export const nameBefore = /^(नाम.+|भन्ने|भनेर|भनी|naam\S+|nam(ko|le|ma|bata)|bhanne|vanne|bhanera|vanera|bhani|vani)$/;
export const bareName = /^(नाम|naam|nam|name)$/;

const particles = new Set(["ko", "को", "ma", "मा", "le", "ले", "bata", "बाट"]);

/** "X नामको", "X naam ma": the name stands before this word. */
export function standsAfterName(units: readonly Unit[], at: number): boolean {
  const key = units[at]?.key ?? "";
  return nameBefore.test(key) || (bareName.test(key) && particles.has(units[at + 1]?.key ?? "") && at > 0);
}

export function roleOf(unit: Unit | undefined): Role | undefined {
  return roles.find((role) => introducers[role].some((concept) => meansAny(unit, concept)));
}
