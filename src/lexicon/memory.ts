// What was worked out, found again by its hash: a bounded number of things, side by side, each set of four newest first. Nobody can
// make it slow or large with words made up for it: what does not fit pushes out the oldest of its set.

export const PLACES = 4;

export type Memory<T> = (T | undefined)[];

/** `sets`: a power of two. */
export function createMemory<T>(sets: number): Memory<T> {
  return new Array<T | undefined>(sets * PLACES).fill(undefined);
}

/** What is remembered under this hash stands in the `PLACES` from here on, if anywhere. */
export function firstPlace(memory: Memory<unknown>, hash: number): number {
  return (hash & (memory.length / PLACES - 1)) * PLACES;
}

export function remember<T>(memory: Memory<T>, hash: number, value: T): void {
  const first = firstPlace(memory, hash);
  for (let at = first + PLACES - 1; at > first; at -= 1) memory[at] = memory[at - 1];
  memory[first] = value;
}
