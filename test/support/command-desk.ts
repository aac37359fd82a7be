// One command at a time, without the dialogue: the real client against the real simulator, and what the product keeps in memory.
import { type Activity, createActivity } from "../../src/activity.ts";
import { createIrisService } from "../../src/api/iris/index.ts";
import type { CredentialStore, TingTing } from "../../src/api/port.ts";
import { type ChatRef, type Language, plainText } from "../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../src/clock.ts";
import type {
  Act,
  Acting,
  Answer,
  AnyCommand,
  Ask,
  Card,
  LookUp,
  Outcome,
  Plan,
  Setting,
  Turn,
} from "../../src/commands/command.ts";
import { commands } from "../../src/commands/index.ts";
import { sayIn } from "../../src/messages/index.ts";
import { maskNumber } from "../../src/ops/mask.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../src/simulator/simulator.ts";
import type { Slots } from "../../src/slots/slot.ts";
import { createFakeKept, type FakeKept } from "./fake-kept.ts";

export interface DeskOptions {
  readonly now?: string;
  readonly group?: boolean;
  readonly lang?: Language;
  readonly signedIn?: boolean;
  readonly practice?: boolean;
  readonly simulator?: Partial<SimulatorOptions>;
}

export interface Desk {
  readonly clock: VirtualClock;
  readonly tingting: Simulator;
  readonly api: TingTing;
  readonly fake: FakeKept;
  turn(slots: Readonly<Record<string, unknown>>): Promise<Turn>;
  /** The answer or question of a command that looks things up; its changes are made. */
  answer(command: AnyCommand, slots?: Readonly<Record<string, unknown>>): Promise<Answer & Partial<Ask>>;
  plan(command: AnyCommand, slots?: Readonly<Record<string, unknown>>): Promise<Plan<unknown>>;
  /** Plans, takes the card as confirmed, acts; the outcome's changes are made. */
  confirm(command: AnyCommand, slots?: Readonly<Record<string, unknown>>): Promise<Outcome>;
  lookUp(command: AnyCommand, call: unknown): Promise<LookUp>;
  close(): Promise<void>;
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const clock = createVirtualClock(Date.parse(options.now ?? "2026-11-24T10:00:00+05:45"));
  const activity = createActivity();
  const tingting = await startSimulator({ clock, activity, ...options.simulator });
  const api = signedInApi(tingting, clock, activity);
  const fake = createFakeKept(() => clock.now());
  const setting = () => settingOf(options, api, fake, clock.now());
  const turn: Desk["turn"] = async (slots) => ({ ...setting(), ...(await aboutOf(options, api, slots)) });
  const plan: Desk["plan"] = async (command, slots = {}) => actingOf(command).plan(await turn(slots));
  const run = (call: unknown): Act<unknown> => ({ ...setting(), ...runOf(call) });
  return {
    clock,
    tingting,
    api,
    fake,
    turn,
    plan,
    async answer(command, slots = {}) {
      if (command.does.kind !== "answers") throw new Error(`${command.intent} does not answer`);
      const result: Answer | Ask = await command.does.answer(await turn(slots));
      const answer = "ask" in result ? { ...result, text: result.text ?? "" } : result;
      fake.apply("changes" in answer ? answer.changes : undefined);
      return answer;
    },
    async confirm(command, slots) {
      const acting = actingOf(command);
      const planned = await plan(command, slots);
      const call = (await acting.call()).parse(
        planned.kind === "card" ? planned.card.call : planned.kind === "go" ? planned.call : undefined,
      );
      const outcome = await acting.act(run(call));
      fake.apply(outcome.changes);
      return outcome;
    },
    lookUp: async (command, call) => {
      const acting = actingOf(command);
      return acting.lookUp(run((await acting.call()).parse(call)));
    },
    close: () => tingting.close(),
  };
}

function signedInApi(tingting: Simulator, clock: VirtualClock, activity: Activity): TingTing {
  const service = createIrisService({ url: tingting.url, clock, activity });
  const credentials: CredentialStore = {
    read: async () => tingting.tokensFor(tingting.sample.email),
    renew: async () => tingting.tokensFor(tingting.sample.email),
  };
  return service.connect(credentials);
}

function settingOf(
  { group = false, lang = "en", practice = true }: DeskOptions,
  api: TingTing,
  fake: FakeKept,
  now: number,
): Setting {
  const chat: ChatRef = { platform: "terminal", id: "chat", kind: group ? "group" : "private" };
  return {
    api,
    say: sayIn(lang),
    lang,
    zone: "Asia/Kathmandu",
    now,
    person: "p_sita",
    team: "t_sita",
    account: "a_sample",
    who: { id: "terminal:sita", name: "Sita", kind: "person" },
    chat,
    practice,
    show: group ? maskNumber : (number) => number,
    kept: fake.kept,
  };
}

async function aboutOf(
  { signedIn = true }: DeskOptions,
  api: TingTing,
  slots: Readonly<Record<string, unknown>>,
): Promise<Omit<Turn<Slots>, keyof Setting>> {
  const { campaign } = slots;
  return {
    slots,
    campaign: typeof campaign === "string" ? await api.campaigns.get(campaign) : undefined,
    contact: undefined,
    attachment: undefined,
    openFile: async () => new Uint8Array(),
    asked: [],
    hints: {},
    signedIn,
    commands,
  };
}

function runOf(call: unknown) {
  return {
    wish: "w1",
    call,
    openFile: async () => new Uint8Array(),
    note: async () => {},
    noted: undefined,
    progress: async () => {},
  };
}

function actingOf({ intent, does }: AnyCommand): Acting<Slots, unknown> {
  if (does.kind !== "acts") throw new Error(`${intent} does not act`);
  return does;
}

/** The card of a plan; fails the test if there is none. */
export function cardOf(plan: Plan<unknown>): Card<unknown> {
  if (plan.kind !== "card") throw new Error(`expected a card, got ${JSON.stringify(plan)}`);
  return plan.card;
}

export function refusalOf(plan: Plan<unknown>): Answer {
  if (plan.kind !== "refuse") throw new Error(`expected a refusal, got ${JSON.stringify(plan)}`);
  return plan.answer;
}

export function questionOf(plan: Plan<unknown>): Ask {
  if (plan.kind !== "ask") throw new Error(`expected a question, got ${JSON.stringify(plan)}`);
  return plan.question;
}

/** The words and, below them, the buttons in brackets: as a person reads it. */
export function read({ text, buttons = [] }: Answer): string {
  const labels = buttons.map((button) => `[${button.label}]`).join(" ");
  return labels === "" ? plainText(text) : `${plainText(text)}\n${labels}`;
}
