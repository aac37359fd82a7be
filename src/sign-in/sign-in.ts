// How a person reaches their TingTing account: a form out of public sight, or a link to a page of ours where the platform sees what
// is typed; then tokens sealed in the vault's keeping.

import type { Credentials } from "../api/port.ts";
import type { ChatRef, Language, PrivateForm, RequestListener, Who } from "../chat.ts";
import { type Say, sayIn } from "../messages/index.ts";
import type { Accounts } from "../people/accounts.ts";
import { type People, type Person, personRecord } from "../people/people.ts";
import type { Change } from "../store/records.ts";
import { type Asker, type Binding, type Confirmation, createLinks } from "./link.ts";
import { createSignInPage, type PageParts, SIGN_IN_PATH } from "./page.ts";
import { oldTries, type PasswordParts, type PasswordResult, tryPassword } from "./password.ts";
import type { SignInTap } from "./prompt.ts";
import { createShowForm, type ShowFormParts } from "./show-form.ts";

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
  /**
   * Shows the form to this person alone, with the reason as its title. A link that was given before is void then. A platform that does
   * not take it is tried again; if that fails too, the person is told to ask once more.
   */
  show(chat: ChatRef, who: Who, lang: Language, reason: SignInReason): Promise<void>;
  /** Durable when it resolves with `taken`. */
  withPassword(person: Person, email: string, password: string): Promise<PasswordResult>;
  /** Practice mode only; undefined elsewhere. */
  readonly withSample: ((person: Person) => Promise<void>) | undefined;
  /** The tap in the chat that ends a sign-in over a link; without it nothing of the page counts. Durable when it resolves. */
  confirm(asker: Asker, person: Person, tap: SignInTap): Promise<Confirmation>;
  /** Serves `SIGN_IN_PATH`; undefined without a public address. */
  readonly page: RequestListener | undefined;
  /** Forgets what is too old; called by the sweep. */
  prune(): Promise<void>;
}

export interface SignInParts extends PasswordParts, ShowFormParts, Omit<PageParts, "links" | "publicUrl"> {
  readonly accounts: Accounts;
  readonly people: People;
  readonly sample: SampleAccount | undefined;
  /** Where people reach the page; undefined where this process serves none. */
  readonly publicUrl: string | undefined;
}

export function createSignIn(parts: SignInParts): SignIn {
  const { records, clock, service, sample, publicUrl } = parts;
  const links = createLinks(parts);
  const showForm = createShowForm(parts);
  const signIn = async (person: Person, email: string, credentials: Credentials, more: readonly Change[] = []) => {
    await records.commit([...bind(parts, person, email, credentials).changes, ...more], { synced: true });
  };
  return {
    async show(chat, who, lang, reason) {
      const token = publicUrl === undefined ? undefined : await links.open({ chat, who, lang });
      const link = token && `${publicUrl?.replace(/\/+$/, "")}${SIGN_IN_PATH}/${token}`;
      await showForm({ chat, who, lang }, signInForm(sayIn(lang), reason, sample !== undefined, link));
    },
    async withPassword(person, email, password) {
      const result = await tryPassword(parts, person, email, password);
      if (result.kind === "taken") await signIn(person, email, result.credentials, result.changes);
      return result;
    },
    withSample:
      sample && (async (person) => signIn(person, sample.email, await service.signIn(sample.email, sample.password))),
    confirm: (asker, person, tap) =>
      links.confirm(asker, person, tap, (email, credentials) => bind(parts, person, email, credentials)),
    page: publicUrl === undefined ? undefined : createSignInPage({ ...parts, links, publicUrl }),
    async prune() {
      await links.prune();
      const old = await oldTries(records, clock.now());
      if (old.length > 0) await records.commit(old, { synced: false });
    },
  };
}

/** The person speaks for the account from then on. */
function bind(
  { records, accounts, at }: SignInParts,
  person: Person,
  email: string,
  credentials: Credentials,
): Binding {
  const { account, changes } = accounts.remember({ ...at, email }, person.id, credentials);
  const { name, team } = person;
  return { account, changes: [...changes, records.put(personRecord, person.id, { name, team, account })] };
}

function signInForm(say: Say, reason: SignInReason, practice: boolean, link: string | undefined): PrivateForm {
  return {
    id: SIGN_IN_FORM,
    title: say(`sign-in.${reason}`),
    fields: [
      { name: "email", label: say("sign-in.email"), secret: false },
      { name: "password", label: say("sign-in.password"), secret: true },
    ],
    submit: say("sign-in.submit"),
    buttons: practice ? [{ id: SAMPLE_BUTTON, label: say("sign-in.sample"), tone: "plain" }] : [],
    link,
  };
}
