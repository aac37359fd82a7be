// What surrounds a run: the account's service, the language, and what the product keeps for this person and chat.
import type Keyv from "keyv";
import type { Service, TingTing, Urgency } from "../api/port.ts";
import { type ChatRef, chatKey, type Language, type Who } from "../chat.ts";
import type { Clock } from "../clock.ts";
import type { Setting } from "../commands/command.ts";
import type { Kept, Preferences } from "../commands/kept.ts";
import { sayIn } from "../messages/index.ts";
import { maskNumber } from "../ops/mask.ts";
import { openKeeper } from "../outbox/keep.ts";
import type { Accounts } from "../people/accounts.ts";
import { codesOf } from "../people/codes.ts";
import { personRecord } from "../people/people.ts";
import { preferencesOf } from "../people/preferences.ts";
import { savedMessagesOf } from "../people/saved-messages.ts";
import type { Change, Records, Sealer } from "../store/records.ts";
import type { Watches } from "../watch/watches.ts";
import { auditOf, sentOtpsOf } from "./audit.ts";

export interface About {
  readonly person: string;
  readonly team: string;
  /** `""`: not signed in; every call then throws NotSignedIn. */
  readonly account: string;
  readonly who: Who;
  readonly chat: ChatRef;
  readonly lang: Language;
  readonly zone: string;
}

export interface Settings {
  of(about: About): Setting;
  preferences(person: string): Promise<Preferences>;
  preferencesHere(chat: ChatRef): Promise<Preferences>;
  /** The service as this person's account sees it; one client for each, so that tokens are renewed once. */
  connect(account: string, person: string, urgency?: Urgency): TingTing;
  readonly zoneDefault: string;
  /** The company's account, lent by the environment; undefined: everybody signs in. */
  readonly lentAccount: string | undefined;
}

/** Under this name the tokens of the lent account are kept. */
export const LENDER = "lent";

export interface SettingsParts {
  readonly records: Records;
  readonly keyv: Keyv;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly service: Service;
  readonly watches: () => Watches;
  readonly practice: boolean;
  readonly zoneDefault: string;
  readonly lentAccount: string | undefined;
}

export function createSettings(parts: SettingsParts): Settings {
  const connect = createConnector(parts);
  return {
    zoneDefault: parts.zoneDefault,
    lentAccount: parts.lentAccount,
    connect,
    preferences: (person) => preferencesOf(parts.keyv, person).get(),
    preferencesHere: (chat) => preferencesOf(parts.keyv, chatKey(chat)).get(),
    of: (about) => ({
      ...about,
      api: connect(about.account, about.person),
      say: sayIn(about.lang),
      now: parts.clock.now(),
      practice: parts.practice,
      show: about.chat.kind === "private" ? (number) => number : maskNumber,
      kept: keptFor(parts, about),
    }),
  };
}

function createConnector({ accounts, service, lentAccount }: SettingsParts): Settings["connect"] {
  const connected = new Map<string, TingTing>();
  return (account, person, urgency = "person") => {
    const holder = account === lentAccount ? LENDER : person;
    const key = `${account}/${holder}/${urgency}`;
    const known = connected.get(key) ?? service.connect(accounts.credentials(account, holder), { account, urgency });
    connected.set(key, known);
    return known;
  };
}

function keptFor(parts: SettingsParts, about: About): Kept {
  const { person, team, account, chat } = about;
  const { records, keyv, sealer, clock } = parts;
  const secretOf = `secret/${person}`;
  return {
    preferences: {
      ...preferencesOf(keyv, person),
      setHere: (changes) => preferencesOf(keyv, chatKey(chat)).set(changes),
    },
    savedMessages: savedMessagesOf(records, team),
    codes: { ...codesOf(records, person, () => clock.now()), sent: () => sentOtpsOf(records, person) },
    subscriptions: parts.watches().subscriptionsOf(chat, account),
    notices: parts.watches().noticesOf(about),
    audit: auditOf(records, person),
    files: { open: (mostBytes) => openKeeper(records, clock, mostBytes) },
    seal: (text) => sealer.seal(text, secretOf),
    unseal: (sealed) => sealer.open(sealed, secretOf),
    account: { signOut: () => signOut(parts, person, account) },
    runs: { ...parts.watches().runsOf(account), follow: parts.watches().followOf(about) },
  };
}

/** Tokens and the tie to the account go together; subscriptions of the team stay. */
async function signOut({ records, accounts }: SettingsParts, person: string, account: string): Promise<Change> {
  const found = await records.get(personRecord, person);
  const forgotten = accounts.forget(account, person);
  if (!found) return forgotten;
  const { name, team } = found.value;
  const untied = records.put(personRecord, person, { name, team }, found.version);
  return { ...untied, delete: [...(untied.delete ?? []), ...(forgotten.delete ?? [])] };
}
