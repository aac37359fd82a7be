// FNV-1a of 32 bits (draft-eastlake-fnv): quick, the same everywhere, and good enough to tell words apart.

const PRIME = 0x01000193;

const SEED = 0x811c9dc5;

/** `seed`: another one gives other numbers for the same texts. */
export function hashOf(text: string, seed = SEED): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** The same of what stands from `from` to `to`. */
export function hashOfPart(text: string, from: number, to: number): number {
  let hash = SEED;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}
