/** The first of these slots that has no value, for `needs`. */
export function firstMissing<K extends string>(
  slots: Readonly<Partial<Record<K, unknown>>>,
  order: readonly K[],
): K | undefined {
  return order.find((name) => slots[name] === undefined);
}
