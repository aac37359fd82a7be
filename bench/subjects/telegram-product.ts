// The whole way of a Telegram message through the product: the adapter's polling and intake, inbox, turn, interpreter, a command on a
// stub of the service, outbox, rendering, a stub of the Bot API. The store is in memory.
import { Bot } from "grammy";
import type { Update } from "grammy/types";
import { telegram } from "../../adapters/telegram/index.ts";
import { limits } from "../../adapters/telegram/limits.ts";
import { createVirtualClock } from "../../src/clock.ts";
import { createAgents } from "../../src/server/proxy.ts";
import { answer } from "../subject.ts";
import { benchSealer, startBenchCore } from "./bench-core.ts";
import { accountService } from "./service-stub.ts";
import { botUser, messageUpdate, stubCalls } from "./telegram-updates.ts";

const [words = "/me", inFlight = "1"] = process.argv.slice(2);
/** Beyond the id of the bot itself. */
const FIRST_PERSON = 1_000;

let deliver: (updates: readonly Update[]) => void = () => {};
let answered: () => void = () => {};
let answersDue = 0;

// The adapter opens its bot by itself, and begins with this: from here on nothing goes over a socket.
Bot.prototype.init = async function init() {
  this.botInfo = botUser;
  stubCalls(this.api, {
    getUpdates: () =>
      new Promise((resolve) => {
        deliver = resolve;
      }),
    sendMessage: () => {
      answersDue -= 1;
      if (answersDue === 0) answered();
    },
  });
};

const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
const env = telegram.env.parse({
  TELEGRAM_BOT_TOKEN: `1:${"a".repeat(30)}`,
  TELEGRAM_API_ROOT: "http://127.0.0.1:9",
});
const agentFor = createAgents({});
const setup = { folder: "", sealer: benchSealer, publicUrl: undefined, lang: "en", agentFor, clock } as const;
const adapter = await telegram.open(env, setup);
await startBenchCore({ file: ":memory:", clock, adapters: new Map([["telegram", adapter]]), service: accountService });

let lastUpdate = 0;

/** A batch with one message from each person; a chat may be written to once a second, so a second passes afterwards. */
async function batch(people: number): Promise<void> {
  const all = new Promise<void>((resolve) => {
    answered = resolve;
  });
  answersDue = people;
  deliver(
    Array.from({ length: people }, (_, person) => messageUpdate(lastUpdate + person, FIRST_PERSON + person, words)),
  );
  lastUpdate += people;
  await all;
  // The next poll is what confirms this one.
  await new Promise((resolve) => setImmediate(resolve));
  clock.advanceTo(clock.now() + limits.postGapMs);
}

answer({}, async (count) => {
  for (let left = count; left > 0; left -= Number(inFlight)) await batch(Math.min(left, Number(inFlight)));
});
