// P18: calls that come too early, as seen by the strict fakes of test/support that enforce the platforms' limits: half an hour of a busy
// day in private chats, groups and channels, with silences of 35 to 245 s that are asked for in between.

import { slack } from "../adapters/slack/index.ts";
import { limits as telegram } from "../adapters/telegram/limits.ts";
import type { ChatRef, PlatformLimits } from "../src/chat.ts";
import { RateLimited } from "../src/errors.ts";
import type { Draft } from "../src/outbox/message.ts";
import { createAgents } from "../src/server/proxy.ts";
import { createPace } from "../test/support/slack/pace.ts";
import { TooMany } from "../test/support/slack/refusal.ts";
import { createFlood } from "../test/support/telegram/flood.ts";
import { Refusal } from "../test/support/telegram/refusal.ts";
import { type Figure, type Measurement, round } from "./measure.ts";
import { benchSealer } from "./subjects/bench-core.ts";
import { type ChatCall, openScene, type Scene } from "./watching.ts";

/** What stands at the platform's door. */
interface Door {
  /** Throws `RateLimited` if it is too early. */
  meet(kind: ChatCall["kind"], chat: ChatRef): void;
  /** From now on silence is wanted of this chat. */
  silence(chat: ChatRef, seconds: number): void;
  /** Calls made before a silence that had been told was over. */
  offences(): number;
}

type OpenDoor = (scene: Pick<Scene, "clock">) => Door;

const telegramDoor: OpenDoor = ({ clock }) => {
  const flood = createFlood(clock);
  return {
    meet(kind, { id }) {
      try {
        flood.count(Number(id), kind === "post" ? "message" : "edit");
      } catch (error) {
        if (error instanceof Refusal) throw new RateLimited(error.parameters?.retry_after ?? 1);
        throw error;
      }
    },
    silence: ({ id }, seconds) => flood.silence(Number(id), seconds),
    offences: () => flood.offences.length,
  };
};

const slackDoor: OpenDoor = ({ clock }) => {
  const pace = createPace(clock);
  /** Silences that nobody has been told of yet: the fake counts the call that is told as one of those it forbids. */
  const untold = new Set<string>();
  let heard = 0;
  return {
    meet(kind, { id }) {
      try {
        if (kind === "post") pace.count("chat.postMessage", "message", id);
        else pace.count("chat.update", 3, id);
      } catch (error) {
        if (!(error instanceof TooMany)) throw error;
        if (untold.delete(id)) heard += 1;
        throw new RateLimited(error.retryAfterSeconds ?? 30, { scope: kind === "edit" ? "edits" : "chat" });
      }
    },
    silence({ id }, seconds) {
      untold.add(id);
      pace.silence("chat.postMessage", seconds, id);
    },
    offences: () => pace.offences.length - heard,
  };
};

const MINUTES = 30;

/** Two thirds private chats, one third groups, whose ids are negative on Telegram. */
const chatOf = (n: number): ChatRef =>
  n % 3 === 2
    ? { platform: "bench", id: String(-n), kind: "group" }
    : { platform: "bench", id: String(n), kind: "private" };
const CHATS = 60;

const draftOf = (n: number, key: string, lane: Draft["lane"]): Draft => ({
  ...{ key, chat: chatOf(n), lane, text: key, buttons: [], files: [], card: false, lang: "en" },
});

const at = (second: number) => (draft: Draft) => ({ ...draft, text: `${draft.key} ${second}` });

/** The same day every time. */
function createChance() {
  let state = 4711;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

async function busyDay(scene: Scene, door: () => Door, minutes: number): Promise<void> {
  const chance = createChance();
  for (let second = 0; second < minutes * 60; second += 1) {
    const drafts = [
      // Every chat has a card that changes every five seconds.
      ...Array.from({ length: CHATS / 5 }, (_, n) =>
        draftOf(n * 5 + (second % 5), `card-${n * 5 + (second % 5)}`, "progress"),
      ),
      ...Array.from({ length: chance(4) }, (_, n) => draftOf(chance(CHATS), `answer-${second}-${n}`, "answer")),
      ...(second % 30 === 0 ? Array.from({ length: 20 }, (_, n) => draftOf(n, `result-${second}-${n}`, "result")) : []),
      // A crowd in one group.
      ...(second % 120 === 0 ? Array.from({ length: 25 }, (_, n) => draftOf(5, `crowd-${second}-${n}`, "answer")) : []),
    ].map(at(second));
    await scene.records.commit(
      drafts.flatMap((draft) => scene.outbox.draft(draft)),
      { synced: false },
    );
    scene.outbox.flush();
    if (second % 60 === 30) door().silence(chatOf(chance(CHATS)), 35 + chance(211));
    await scene.pass(1_000);
  }
  await scene.pass(10 * 60_000);
}

async function* throughDoor(
  name: string,
  limits: PlatformLimits,
  open: OpenDoor,
  minutes: number,
): AsyncGenerator<Figure> {
  let door: Door | undefined;
  /** Chats for which silence is wanted, and that nobody has been told of: the first call into it is how one hears of it. */
  const untold = new Set<string>();
  let tooMany = 0;
  let made = 0;
  const scene = await openScene({
    limits,
    meet(kind, chat) {
      made += 1;
      try {
        door?.meet(kind, chat);
      } catch (error) {
        if (!untold.delete(chat.id)) tooMany += 1;
        throw error;
      }
    },
  });
  const opened = open(scene);
  door = opened;
  let silences = 0;
  await busyDay(
    scene,
    () => ({
      ...opened,
      silence(chat, seconds) {
        silences += 1;
        untold.add(chat.id);
        opened.silence(chat, seconds);
      },
    }),
    minutes,
  );
  await scene.close();
  yield {
    id: "P18",
    what: `${name}: calls before a told silence ended`,
    value: opened.offences(),
    unit: "calls",
    goal: { of: "value", better: "lower", pass: 0 },
    more: { calls: made, silences },
  };
  yield {
    id: "P18",
    what: `${name}: calls above the limits`,
    value: round((100 * tooMany) / made),
    unit: "%",
    goal: { of: "value", better: "lower", pass: 0.1, stretch: 0 },
    more: { tooMany },
  };
}

async function slackLimits(scene: { readonly clock: Scene["clock"] }): Promise<PlatformLimits> {
  const env = slack.env.parse({ SLACK_BOT_TOKEN: "xoxb-made-up", SLACK_SIGNING_SECRET: "made up" });
  const setup = {
    folder: "",
    sealer: benchSealer,
    publicUrl: undefined,
    lang: "en",
    agentFor: createAgents({}),
  } as const;
  return (await slack.open(env, { ...setup, clock: scene.clock })).limits;
}

export const p18: Measurement = {
  id: "P18",
  about: "calls that come too early, as the strict fakes of Telegram and Slack see them",
  async *run({ scale }) {
    const minutes = Math.max(5, MINUTES * scale);
    yield* throughDoor("Telegram", telegram, telegramDoor, minutes);
    const scene = await openScene({ limits: telegram });
    const limits = await slackLimits(scene);
    await scene.close();
    yield* throughDoor("Slack", limits, slackDoor, minutes);
  },
};
