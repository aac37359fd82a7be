// `npm start` with Telegram, Slack and the web chat at once: stopped in the middle of the day's traffic and started again. (D7, D8 of the
// reliability anchors, on a real process, real sockets and real time.)
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { Simulator } from "../src/simulator/simulator.ts";
import { newId, openVisitor } from "./adapters/web/stage.ts";
import { openAllChats } from "./support/all-chats.ts";
import { type BotProcess, startBot } from "./support/bot-process.ts";
import type { Slack } from "./support/slack/server.ts";
import type { Telegram } from "./support/telegram/server.ts";

const PER_SECOND = 200;
/** Three chats' traffic goes on for so long before the process is told to stop, and for so long after. */
const BEFORE_MS = 1_500;
const AFTER_MS = 500;
/** How many confirm an OTP just before: more than go out at two a second while the process ends. */
const CONFIRMING = 28;

/** Somebody at one of the three chats. */
interface Person {
  /** The number their wish is about; nobody else's. */
  readonly number: string;
  /** Resolves once the chat has taken it; tries again where the chat's own app would. */
  says(words: string): Promise<void>;
  presses(label: string): Promise<void>;
  /** Every message of the bot that came up on their screen. */
  seen(): Promise<readonly string[]>;
}

interface Town {
  readonly tingting: Simulator;
  readonly telegram: Telegram;
  readonly slack: Slack;
  stop: BotProcess["stop"];
  logged(): string;
  /** A new process over the same folder. */
  restart(): Promise<void>;
  /** New ones of each kind, in turn: most on Telegram, as in life. */
  crowd(size: number): Promise<readonly Person[]>;
}

async function openTown(): Promise<Town> {
  const { folder, tingting, telegram, slack, env, close } = await openAllChats();
  const open = async (port?: number) => {
    const started = await startBot({ folder, env, ...(port === undefined ? {} : { port }) });
    await slack.connected();
    return started;
  };
  let bot: BotProcess = await open();
  const { url } = bot;
  await telegram.updates.polled;
  onTestFinished(async () => {
    await bot.kill();
    await close();
  });
  let people = 0;
  const kinds = [onTelegram, inSlack, onTelegram, onTheWeb];
  const newPerson = (_: unknown, index: number) => {
    people += 1;
    const number = `98510${String(people).padStart(5, "0")}`;
    return (kinds[index % kinds.length] ?? onTelegram)({ telegram, slack, url }, number);
  };
  return {
    tingting,
    telegram,
    slack,
    stop: () => bot.stop(),
    logged: () => bot.logged(),
    async restart() {
      bot = await open(Number(new URL(url).port));
    },
    crowd: (size) => Promise.all(Array.from({ length: size }, newPerson)),
  };
}

interface Chats extends Pick<Town, "telegram" | "slack"> {
  readonly url: string;
}

async function onTelegram({ telegram }: Chats, number: string): Promise<Person> {
  const person = telegram.person(`T${number}`);
  const { id } = person.user;
  return {
    number,
    // Telegram keeps it until it is fetched.
    says: async (words) => void person.says(words),
    presses: async (label) => void person.taps(label),
    seen: async () =>
      telegram.world.shown.flatMap(({ kind, chatId, text }) => (kind === "message" && chatId === id ? [text] : [])),
  };
}

async function inSlack({ slack }: Chats, number: string): Promise<Person> {
  const person = slack.person(`S${number}`);
  return {
    number,
    async says(words) {
      let { isTaken } = await person.says(words);
      // Slack would come again a minute later; here it comes as soon as somebody is there.
      const delivery = slack.deliveries.findLast(({ payload }) => JSON.stringify(payload).includes(words));
      while (!isTaken && delivery) {
        await slack.connected();
        await pause(50);
        ({ isTaken } = await slack.deliver(delivery));
      }
    },
    async presses(label) {
      while (!(await person.presses(label)).isTaken) await pause(100);
    },
    seen: async () => person.sees().map(({ text }) => text),
  };
}

async function onTheWeb({ url }: Chats, number: string): Promise<Person> {
  const visitor = await openVisitor(url);
  const shown = async () =>
    (await visitor.entries()).flatMap((entry) => (entry.shown.kind === "bot" ? [entry.shown] : []));
  /** As the page does: the same delivery, until somebody is there who takes it. */
  const post = async (makeBody: () => Promise<object>) => {
    const id = newId();
    const isTaken = async () => (await visitor.post("/chat/messages", { ...(await makeBody()), id })).ok;
    while (!(await isTaken().catch(() => false))) await pause(100);
  };
  return {
    number,
    says: (text) => post(async () => ({ kind: "text", text })),
    presses: (label) =>
      post(async () => {
        const buttons = (await shown()).flatMap((message) => message.buttons);
        return { kind: "tap", button: buttons.findLast((one) => one.label === label)?.id };
      }),
    seen: async () => (await shown()).map(({ runs }) => runs.map(({ text }) => text).join("")),
  };
}

const wishOf = ({ number }: Person) => `send an otp to ${number} by sms`;
const cardsOf = async (person: Person) =>
  (await person.seen()).filter((text) => text.includes(`Send an OTP to ${person.number}`)).length;

/** How their confirmed OTP ended; a second telling would begin with "(again)". */
const outcomesOf = async (person: Person) =>
  (await person.seen()).filter((text) => /OTP sent to|cannot tell whether|was not done/.test(text)).length;

async function until(what: string, there: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  while (!(await there())) {
    if (performance.now() > end) throw new Error(`${what}: not within ${seconds} s`);
    await pause(100);
  }
}

const allOf = async (people: readonly Person[], count: (person: Person) => Promise<number>) =>
  (await Promise.all(people.map(count))).every((found) => found > 0);

test("stopped under two hundred messages a second it ends in time, loses none, and does none twice", {
  timeout: 180_000,
}, async () => {
  const town = await openTown();
  const { tingting } = town;
  const confirming = await town.crowd(CONFIRMING);
  await Promise.all(confirming.map((person) => person.says(wishOf(person))));
  await until("the cards are there", () => allOf(confirming, cardsOf));

  const asking = await town.crowd(((BEFORE_MS + AFTER_MS) * PER_SECOND) / 1_000);
  const sending: Promise<void>[] = [];
  const began = performance.now();
  const send = async (people: readonly Person[]) => {
    for (const person of people) {
      sending.push(person.says(wishOf(person)));
      if (sending.length % 10 === 0)
        await pause(Math.max(0, began + (sending.length * 1_000) / PER_SECOND - performance.now()));
    }
  };
  const before = (BEFORE_MS * PER_SECOND) / 1_000;
  await send(asking.slice(0, before));
  const confirmed = confirming.map((person) => person.presses("Confirm"));
  await until("the first is sent", async () => tingting.taken.otps.length > 0);
  const ending = town.stop();
  await send(asking.slice(before));
  const { code, ms } = await ending;
  expect(code).toBe(0);
  expect(ms).toBeLessThan(10_000);

  await town.restart();
  await Promise.all([...sending, ...confirmed]);
  await until("everybody is answered", () => allOf(asking, cardsOf));
  await until("every OTP is told", () => allOf(confirming, outcomesOf));
  // Whatever still comes now would be a repeat.
  await pause(2_000);
  expect(await Promise.all(asking.map(cardsOf))).toEqual(asking.map(() => 1));
  expect(await Promise.all(confirming.map(outcomesOf))).toEqual(confirming.map(() => 1));
  const sent = tingting.taken.otps.map(({ number }) => number);
  expect(sent.toSorted()).toEqual(confirming.map(({ number }) => number).toSorted());
});

test("a service that does not answer for two minutes keeps nobody waiting, and not the process from ending; then all goes on, once", {
  timeout: 120_000,
}, async () => {
  const town = await openTown();
  const { tingting } = town;
  const [sita, hari, gita] = await town.crowd(3);
  if (!sita || !hari || !gita) throw new Error("nobody came");
  const count = async (person: Person, words: RegExp) =>
    (await person.seen()).filter((text) => words.test(text)).length;
  const endings = () => count(sita, /is yours|was not done|cannot tell whether/);
  const lists = () => count(hari, /newest first/);
  await sita.says("buy 9801000302");
  await until("the card is there", async () => (await count(sita, /9801000302/)) > 0);

  // A paid call hangs, and then a turn.
  tingting.faults.add({ kind: "delay", ms: 120_000, operation: "buy-line" });
  await sita.presses("Confirm");
  await until("the number is asked for", async () => tingting.requestsTo("buy-line") > 0);
  tingting.faults.add({ kind: "delay", ms: 120_000, operation: "list-campaigns", next: 10 });
  await hari.says("list my campaigns");
  await until("the list is asked for", async () => tingting.requestsTo("list-campaigns") > 0);
  const began = performance.now();
  await gita.says(wishOf(gita));
  await until("somebody else is answered", () => allOf([gita], cardsOf));
  expect(performance.now() - began).toBeLessThan(5_000);
  const { code, ms } = await town.stop();
  expect(code).toBe(0);
  expect(ms).toBeLessThan(10_000);

  tingting.faults.clear();
  await town.restart();
  await until("the list is shown", async () => (await lists()) > 0);
  await until("how the purchase ended is told", async () => (await endings()) > 0);
  await pause(2_000);
  expect({ lists: await lists(), endings: await endings(), cards: await cardsOf(gita) }).toEqual({
    lists: 1,
    endings: 1,
    cards: 1,
  });
  expect(tingting.requestsTo("buy-line")).toBe(1);
});
