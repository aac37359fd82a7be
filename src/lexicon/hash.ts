// FNV-1a of 32 bits (draft-eastlake-fnv): quick, the same everywhere, and good enough to tell words apart.

const PRIME = 0x01000193;

/** `seed`: another one gives other numbers for the same texts. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}
