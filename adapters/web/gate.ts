/** Lets work in until it is closed, and tells when the last of it has left. */
export interface Gate {
  /** Undefined once closed: the work is not begun. */
  enter<T>(work: () => Promise<T>): Promise<T> | undefined;
  isOpen(): boolean;
  /** Resolves when all that is inside has ended. */
  close(): Promise<void>;
}

export function createGate(): Gate {
  const inside = new Set<Promise<unknown>>();
  let open = true;
  return {
    enter(work) {
      if (!open) return undefined;
      const mine = work();
      const ended = mine.catch(() => {});
      inside.add(ended);
      ended.then(() => inside.delete(ended));
      return mine;
    },
    isOpen: () => open,
    async close() {
      open = false;
      await Promise.all(inside);
    },
  };
}
