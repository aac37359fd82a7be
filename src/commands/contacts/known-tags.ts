import type { Campaign } from "../../api/port.ts";
import type { Setting } from "../command.ts";
import type { ListedNumber } from "./number-list.ts";

/** The service takes only the tags a campaign was made with: a sentence about those it does not know, undefined if it knows all. */
export function unknownTags(
  say: Setting["say"],
  { name, usableTags }: Campaign,
  tags: Readonly<Record<string, string>>,
): string | undefined {
  const unknown = Object.keys(tags).filter((tag) => !usableTags.includes(tag));
  return unknown.length === 0 ? undefined : say("contacts.unknown-tags", { name, tags: unknown, usable: usableTags });
}

export function withKnownTags(rows: readonly ListedNumber[], usable: readonly string[]): readonly ListedNumber[] {
  return rows.map(({ number, tags }) => ({
    number,
    tags: Object.fromEntries(Object.entries(tags).filter(([key]) => usable.includes(key))),
  }));
}
