// How a person reaches their TingTing account: a form out of public sight, then tokens sealed in the vault's keeping.

import type { Credentials, Service } from "../api/port.ts";
import type { ChatAdapter, ChatRef, PrivateForm, Who } from "../chat.ts";
import type { Say } from "../messages/index.ts";
import type { AccountFacts, Accounts } from "../people/accounts.ts";
import { type Person, personRecord } from "../people/people.ts";
import type { Change, Records } from "../store/records.ts";

/** The form's own button has no record: it signs in nobody but the one who presses it, and only in practice mode. */
export const SAMPLE_BUTTON = "use-sample-account";
export const SIGN_IN_FORM = "sign-in";

export interface SampleAccount {
  readonly email: string;
  readonly password: string;
}

/** `needed`: what was asked goes on by itself afterwards. `refused`: the last e-mail and password were wrong. */
export type SignInReason = "needed" | "expired" | "refused";

export interface SignIn {
  /** Shows the form to this person alone, with the reason as its title. */
  show(chat: ChatRef, who: Who, say: Say, reason: SignInReason): Promise<void>;
  /** Throws `SignInRefused` for a wrong e-mail or password. Durable when it resolves. */
  withPassword(person: Person, email: string, password: string): Promise<void>;
  /** Practice mode only; undefined elsewhere. */
  readonly withSample: ((person: Person) => Promise<void>) | undefined;
}

export interface SignInParts {
  readonly records: Records;
  readonly accounts: Accounts;
  readonly service: Service;
  /** Where the service is, e.g. `{ url: "https://…", dialect: "iris" }`. */
  readonly at: Omit<AccountFacts, "email">;
  readonly sample: SampleAccount | undefined;
  readonly adapterOf: (platform: string) => ChatAdapter | undefined;
}

export function createSignIn(parts: SignInParts): SignIn {
  const { sample, service, adapterOf } = parts;
  const withPassword = async (person: Person, email: string, password: string): Promise<void> => {
    const credentials = await service.signIn(email, password);
    await remember(parts, person, email, credentials);
  };
  return {
    show: async (chat, who, say, reason) => {
      await adapterOf(chat.platform)?.askPrivately(chat, who, signInForm(say, reason, sample !== undefined));
    },
    withPassword,
    withSample: sample && ((person) => withPassword(person, sample.email, sample.password)),
  };
}

async function remember(
  { records, accounts, at }: SignInParts,
  person: Person,
  email: string,
  credentials: Credentials,
): Promise<void> {
  const { account, changes } = accounts.remember({ ...at, email }, person.id, credentials);
  const { name, team } = person;
  const signedIn: Change = records.put(personRecord, person.id, { name, team, account });
  await records.commit([...changes, signedIn], { synced: true });
}

function signInForm(say: Say, reason: SignInReason, practice: boolean): PrivateForm {
  return {
    id: SIGN_IN_FORM,
    title: say(`sign-in.${reason}`),
    fields: [
      { name: "email", label: say("sign-in.email"), secret: false },
      { name: "password", label: say("sign-in.password"), secret: true },
    ],
    submit: say("sign-in.submit"),
    buttons: practice ? [{ id: SAMPLE_BUTTON, label: say("sign-in.sample"), tone: "plain" }] : [],
    link: undefined,
  };
}
