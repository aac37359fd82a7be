// A town with all chats in it: the real program in a process of its own, killed and started again over one folder, before a simulator
// and strict fakes that live on. Real time, real sockets.
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { createActivity } from "../../src/activity.ts";
import { createIrisService } from "../../src/api/iris/index.ts";
import { createSystemClock } from "../../src/clock.ts";
import type { Simulator } from "../../src/simulator/simulator.ts";
import { newId, openVisitor } from "../adapters/web/stage.ts";
import { openAllChats } from "../support/all-chats.ts";
import { type BotProcess, startBot } from "../support/bot-process.ts";
import { createMemoryCredentials } from "../support/credentials.ts";
import type { Slack } from "../support/slack/server.ts";
import type { Telegram } from "../support/telegram/server.ts";

/** One place where the bot speaks. */
export interface Place {
  readonly name: string;
  /** A message that was posted before can be found again there. */
  readonly knowsPosted: boolean;
  /** Every message of the bot, as it looked when it came. */
  told(): Promise<readonly string[]>;
}

/** Somebody with a chat of their own. */
export interface Starter extends Place {
  says(words: string): Promise<void>;
  /** False: there is no such button now. */
  presses(label: string): Promise<boolean>;
}

export interface Town {
  readonly tingting: Simulator;
  readonly telegram: Telegram;
  readonly slack: Slack;
  /** Ids of fresh campaigns, "Fleet 1", "Fleet 2" …, each for its own numbers. */
  campaigns(count: number, contactsEach: number): Promise<readonly string[]>;
  /** On Telegram, in Slack and on the web, in turn. */
  starters(count: number): Promise<readonly Starter[]>;
  /** A group on Telegram and a channel in Slack that are told of every campaign. */
  listeners(): Promise<readonly Place[]>;
  /** Ends the process with SIGKILL and starts another; resolves when that is ready. */
  killAndRestart(): Promise<void>;
  /** Asks for silence on one of the platforms, in one of its chats. */
  askForSilence(seconds: number): void;
  readonly kills: () => number;
  readonly silences: () => number;
  readonly logged: () => string;
}

export async function openTown(options: { readonly speed: number }): Promise<Town> {
  const accounts = [{ email: "fleet@tingting.example", password: "made up", credits: 100_000 }];
  const { clock, folder, tingting, telegram, slack, ...around } = await openAllChats({
    accounts,
    speed: options.speed,
  });
  const env = { ...around.env, TZ_DEFAULT: zoneWhereItIsNoon(clock.now()) };
  let bot = await startBot({ folder, env });
  const { url } = bot;
  await slack.connected();
  const log: string[] = [];
  const chats = { telegram, slack, url };
  let kills = 0;
  let silences = 0;
  onTestFinished(async () => {
    await bot.kill();
    await around.close();
  });
  return {
    tingting,
    telegram,
    slack,
    campaigns: (count, contactsEach) => makeCampaigns(tingting, count, contactsEach),
    starters: (count) => Promise.all(Array.from({ length: count }, (_, index) => newStarter(chats, index))),
    listeners: () => Promise.all([groupThatListens(telegram), channelThatListens(slack)]),
    async killAndRestart() {
      kills += 1;
      await bot.kill();
      log.push(bot.logged());
      bot = await restart(bot, () => startBot({ folder, env, port: Number(new URL(url).port) }));
    },
    askForSilence(seconds) {
      silences += 1;
      const rooms = [...telegram.world.rooms.keys()];
      const room = rooms[silences % rooms.length];
      if (silences % 3 === 0 || room === undefined) {
        slack.failNext(silences % 2 === 0 ? "chat.update" : "chat.postMessage", { kind: "wait", seconds });
      } else telegram.flood.silence(room, seconds);
    },
    kills: () => kills,
    silences: () => silences,
    logged: () => [...log, bot.logged()].join("\n"),
  };
}

/** At night notices wait for the morning: the town lies where nobody sleeps, e.g. `"Etc/GMT-5"`, which is five hours ahead of UTC. */
function zoneWhereItIsNoon(now: number): string {
  const ahead = 12 - new Date(now).getUTCHours();
  return ahead === 0 ? "Etc/GMT" : `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** The port may be taken for a moment by what the dead process left. */
async function restart(dead: BotProcess, start: () => Promise<BotProcess>): Promise<BotProcess> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start();
    } catch (error) {
      if (tries === 5) throw new Error(`it does not start again; before: ${dead.logged()}`, { cause: error });
      await pause(200);
    }
  }
}

async function makeCampaigns(tingting: Simulator, count: number, contactsEach: number): Promise<readonly string[]> {
  const clock = createSystemClock();
  const tokens = tingting.tokensFor(tingting.sample.email);
  const service = createIrisService({ url: tingting.url, clock, activity: createActivity() });
  const api = service.connect(createMemoryCredentials(tokens));
  const ids: string[] = [];
  for (let one = 1; one <= count; one += 1) {
    const numbers = Array.from({ length: contactsEach }, (_, n) => `98410${String(one).padStart(3, "0")}0${n + 1}`);
    const recipients = { kind: "numbers", numbers } as const;
    ids.push((await api.campaigns.create({ name: `Fleet ${one}`, services: "PHONE", recipients })).id);
  }
  return ids;
}

interface Chats {
  readonly telegram: Telegram;
  readonly slack: Slack;
  readonly url: string;
}

function newStarter(chats: Chats, index: number): Promise<Starter> {
  const open = [onTelegram, inSlack, onTheWeb][index % 3] ?? onTelegram;
  return open(chats, index);
}

const toldIn = (telegram: Telegram, chat: number) =>
  telegram.world.shown.flatMap(({ kind, chatId, text }) => (kind === "message" && chatId === chat ? [text] : []));

async function onTelegram({ telegram }: Chats, index: number): Promise<Starter> {
  const person = telegram.person(`Telegram ${index}`);
  return {
    name: `Telegram ${index}`,
    knowsPosted: false,
    told: async () => toldIn(telegram, person.user.id),
    // Telegram keeps it until it is fetched.
    says: async (words) => void person.says(words),
    async presses(label) {
      if (!person.screen().some(({ buttons }) => buttons.includes(label))) return false;
      void person.taps(label).catch(() => {});
      return true;
    },
  };
}

async function inSlack({ slack }: Chats, index: number): Promise<Starter> {
  const person = slack.person(`Slack ${index}`);
  return {
    name: `Slack ${index}`,
    knowsPosted: false,
    told: async () => person.sees().map(({ text }) => text),
    async says(words) {
      await taken(person.says(words));
      const delivery = slack.deliveries.findLast(({ payload }) => JSON.stringify(payload).includes(words));
      // Slack comes again when nobody took it; here without its minute of waiting, and once more than needed.
      while (delivery && !(await taken(slack.deliver(delivery)))) await pause(100);
    },
    async presses(label) {
      if (!person.sees().some(({ buttons }) => buttons.includes(label))) return false;
      return await taken(person.presses(label));
    },
  };
}

/** Where the process dies in the middle of it, no acknowledgement ever comes. */
const ACKNOWLEDGED_WITHIN_MS = 3_000;

async function taken(acknowledged: Promise<{ readonly isTaken: boolean }>): Promise<boolean> {
  const answer = acknowledged.then(
    ({ isTaken }) => isTaken,
    () => false,
  );
  return await Promise.race([answer, pause(ACKNOWLEDGED_WITHIN_MS, false)]);
}

async function onTheWeb({ url }: Chats, index: number): Promise<Starter> {
  const visitor = await openVisitor(url);
  const shown = async () => {
    const entries = await visitor.entries().catch(() => []);
    return entries.flatMap((entry) => (entry.shown.kind === "bot" ? [entry.shown] : []));
  };
  const post = async (body: object) => {
    const posted = { ...body, id: newId() };
    while (!(await visitor.post("/chat/messages", posted).catch(() => undefined))?.ok) await pause(100);
  };
  return {
    name: `web ${index}`,
    knowsPosted: true,
    told: async () => (await shown()).map(({ runs }) => runs.map(({ text }) => text).join("")),
    says: (text) => post({ kind: "text", text }),
    async presses(label) {
      const button = (await shown()).flatMap(({ buttons }) => buttons).findLast((one) => one.label === label);
      if (button) await post({ kind: "tap", button: button.id });
      return button !== undefined;
    },
  };
}

async function groupThatListens(telegram: Telegram): Promise<Place> {
  const group = telegram.group("Campaigns");
  void telegram.person("Gita").says("/notify on", { in: group });
  return { name: "Telegram group", knowsPosted: false, told: async () => toldIn(telegram, group.id) };
}

async function channelThatListens(slack: Slack): Promise<Place> {
  const gita = slack.person("Gita");
  const channel = slack.channel(gita);
  await gita.types("/tingting notify on", { in: channel });
  return {
    name: "Slack channel",
    knowsPosted: false,
    told: async () => gita.sees({ in: channel }).map(({ text }) => text),
  };
}
