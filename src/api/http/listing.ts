// A list that is read while it arrives: its head decides what the answer is, the rest follows as far as the caller reads.
import { type Answer, answerOf, readAnswer, unreadable } from "./answer.ts";
import { createArraySplitter } from "./array-splitter.ts";
import type { OpenAnswer } from "./exchange.ts";
import { BrokenJson } from "./json.ts";

export interface Listing extends Answer {
  readonly head: readonly unknown[];
  /** The head is all there is, and the answer was judged with what surrounds it. */
  readonly whole: boolean;
  /** Further elements; none at the end. Throws `AnswerLost` and `BrokenJson`. */
  next(): Promise<readonly unknown[]>;
  /** After the last element: what surrounded the list, which may yet tell of a failure. */
  end(): Answer;
  close(): void;
}

/** So many elements are waited for before the first is handed out: a fault among them can still be mended by another try. */
const HEAD_LENGTH = 500;

/** Throws `AnswerLost` and `BrokenJson` for a fault within the head. */
export async function openListing(open: OpenAnswer, key: string): Promise<Listing> {
  const splitter = createArraySplitter(key);

  /** The time-out runs from one contact to the next, so a trickle of bytes does not prolong it. */
  async function next(): Promise<readonly unknown[]> {
    open.resume();
    try {
      for (let bytes = await open.read(); bytes !== undefined; bytes = await open.read()) {
        const items = splitter.push(bytes);
        if (items.length > 0) return items;
      }
      return [];
    } catch (error) {
      open.close();
      throw error;
    } finally {
      open.pause();
    }
  }

  const listing = {
    next,
    end: () =>
      answerOf(
        open,
        readable(() => splitter.finish()),
      ),
    close: () => open.close(),
  };
  if (open.status < 200 || open.status >= 300)
    return { ...(await readAnswer(open)), head: [], whole: true, ...listing };
  const head: unknown[] = [];
  while (head.length < HEAD_LENGTH) {
    const items = await next();
    if (items.length === 0) return { ...listing.end(), head, whole: true, ...listing };
    for (const item of items) head.push(item);
  }
  return { ...answerOf(open, { kind: "empty" }), head, whole: false, ...listing };
}

function readable(parse: () => unknown): Answer["body"] {
  try {
    return { kind: "json", value: parse() };
  } catch (error) {
    if (error instanceof BrokenJson) return unreadable(error);
    throw error;
  }
}
