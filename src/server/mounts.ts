import type { RequestListener } from "../chat.ts";

export interface Mounts {
  /** `"/sign-in"` serves itself and what is under it, `"/chat/"` what is under it, `"/"` everything left. Throws if taken. */
  mount(prefix: string, listener: RequestListener): void;
  /** The listener of the longest prefix; undefined if none serves this request target, e.g. `"/chat/events?after=3"`. */
  find(target: string): RequestListener | undefined;
}

export function createMounts(): Mounts {
  const listeners = new Map<string, RequestListener>();
  return {
    mount(prefix, listener) {
      if (!prefix.startsWith("/")) throw new Error(`a prefix begins with a slash, this does not: ${prefix}`);
      if (listeners.has(prefix)) throw new Error(`${prefix} is served already`);
      listeners.set(prefix, listener);
    },
    find(target) {
      const path = target.split("?", 1).join("");
      const serves = (prefix: string) =>
        path === prefix || path.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
      const [longest] = [...listeners.keys()].filter(serves).sort((a, b) => b.length - a.length);
      return longest === undefined ? undefined : listeners.get(longest);
    },
  };
}
