// Puts the product together: store → ledger → dialogue → inbox and outbox, for whichever adapters this process has.
import { setTimeout as pause } from "node:timers/promises";
import type Keyv from "keyv";
import type { Activity } from "./activity.ts";
import type { Credentials, Service } from "./api/port.ts";
import type { ChatAdapter, Host, Incoming, Language, Log, ReceiveOptions, RequestListener, Who } from "./chat.ts";
import { type Cancel, type Clock, every } from "./clock.ts";
import type { Attachment } from "./commands/command.ts";
import { commands, findCommand } from "./commands/index.ts";
import { menuEntries } from "./commands/menu.ts";
import { languageFor } from "./dialogue/language.ts";
import type { DialogueParts } from "./dialogue/scene.ts";
import { takeTurn } from "./dialogue/turn.ts";
import { StoreUnavailable, UnusableFile, WorldError } from "./errors.ts";
import { createInbox } from "./inbox/inbox.ts";
import { createInterpreter } from "./interpret/index.ts";
import { createEmbeddedJobs } from "./jobs/embedded.ts";
import { createLedger } from "./ledger/ledger.ts";
import { performWish } from "./ledger/perform.ts";
import type { PerformParts } from "./ledger/running.ts";
import { createSettings, LENDER } from "./ledger/settings.ts";
import { closeExpiredCards, unfinishedWishes } from "./ledger/sweep.ts";
import { adapterWords } from "./messages/adapter-words.ts";
import { sayIn } from "./messages/index.ts";
import { createOutbox } from "./outbox/outbox.ts";
import { accountIdOf, createAccounts } from "./people/accounts.ts";
import { pruneCodes } from "./people/codes.ts";
import { createHomes } from "./people/homes.ts";
import { createPeople } from "./people/people.ts";
import { SIGN_IN_PATH } from "./sign-in/page.ts";
import { createSignIn, type SampleAccount } from "./sign-in/sign-in.ts";
import { createNotes } from "./store/notes.ts";
import type { Store } from "./store/port.ts";
import { createRecords, type Sealer } from "./store/records.ts";
import { underLease } from "./store/under-lease.ts";
import { createWatches } from "./watch/watches.ts";

export interface CoreParts {
  readonly store: Store;
  readonly keyv: Keyv;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly log: Log;
  readonly service: Service;
  readonly at: { readonly url: string; readonly dialect: string };
  /** Undefined: the real service. */
  readonly practice: { readonly sample: SampleAccount; jumpToStart(campaignId: string): Promise<boolean> } | undefined;
  /** The company's account, lent by the environment: nobody has to sign in. */
  readonly lent: { readonly email: string; readonly credentials: Credentials } | undefined;
  /** By platform name; only those of this process. */
  readonly adapters: ReadonlyMap<string, ChatAdapter>;
  /** Throws where this process serves no HTTP. */
  readonly mount: (prefix: string, listener: RequestListener) => void;
  /** Where people reach what is mounted from outside; undefined without PUBLIC_URL, or where this process serves no HTTP. */
  readonly publicUrl: string | undefined;
  /** Who is signed in to the sample account at first sight. */
  readonly isGuestOfHonour: (who: Who) => boolean;
  /** What all chats speak unless they or a person set something else, e.g. by `--lang`; undefined: the language of the question. */
  readonly langChosen: Language | undefined;
  readonly langDefault: Language;
  readonly zoneDefault: string;
}

export interface Core {
  start(): Promise<void>;
  /** Stops receiving, gives what is under way some seconds to end, leaves the store open. `alongside` is what else receives. */
  stop(alongside?: () => Promise<void>): Promise<void>;
}

/**
 * What is under way at the end has so long, in real time, then the store is closed over it: it is as after a crash. What came in waits for
 * the next start, a call that was made is looked up then, an answer that may have arrived is repeated and says so.
 */
const GRACE_MS = 5_000;

/** Expired cards, kept codes: nobody waits for these. */
const SWEEP_GAP_MS = 15_000;

export function createCore(parts: CoreParts): Core {
  const { clock, activity, log, adapters, practice } = parts;
  const records = createRecords(parts.store, parts.sealer, log);
  const jobs = createEmbeddedJobs({ records, clock, log });
  const outbox = createOutbox({
    records,
    clock,
    activity,
    log,
    adapterOf: (platform) => adapters.get(platform),
    onGone: async (chat, why) => {
      log.warn({ platform: chat.platform, why }, "chat gone");
      await watches.left(chat, why);
    },
    onMoved: (from, to) => watches.moved(from, to),
    elsewhere: (lost) => watches.elsewhere(lost),
  });
  const people = createPeople(records);
  const homes = createHomes(records, people);
  const accounts = createAccounts({ records, clock, activity });
  const lentAccount = parts.lent && accountIdOf({ ...parts.at, email: parts.lent.email });
  const watches = createWatches({
    activity,
    records,
    jobs,
    outbox,
    clock,
    log,
    practice: practice !== undefined,
    connect: (account, person) => settings.connect(account, person, "watch"),
    homeOf: homes.of,
  });
  const settings = createSettings({
    ...parts,
    records,
    accounts,
    watches: () => watches,
    practice: practice !== undefined,
    lentAccount,
  });
  const ledger = createLedger({ records, outbox, jobs, clock, practice: practice !== undefined });
  const signIn = createSignIn({
    ...parts,
    records,
    accounts,
    people,
    outbox,
    sample: practice?.sample,
    adapterOf: (platform) => adapters.get(platform),
  });
  const openFile = fileOpener(adapters, activity);
  const performing: PerformParts = {
    records,
    outbox,
    jobs,
    clock,
    activity,
    log,
    findCommand,
    openFile,
    watches,
    settingOf: async (wish) => settings.of(wish),
  };
  jobs.register("wish", {
    handle: (id, mayGoOn) => activity.run(() => performWish(performing, id, mayGoOn)),
    missing: () => unfinishedWishes(records, clock.now()),
    parked: async (id, error) => log.error({ wish: id, error }, "wish parked"),
  });
  const dialogue: DialogueParts = {
    records,
    clock,
    log,
    commands,
    findCommand,
    people,
    accounts,
    signIn,
    settings,
    ledger,
    outbox,
    watches,
    openFile,
    interpreter: createInterpreter(commands),
    practice: practice !== undefined,
    langChosen: parts.langChosen,
    langDefault: parts.langDefault,
    jumpToStart: async (watch) =>
      await watches.jump(watch, (campaignId) => practice?.jumpToStart(campaignId) ?? Promise.resolve(false)),
  };
  const inbox = createInbox({
    records,
    clock,
    log,
    handle: (incoming) => activity.run(() => takeTurn(dialogue, incoming)),
    outbox,
    langOf: async (incoming) => {
      try {
        const { id } = await people.recognise(incoming.who);
        return await languageFor(dialogue, id, incoming);
      } catch {
        return parts.langDefault;
      }
    },
  });
  const welcome = createWelcome(parts, people, signIn);
  const host: Host = {
    clock,
    log,
    http: { mount: parts.mount },
    async receive(incoming: Incoming, options?: ReceiveOptions) {
      await welcome(incoming);
      await homes.see(incoming);
      await inbox.receive(incoming, options);
    },
    menu: (_kind, lang) => menuEntries(commands, sayIn(lang)),
    words: (lang) => adapterWords(lang, { practice: practice !== undefined }),
    alone: (key, work) => underLease({ store: parts.store, clock }, `adapter/${key}`, ({ lost }) => work(lost)),
    notes: createNotes(parts),
    moved: (from, to) => watches.moved(from, to),
  };
  const sweep = async () => {
    await closeExpiredCards({ records, ledger, outbox, clock });
    await pruneCodes(records, clock.now());
    await signIn.prune();
  };
  let cancelSweep: Cancel = () => {};
  return {
    async start() {
      if (parts.lent && lentAccount)
        await records.commit(
          accounts.remember({ ...parts.at, email: parts.lent.email }, LENDER, parts.lent.credentials).changes,
          { synced: true },
        );
      await outbox.start();
      await jobs.start();
      await inbox.start();
      cancelSweep = every(clock, SWEEP_GAP_MS, () => {
        sweep().catch((error: unknown) => log.warn({ error }, "sweep failed"));
      });
      if (signIn.page) parts.mount(SIGN_IN_PATH, signIn.page);
      for (const adapter of adapters.values()) await adapter.start(host);
    },
    async stop(alongside = async () => {}) {
      cancelSweep();
      const stopReceiving = () =>
        Promise.all([alongside(), ...[...adapters.values()].map((adapter) => adapter.stop())]);
      await stopInTurn([stopReceiving, inbox.stop, jobs.stop, outbox.stop]);
    },
  };
}

/** Each is told to stop, also when the time has run out before its turn. */
async function stopInTurn(stops: readonly (() => Promise<unknown>)[]): Promise<void> {
  const allStopped = new AbortController();
  const ranOut = pause(GRACE_MS, undefined, { signal: allStopped.signal }).catch(() => {});
  for (const stop of stops) await Promise.race([stop(), ranOut]);
  allStopped.abort();
}

function fileOpener(adapters: ReadonlyMap<string, ChatAdapter>, activity: Activity) {
  return async ({ platform, ref }: Attachment): Promise<Uint8Array> => {
    const adapter = adapters.get(platform);
    if (!adapter) throw new UnusableFile("unreadable");
    return activity.run(() => adapter.openFile(ref));
  };
}

/**
 * Practice mode: the first to come is signed in to the sample account, once. If the service cannot do it now, the message is heard all
 * the same (who needs an account is shown the form), and the next one tries again.
 */
function createWelcome(
  { isGuestOfHonour, practice, log }: CoreParts,
  people: ReturnType<typeof createPeople>,
  signIn: ReturnType<typeof createSignIn>,
) {
  const greeted = new Set<string>();
  return async ({ who }: Incoming): Promise<void> => {
    if (!practice || greeted.has(who.id) || !isGuestOfHonour(who)) return;
    greeted.add(who.id);
    const person = await people.recognise(who);
    if (person.account !== undefined) return;
    try {
      await signIn.withSample?.(person);
    } catch (error) {
      if (error instanceof StoreUnavailable || !(error instanceof WorldError)) throw error;
      greeted.delete(who.id);
      log.warn({ error: error.code }, "no sign-in to the sample account yet");
    }
  };
}
