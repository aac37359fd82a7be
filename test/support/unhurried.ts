// An adapter called as the outbox calls it: never sooner than the platform's limits allow, and again after a short silence it asks for.
import type { ChatAdapter } from "../../src/chat.ts";
import type { VirtualClock } from "../../src/clock.ts";
import { RateLimited } from "../../src/errors.ts";

/** A silence of up to so many seconds is the pace of the platform; a longer one is for the caller to see. */
const SHORT_SECONDS = 3;

export function unhurried(adapter: ChatAdapter, clock: VirtualClock): ChatAdapter {
  const pass = (ms: number) => clock.advanceTo(clock.now() + ms);

  async function inPace<T>(call: () => Promise<T>): Promise<T> {
    pass(adapter.limits.postGapMs);
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof RateLimited) || error.retryAfterSeconds > SHORT_SECONDS) throw error;
      pass(error.retryAfterSeconds * 1_000);
      return inPace(call);
    }
  }

  return {
    limits: adapter.limits,
    start: (host) => adapter.start(host),
    stop: () => adapter.stop(),
    post: (...given) => inPace(() => adapter.post(...given)),
    edit: (...given) => inPace(() => adapter.edit(...given)),
    askPrivately: (...given) => inPace(() => adapter.askPrivately(...given)),
    openFile: (ref) => adapter.openFile(ref),
  };
}
