// One turn while it lasts: who speaks, what was open, and all that the turn will leave behind, gathered for one commit.
import type { ChatRef, Incoming, Language, Log, Who } from "../chat.ts";
import type { Clock } from "../clock.ts";
import type { Answer, AnyCommand, Attachment, Setting } from "../commands/command.ts";
import type { Reading } from "../frame.ts";
import { newId } from "../id.ts";
import type { Interpreter } from "../interpret/index.ts";
import { setFocus } from "../ledger/focus.ts";
import type { Ledger, Wisher } from "../ledger/ledger.ts";
import type { Settings } from "../ledger/settings.ts";
import { frameButton } from "../ledger/tell.ts";
import { type Say, sayIn } from "../messages/index.ts";
import type { DraftButton } from "../outbox/message.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Accounts } from "../people/accounts.ts";
import type { People, Person } from "../people/people.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import type { ReadContext } from "../slots/slot.ts";
import type { Change, Found, Records } from "../store/records.ts";
import type { Watches } from "../watch/watches.ts";
import { languageOfTurn } from "./language.ts";
import type { Press } from "./press.ts";
import { type Request, type Talk, talkId, talkRecord } from "./talk.ts";

/** What the dialogue works with; put together once, in core.ts. */
export interface DialogueParts {
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  readonly interpreter: Interpreter;
  readonly commands: readonly AnyCommand[];
  readonly findCommand: (intent: string) => AnyCommand | undefined;
  readonly people: People;
  readonly accounts: Accounts;
  readonly signIn: SignIn;
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly watches: Watches;
  readonly practice: boolean;
  /** What all chats speak unless they or a person set something else; undefined: the language of the question. */
  readonly langChosen: Language | undefined;
  readonly langDefault: Language;
  readonly openFile: (attachment: Attachment) => Promise<Uint8Array>;
  /** Practice mode: makes a scheduled run begin now; false if there is nothing to begin. */
  readonly jumpToStart: (watch: string) => Promise<boolean>;
}

/** What a turn leaves: one commit, and what is woken after it. */
export interface TurnResult {
  readonly changes: readonly Change[];
  readonly after: () => Promise<void>;
}

export interface Scene {
  readonly parts: DialogueParts;
  readonly chat: ChatRef;
  readonly who: Who;
  readonly person: Person;
  /** The account this person speaks for; undefined: not signed in. */
  account: string | undefined;
  readonly lang: Language;
  readonly zone: string;
  readonly say: Say;
  readonly now: number;
  /** As it will be when the turn ends; steps change it. */
  talk: Talk;
  /** What is being pursued: goes on after a sign-in that turns out to be needed half-way. */
  request: Request | undefined;
  readonly setting: () => Setting;
  readonly wisher: (request: Request) => Wisher;
  /** After a sign-in in this very turn: the account is known from here on. */
  becomeSignedIn(): Promise<void>;
  /** Says something. Gives the message's key. */
  reply(answer: Answer, extra?: ReplyExtra): string;
  add(changes: readonly Change[]): void;
  afterwards(work: () => Promise<void>): void;
  result(): TurnResult;
}

/** What was said in this turn, and what it was read as. */
export interface Said {
  readonly words: string;
  readonly reading: Reading;
  readonly context: ReadContext;
}

export interface ReplyExtra {
  readonly buttons?: readonly PressButton[];
}

export interface PressButton {
  readonly label: string;
  readonly press: Press;
  readonly tone?: NonNullable<DraftButton["tone"]>;
}

export async function openScene(parts: DialogueParts, incoming: Incoming, person: Person): Promise<Scene> {
  const { chat, who } = incoming;
  const found = await parts.records.get(talkRecord, talkId(chat, person.id));
  const spoken = await languageOfTurn(parts, person.id, found?.value ?? {}, incoming);
  const { lang, zone = parts.settings.zoneDefault } = spoken;
  const account = person.account ?? parts.settings.lentAccount;
  const about = () => ({ person: person.id, team: person.team, account: scene.account ?? "", who, chat, lang, zone });
  const work: (() => Promise<void>)[] = [];
  const changes: Change[] = [];
  const scene: Scene = {
    parts,
    chat,
    who,
    person,
    account,
    lang,
    zone,
    say: sayIn(lang),
    now: parts.clock.now(),
    talk: { ...found?.value, ...(spoken.heard ? { heard: spoken.heard } : {}) },
    request: undefined,
    setting: () => parts.settings.of(about()),
    wisher: (request) => ({ ...about(), ...request }),
    becomeSignedIn: async () => {
      scene.account = (await parts.people.get(person.id))?.account;
    },
    reply: (answer, extra) => {
      const drafts = replyDrafts(scene, answer, extra);
      changes.push(...drafts.flatMap((draft) => parts.outbox.draft(draft)), ...(answer.changes ?? []));
      if (answer.focus) changes.push(setFocus(parts.records, { chat, person: person.id }, answer.focus, scene.now));
      scene.talk = notLatest(scene.talk);
      return drafts[0]?.key ?? "";
    },
    add: (more) => {
      changes.push(...more);
    },
    afterwards: (more) => {
      work.push(more);
    },
    result: () => ({
      changes: [...changes, ...talkChange(parts.records, scene, found)],
      after: async () => {
        for (const each of work) await each();
        parts.outbox.flush();
      },
    }),
  };
  return scene;
}

function talkChange(
  records: Records,
  { talk, chat, person }: Scene,
  found: Found<Talk> | undefined,
): readonly Change[] {
  return [records.put(talkRecord, talkId(chat, person.id), talk, found?.version ?? 0)];
}

function replyDrafts(scene: Scene, answer: Answer, extra: ReplyExtra | undefined) {
  const { chat, lang, person, who } = scene;
  const mine = (extra?.buttons ?? []).map((button) => ({ ...button, person: person.id }));
  const base = { chat, lane: "answer" as const, card: false, lang };
  const main = {
    ...base,
    key: newId("m"),
    text: answer.text,
    buttons: [...(answer.buttons ?? []).map(frameButton), ...mine],
    files: answer.files ?? [],
    ...(answer.private ? { asker: who } : {}),
    ...(answer.mustArrive ? { owner: person.id } : {}),
  };
  if (answer.aside === undefined) return [main];
  return [main, { ...base, key: newId("m"), text: answer.aside, buttons: [], files: [], asker: who }];
}

/** Something else was said: a typed "yes" no longer means the card above. */
function notLatest(talk: Talk): Talk {
  return talk.open?.kind === "card" ? { ...talk, open: { ...talk.open, latest: false } } : talk;
}
