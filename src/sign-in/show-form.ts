// Shows the private form, again if the platform does not take it just now: nobody shall wait in vain for a form that was promised.
import { type ChatAdapter, chatKey, type Log, type PrivateForm } from "../chat.ts";
import { sleep } from "../clock.ts";
import { ChatGone, RateLimited } from "../errors.ts";
import { newId } from "../id.ts";
import { sayIn } from "../messages/index.ts";
import type { Asker, LinkParts, OpenLink } from "./link.ts";

export interface ShowFormParts extends LinkParts {
  readonly log: Log;
  readonly adapterOf: (platform: string) => ChatAdapter | undefined;
}

/** Resolves after the first try; the others, and the word to the person if all fail, come by themselves. */
export type ShowForm = (to: OpenLink, form: PrivateForm) => Promise<void>;

/** Waits between the tries, one try more than waits: in sum no longer than a person watches an empty chat. */
const gapsMs = [2_000, 8_000];
/** A platform that asks for a longer silence is as good as away. */
const LONGEST_SILENCE_MS = 30_000;

export function createShowForm(parts: ShowFormParts): ShowForm {
  const { clock, log, adapterOf } = parts;
  /** The newest form of each person and chat: the link in an older one counts no more. */
  const newest = new Map<string, PrivateForm>();

  /** Undefined: shown. Else the wait before the next try, in ms. */
  async function tryOnce({ chat, who }: OpenLink, form: PrivateForm): Promise<number | undefined> {
    try {
      await adapterOf(chat.platform)?.askPrivately(chat, who, form);
      return undefined;
    } catch (error) {
      log.warn({ platform: chat.platform, error }, "form not shown");
      if (error instanceof ChatGone) return Number.POSITIVE_INFINITY;
      return error instanceof RateLimited ? error.retryAfterSeconds * 1_000 : 0;
    }
  }

  async function tryAgain(to: OpenLink, form: PrivateForm, firstWishMs: number): Promise<void> {
    const key = keyOf(to);
    let wishMs = firstWishMs;
    for (const gapMs of gapsMs) {
      if (wishMs > LONGEST_SILENCE_MS) break;
      await sleep(clock, Math.max(gapMs, wishMs));
      if (newest.get(key) !== form) return;
      const wish = await tryOnce(to, form);
      if (wish === undefined) return;
      wishMs = wish;
    }
    if (newest.get(key) === form) await sayNotShown(parts, to);
  }

  return async (to, form) => {
    const key = keyOf(to);
    const done = () => {
      if (newest.get(key) === form) newest.delete(key);
    };
    newest.set(key, form);
    const wishMs = await tryOnce(to, form);
    if (wishMs === undefined) return done();
    tryAgain(to, form, wishMs)
      .catch((error: unknown) => log.warn({ error }, "nobody was told of a form that was not shown"))
      .finally(done);
  };
}

function keyOf({ chat, who }: Asker): string {
  return `${chatKey(chat)} ${who.id}`;
}

async function sayNotShown({ records, outbox }: ShowFormParts, { chat, who, lang }: OpenLink): Promise<void> {
  const draft = outbox.draft({
    key: newId("m"),
    chat,
    lane: "answer",
    text: sayIn(lang)("sign-in.not-shown"),
    buttons: [],
    files: [],
    card: false,
    asker: who,
    lang,
  });
  await records.commit(draft, { synced: false });
  outbox.flush();
}
