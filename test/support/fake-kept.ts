// What the product keeps, in memory: the same shapes and rules as the stores behind it, for tests of single commands.
import type {
  AuditEntry,
  Kept,
  KeptCode,
  Preferences,
  SavedMessage,
  SentOtp,
  Subscription,
} from "../../src/commands/kept.ts";
import type { Change } from "../../src/store/records.ts";

export interface FakeKept {
  readonly kept: Kept;
  /** Carries out what a command asked to be changed. */
  apply(changes: readonly Change[] | undefined): void;
  readonly codes: KeptCode[];
  readonly sent: SentOtp[];
  readonly saved: SavedMessage[];
  readonly subscriptions: Subscription[];
  readonly audit: AuditEntry[];
  preferences: Preferences;
  signedOut: boolean;
}

/** Ten minutes, as the keeper of codes has it. */
const CODE_LIFE_MS = 10 * 60_000;

export function createFakeKept(now: () => number): FakeKept {
  const pending = new Map<string, () => void>();
  const change = (work: () => void): Change => {
    const key = `change/${pending.size}`;
    pending.set(key, work);
    return { delete: [key] };
  };
  const fake: FakeKept = {
    codes: [],
    sent: [],
    saved: [],
    subscriptions: [],
    audit: [],
    preferences: {},
    signedOut: false,
    apply: (changes) => {
      for (const key of (changes ?? []).flatMap((one) => one.delete ?? [])) pending.get(key)?.();
    },
    get kept(): Kept {
      return keptOver(fake, change, now);
    },
  };
  return fake;
}

function keptOver(fake: FakeKept, change: (work: () => void) => Change, now: () => number): Kept {
  return {
    preferences: {
      get: async () => fake.preferences,
      set: async (changes) => {
        fake.preferences = { ...fake.preferences, ...changes };
      },
    },
    savedMessages: {
      list: async () => fake.saved,
      save: (message) => change(() => replace(fake.saved, (one) => one.name === message.name, message)),
      remove: (name) => change(() => replace(fake.saved, (one) => one.name === name)),
    },
    codes: {
      find: async (number) =>
        fake.codes.findLast((code) => code.number === number && now() - code.sentAt < CODE_LIFE_MS),
      keep: (code) =>
        change(() => {
          fake.codes.push(code);
          fake.sent.unshift({ number: code.number, channel: code.channel, sentAt: code.sentAt, outcome: "sent" });
        }),
      sent: async () => fake.sent,
    },
    subscriptions: {
      here: async () => fake.subscriptions,
      add: (one) => change(() => replace(fake.subscriptions, (other) => other.campaign?.id === one.campaign?.id, one)),
      remove: (one) => change(() => replace(fake.subscriptions, (other) => other.campaign?.id === one.campaign?.id)),
    },
    audit: {
      mine: async ({ campaign, from = 0, to = Number.POSITIVE_INFINITY }) =>
        fake.audit.filter(
          (entry) => entry.at >= from && entry.at <= to && (campaign === undefined || entry.campaign === campaign),
        ),
    },
    seal: (text) => `sealed:${Buffer.from(text).toString("base64")}`,
    unseal: (sealed) => Buffer.from(sealed.slice("sealed:".length), "base64").toString(),
    account: {
      signOut: async () =>
        change(() => {
          fake.signedOut = true;
        }),
    },
    runs: { current: async () => undefined, lastHold: async () => undefined },
  };
}

function replace<T>(list: T[], isSame: (one: T) => boolean, replacement?: T): void {
  const others = list.filter((one) => !isSame(one));
  list.splice(0, list.length, ...others, ...(replacement === undefined ? [] : [replacement]));
}
