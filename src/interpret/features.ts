// The names of what an utterance says ("start", "@phone", "first=show") as numbers, so that they are compared, found and
// weighed without touching their letters.

const numbers = new Map<string, number>();
const names: string[] = [];

/** The number of a name: the same each time, counted from 0 in the order in which names are first asked for. */
export function featureOf(name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push(name) - 1;
}

export function nameOfFeature(feature: number): string {
  return names[feature] ?? "";
}
