// Sign-in over links without a chat or a network: a store in memory, a service of a few accounts, and what was prompted.
import { createActivity } from "../../src/activity.ts";
import type { Service } from "../../src/api/port.ts";
import type { ChatRef, Who } from "../../src/chat.ts";
import { createVirtualClock } from "../../src/clock.ts";
import { SignInRefused } from "../../src/errors.ts";
import type { Draft } from "../../src/outbox/message.ts";
import { createAccounts } from "../../src/people/accounts.ts";
import { createPeople } from "../../src/people/people.ts";
import { type Answer, createLinks } from "../../src/sign-in/link.ts";
import { type SignInTap, signInTapSchema } from "../../src/sign-in/prompt.ts";
import { createSignIn } from "../../src/sign-in/sign-in.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { silent, testSealer } from "../support/core.ts";
import { personOf, privateChat } from "../support/link-chat.ts";

export const sita: Asker = askerOf("Sita");
export const hari: Asker = askerOf("Hari");

export interface Asker {
  readonly who: Who;
  readonly chat: ChatRef;
}

function askerOf(name: string): Asker {
  const who = personOf(name);
  return { who, chat: privateChat(who) };
}

/** What nobody may find in the store. */
export const canary = { access: "access-canary", refresh: "refresh-canary" };
export const answerOf = (email: string, person = "p1"): Answer => ({ email, person, credentials: canary, changes: [] });

export function openLinks() {
  const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
  const activity = createActivity();
  const store = openSqliteStore({ file: ":memory:", clock, activity });
  const records = createRecords(store, testSealer, silent);
  const prompts: Draft[] = [];
  const closed: string[] = [];
  const outbox = {
    draft: (draft: Draft) => {
      prompts.push(draft);
      return [];
    },
    close: async (key: string) => {
      closed.push(key);
      return [];
    },
    flush() {},
  };
  /** Calls of the service, by e-mail. */
  const asked: string[] = [];
  const service: Service = {
    async signIn(email, password) {
      asked.push(email);
      if (password !== `password of ${email}`) throw new SignInRefused();
      return { access: `access of ${email}` };
    },
    connect: () => {
      throw new Error("nobody calls the service here");
    },
  };
  const people = createPeople(records);
  const parts = {
    records,
    clock,
    activity,
    outbox,
    people,
    service,
    log: silent,
    accounts: createAccounts({ records, clock, activity }),
    at: { url: "https://tingting.example", dialect: "iris" },
    sample: undefined,
    langDefault: "en",
    publicUrl: undefined,
    adapterOf: () => undefined,
  } as const;
  return {
    links: createLinks(parts),
    signIn: createSignIn(parts),
    parts,
    store,
    clock,
    people,
    prompts,
    closed,
    asked,
    /** Everything in the store, as it lies there. */
    atRest: async () => JSON.stringify(await store.scan("")),
    passes: (ms: number) => clock.advanceTo(clock.now() + ms),
    /** What the newest prompt's buttons mean, by label. */
    tapOf: (label: string): SignInTap => tapIn(prompts.at(-1), label),
  };
}
export type LinkStage = ReturnType<typeof openLinks>;

export function tapIn(prompt: Draft | undefined, label: string): SignInTap {
  return signInTapSchema.parse(prompt?.buttons.find((button) => button.label === label)?.press);
}
