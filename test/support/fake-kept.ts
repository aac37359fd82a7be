// What the product keeps, in memory: the same shapes and rules as the stores behind it, for tests of single commands.
import type { AnswerFile } from "../../src/commands/command.ts";
import type {
  AuditEntry,
  ChatNotices,
  Kept,
  KeptCode,
  PastRun,
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
  /** What was given to `kept.files`, by its blob. */
  readonly files: Map<string, Uint8Array>;
  readonly pastRuns: PastRun[];
  readonly going: { readonly name: string; readonly credits: number }[];
  /** Campaigns whose runs from elsewhere are followed. */
  readonly followed: string[];
  notices: ChatNotices;
  preferences: Preferences;
  preferencesHere: Preferences;
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
    files: new Map(),
    pastRuns: [],
    going: [],
    followed: [],
    notices: {
      mutedUntil: undefined,
      digestAt: undefined,
      lastDelivery: undefined,
      lastFailure: undefined,
      isCutOff: false,
    },
    preferences: {},
    preferencesHere: {},
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
      setHere: async (changes) => {
        fake.preferencesHere = { ...fake.preferencesHere, ...changes };
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
    files: { open: (mostBytes) => openFakeFile(fake.files, mostBytes) },
    notices: noticesOver(fake, now),
    runs: {
      current: async () => undefined,
      follow: async ({ id }) => {
        if (fake.followed.includes(id)) return false;
        fake.followed.push(id);
        return true;
      },
      lastHold: async () => undefined,
      past: async ({ from = 0, to = Number.POSITIVE_INFINITY, last }) => {
        const within = fake.pastRuns.filter(({ endedAt }) => endedAt >= from && endedAt <= to);
        return last === undefined ? within : within.slice(-last);
      },
      going: async () => fake.going,
    },
  };
}

/** Whole days of a digest begin a day from now. */
function noticesOver(fake: FakeKept, now: () => number): Kept["notices"] {
  const set = (changes: Partial<ChatNotices>) => {
    fake.notices = { ...fake.notices, ...changes };
  };
  return {
    here: async () => fake.notices,
    async mute(minutes) {
      const mutedUntil = now() + minutes * 60_000;
      set({ mutedUntil });
      return mutedUntil;
    },
    async unmute() {
      const wasMuted = fake.notices.mutedUntil !== undefined;
      set({ mutedUntil: undefined });
      return wasMuted ? fake.pastRuns : undefined;
    },
    async digest(digestAt) {
      set({ digestAt });
      return now() + 24 * 60 * 60_000;
    },
    async stopDigest() {
      const had = fake.notices.digestAt !== undefined;
      set({ digestAt: undefined });
      return had;
    },
    arrive: async () => set({ isCutOff: false }),
  };
}

function replace<T>(list: T[], isSame: (one: T) => boolean, replacement?: T): void {
  const others = list.filter((one) => !isSame(one));
  list.splice(0, list.length, ...others, ...(replacement === undefined ? [] : [replacement]));
}

function openFakeFile(files: Map<string, Uint8Array>, mostBytes = 45_000_000): ReturnType<Kept["files"]["open"]> {
  const parts: Uint8Array[] = [];
  return {
    write: async (bytes) => void parts.push(bytes),
    end: async () => {
      const whole = Buffer.concat(parts);
      if (whole.length > mostBytes) return undefined;
      const blob = `blob-${files.size + 1}`;
      files.set(blob, whole);
      return { blob, pieces: 1, bytes: whole.length };
    },
  };
}

/** The bytes of an answer's file, wherever they lie. */
export function bytesOf({ files }: Pick<FakeKept, "files">, file: AnswerFile | undefined): Uint8Array {
  if (file === undefined) return new Uint8Array();
  return "bytes" in file ? file.bytes : (files.get(file.kept.blob) ?? new Uint8Array());
}
