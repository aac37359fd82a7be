// A desk for campaigns: single commands against the real simulator, with files, contacts, runs under way and lost answers.
import type { Contact, TingTing } from "../../../src/api/port.ts";
import { plainText } from "../../../src/chat.ts";
import type {
  Act,
  Acting,
  Answer,
  AnyCommand,
  Ask,
  Attachment,
  LookUp,
  Outcome,
  Plan,
} from "../../../src/commands/command.ts";
import type { Kept } from "../../../src/commands/kept.ts";
import type { Slots } from "../../../src/slots/slot.ts";
import { type Desk, type DeskOptions, openDesk } from "../../support/command-desk.ts";

type Run = NonNullable<Awaited<ReturnType<Kept["runs"]["current"]>>>;
type Hold = NonNullable<Awaited<ReturnType<Kept["runs"]["lastHold"]>>>;
type SlotsSaid = Readonly<Record<string, unknown>>;

export interface TestFile {
  readonly name: string;
  readonly mime?: string;
  readonly bytes: Uint8Array;
}

interface Performed {
  readonly outcome: Outcome;
  readonly noted: unknown;
  readonly call: unknown;
  readonly progress: readonly (readonly [done: number, total: number])[];
}

interface How {
  readonly file?: TestFile;
  /** A service that fails in some way. */
  readonly api?: TingTing;
  /** Sees what is kept before the call, which a failing call does not give back. */
  readonly onNote?: (data: unknown) => void;
}

export interface CampaignDesk extends Omit<Desk, "plan" | "lookUp" | "answer"> {
  /** Campaign id → the run the bot follows. */
  readonly runs: Map<string, Run>;
  readonly holds: Map<string, Hold>;
  answer(command: AnyCommand, slots?: SlotsSaid): Promise<Answer & Partial<Ask>>;
  plan(command: AnyCommand, slots?: SlotsSaid, file?: TestFile): Promise<Plan<unknown>>;
  /** Plans and acts. */
  perform(command: AnyCommand, slots?: SlotsSaid, how?: How): Promise<Performed>;
  /** Acts on a call that was planned earlier. */
  act(command: AnyCommand, call: unknown, how?: How): Promise<Performed>;
  lookUp(command: AnyCommand, call: unknown, noted: unknown): Promise<LookUp>;
  contacts(campaign: string): Promise<readonly Contact[]>;
  /** Lets every run end. */
  finish(): void;
}

export async function openCampaignDesk(options: DeskOptions = {}): Promise<CampaignDesk> {
  const desk = await openDesk(options);
  const runs = new Map<string, Run>();
  const holds = new Map<string, Hold>();
  const followed = { current: async (id: string) => runs.get(id), lastHold: async (id: string) => holds.get(id) };

  const turnOf = async (slots: SlotsSaid, file: TestFile | undefined) => {
    const turn = await desk.turn(slots);
    const contact = await contactOf(desk.api, slots);
    return {
      ...turn,
      kept: { ...turn.kept, runs: { ...turn.kept.runs, ...followed } },
      contact,
      attachment: file && attachmentOf(file),
      openFile: openerOf(file),
    };
  };
  const plan: CampaignDesk["plan"] = async (command, slots = {}, file) =>
    actingOf(command).plan(await turnOf(slots, file));
  const act: CampaignDesk["act"] = async (command, call, { file, api, onNote } = {}) => {
    let noted: unknown;
    const progress: [number, number][] = [];
    const acting = actingOf(command);
    const run: Act<unknown> = {
      ...(await turnOf({}, file)),
      ...(api ? { api } : {}),
      wish: "w1",
      call: (await acting.call()).parse(JSON.parse(JSON.stringify(call))),
      noted: undefined,
      note: async (data) => {
        noted = JSON.parse(JSON.stringify(data));
        onNote?.(noted);
      },
      progress: async (done, total) => {
        progress.push([done, total]);
      },
    };
    return { outcome: await acting.act(run), noted, call, progress };
  };
  return {
    ...desk,
    runs,
    holds,
    plan,
    act,
    async answer(command, slots = {}) {
      if (command.does.kind !== "answers") throw new Error(`${command.intent} does not answer`);
      const result: Answer | Ask = await command.does.answer(await turnOf(slots, undefined));
      return "ask" in result ? { ...result, text: result.text ?? "" } : result;
    },
    async perform(command, slots, how) {
      const planned = await plan(command, slots, how?.file);
      if (planned.kind !== "card" && planned.kind !== "go")
        throw new Error(`nothing to do: ${JSON.stringify(planned)}`);
      return act(command, planned.kind === "card" ? planned.card.call : planned.call, how);
    },
    async lookUp(command, call, noted) {
      const acting = actingOf(command);
      const turn = await turnOf({}, undefined);
      return acting.lookUp({
        ...turn,
        wish: "w1",
        call: (await acting.call()).parse(call),
        noted,
        note: async () => {},
        progress: async () => {},
      });
    },
    contacts: (campaign) => all(desk.api.contacts.list(campaign)),
    finish: () => desk.clock.advanceTo(desk.clock.now() + 60 * 60_000),
  };
}

async function contactOf(api: TingTing, { contact, campaign, number }: SlotsSaid): Promise<Contact | undefined> {
  if (typeof contact === "string") return api.contacts.get(contact);
  if (typeof campaign !== "string" || typeof number !== "string") return undefined;
  return (await all(api.contacts.list(campaign))).find((one) => one.number === number);
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

function attachmentOf({ name, mime = "", bytes }: TestFile): Attachment {
  return { name, mime, bytes: bytes.length, platform: "terminal", ref: name };
}

function openerOf(file: TestFile | undefined) {
  return async ({ ref }: Attachment): Promise<Uint8Array> => {
    if (file?.name !== ref) throw new Error(`no such file: ${ref}`);
    return file.bytes;
  };
}

function actingOf({ intent, does }: AnyCommand): Acting<Slots, unknown> {
  if (does.kind !== "acts") throw new Error(`${intent} does not act`);
  return does;
}

/** The words of a card, question or refusal, and its buttons in brackets: as a person reads it. */
export function told(plan: Plan<unknown>): string {
  switch (plan.kind) {
    case "card":
      return plainText(plan.card.text);
    case "ask":
      return withLabels(plainText(plan.question.text ?? ""), plan.question.options ?? []);
    case "refuse":
      return withLabels(plainText(plan.answer.text), plan.answer.buttons ?? []);
    case "go":
      return "";
    default:
      return plan satisfies never;
  }
}

function withLabels(text: string, buttons: readonly { readonly label: string }[]): string {
  return buttons.length === 0 ? text : `${text}\n${buttons.map(({ label }) => `[${label}]`).join(" ")}`;
}
