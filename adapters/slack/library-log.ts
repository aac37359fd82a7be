// What Slack's libraries have to say goes to our log, without what they quote: addresses with tickets, bodies, words of people.
import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../src/chat.ts";

export function createLibraryLog(log: Log): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: (...said: unknown[]) => log.warn({ said: opening(said[0]) }, "slack library"),
    error: (...said: unknown[]) => log.error({ said: opening(said[0]) }, "slack library"),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** The words before the first thing that is quoted. */
function opening(said: unknown): string {
  return (/^[\w\s'.,!`-]{0,120}/.exec(said instanceof Error ? said.name : String(said))?.[0] ?? "").trim();
}
