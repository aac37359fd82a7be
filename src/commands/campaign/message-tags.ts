// The tags in a message, e.g. `{tags_name}`: which the campaign does not know, and what a person will read in their place.

const TAG = /\{([^{}\n]{1,60})\}/g;

/** In the order of the text, each once: `"Hi {tags_name}"` → `["tags_name"]`. */
export function tagsIn(message: string): readonly string[] {
  return [...new Set(Array.from(message.matchAll(TAG), (match) => match[1] ?? ""))];
}

export interface TagCheck {
  /** As typed, without braces. */
  readonly unknown: readonly string[];
  /** The message with every unknown tag put right, if all can be: `{name}` → `{tags_name}`. */
  readonly corrected: string | undefined;
}

export function checkTags(message: string, usable: readonly string[]): TagCheck {
  const unknown = tagsIn(message).filter((tag) => !usable.includes(tag));
  const meant = new Map(unknown.map((tag) => [tag, nearest(tag, usable)]));
  const corrected = message.replace(TAG, (whole, tag: string) => {
    const right = meant.get(tag);
    return right === undefined ? whole : `{${right}}`;
  });
  const all = unknown.length > 0 && [...meant.values()].every((right) => right !== undefined);
  return { unknown, corrected: all ? corrected : undefined };
}

function nearest(tag: string, usable: readonly string[]): string | undefined {
  const key = tag
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return usable.find((one) => one.toLowerCase() === key || one.toLowerCase() === `tags_${key}`);
}

/** What one person reads; a tag without a value stays as it stands. */
export function fillTags(message: string, tags: Readonly<Record<string, string>>): string {
  return message.replace(TAG, (whole, tag: string) => tags[tag] ?? whole);
}
