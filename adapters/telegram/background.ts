// Calls nobody waits for: lines of the adapter's own, answers that were kept for somebody.
import type { Host } from "../../src/chat.ts";
import { RateLimited } from "../../src/errors.ts";

/** Tried again after each silence that Telegram asks for; any other failure is logged and given up. */
export function inBackground(host: Host, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    if (error instanceof RateLimited) afterSilence(host, error, work);
    else host.log.warn({ error }, "telegram: given up in the background");
  });
}

/** As `inBackground`, beginning once the silence is over. */
export function afterSilence(host: Host, { retryAfterSeconds }: RateLimited, work: () => Promise<unknown>): void {
  const { clock } = host;
  clock.at(clock.now() + retryAfterSeconds * 1_000, () => inBackground(host, work));
}
