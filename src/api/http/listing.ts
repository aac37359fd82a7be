// A list that is read while it arrives: its first elements decide what the answer is, the rest follows as far as the caller reads.
import { type Answer, answerOf, readAnswer, unreadable } from "./answer.ts";
import { createArraySplitter } from "./array-splitter.ts";
import type { OpenAnswer } from "./exchange.ts";
import { BrokenJson } from "./json.ts";

export interface Listing extends Answer {
  readonly first: readonly unknown[];
  /** Further elements; none at the end. Throws `AnswerLost` and `BrokenJson`. */
  next(): Promise<readonly unknown[]>;
  /** After the last element: what surrounded the list, which may yet tell of a failure. */
  end(): Answer;
  close(): void;
}

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

  const end = () =>
    answerOf(
      open,
      readable(() => splitter.finish()),
    );
  const close = () => open.close();
  if (open.status < 200 || open.status >= 300) return { ...(await readAnswer(open)), first: [], next, end, close };
  const first = await next();
  return { ...(first.length > 0 ? answerOf(open, { kind: "empty" }) : end()), first, next, end, close };
}

function readable(parse: () => unknown): Answer["body"] {
  try {
    return { kind: "json", value: parse() };
  } catch (error) {
    if (error instanceof BrokenJson) return unreadable(error);
    throw error;
  }
}
