// FNV-1a of 32 bits (draft-eastlake-fnv): quick, the same everywhere, and good enough to tell words apart.

const PRIME = 0x01000193;

export const SEED = 0x811c9dc5;

/** The hash of a text with one more character, a UTF-16 unit: `hashOf` in steps, from `SEED` on. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** `seed`: another one gives other numbers for the same texts. */
export function hashOf(text: string, seed = SEED): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}
