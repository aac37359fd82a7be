// Signing in over a link: asked in the chat → answered on the page → done by a tap in the chat. One record for each person and chat
// holds where it stands and every step is one compare-and-set on it; asking again begins anew, so whatever was before is void.
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Credentials } from "../api/port.ts";
import { type ChatRef, chatKey, type Language, type Who } from "../chat.ts";
import type { Clock } from "../clock.ts";
import { newId } from "../id.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { credentialsSchema } from "../people/accounts.ts";
import type { Person } from "../people/people.ts";
import { chatRefSchema, whoSchema } from "../store/chat-schemas.ts";
import { type Change, defineRecord, type Found, type Records } from "../store/records.ts";
import { chooseNumbers, promptDraft, promptKey, type SignInTap } from "./prompt.ts";

/** Of a link, and again of the tap that follows it (OWASP ASVS 5.0, 6.5.5). */
export const LINK_LIFE_MS = 10 * 60_000;
const MOST_TRIES = 10;

const stateSchema = z.discriminatedUnion("name", [
  /** `link`: the hash of the one token that counts. */
  z.object({ name: z.literal("asked"), link: z.string(), tries: z.number() }),
  z.object({
    name: z.literal("answered"),
    answer: z.string(),
    number: z.number(),
    email: z.string(),
    credentials: credentialsSchema,
  }),
  /** Kept so that a turn which is run again finds what it did. */
  z.object({ name: z.literal("done"), answer: z.string(), number: z.number(), account: z.string() }),
]);

/** Key: `sign-in/<chat>/<identity>`. */
const requestRecord = defineRecord({
  kind: "sign-in",
  version: 1,
  sealed: true,
  schema: z.object({
    chat: chatRefSchema,
    who: whoSchema,
    lang: z.enum(["en", "ne"]),
    expiresAt: z.number(),
    state: stateSchema,
  }),
});
type FoundRequest = Found<z.infer<typeof requestRecord.schema>>;

/** Key: the hash of a token; tells where it leads. Whether it still counts is for the request to say. */
const linkRecord = defineRecord({
  kind: "sign-in-link",
  version: 1,
  sealed: false,
  schema: z.object({ request: z.string(), expiresAt: z.number() }),
});

/** Who signs in, and where. */
export interface Asker {
  readonly chat: ChatRef;
  readonly who: Who;
}
export interface OpenLink extends Asker {
  readonly lang: Language;
}

export interface Answer {
  /** Whose buttons the prompt has. */
  readonly person: string;
  readonly email: string;
  readonly credentials: Credentials;
  /** Further parts of the commit. */
  readonly changes: readonly Change[];
}

/** `dropped`: it was not the number of the page, so what was answered there is forgotten. */
export type Confirmation = "done" | "dropped" | "out-of-date";

export interface Binding {
  readonly account: string;
  readonly changes: readonly Change[];
}

export interface Links {
  /** Gives a fresh token for this person in this chat: 128 bits as 22 characters. */
  open(link: OpenLink): Promise<string>;
  /** Undefined alike for a token that never was, was used, is void or too old. */
  find(token: string): Promise<OpenLink | undefined>;
  /** Before a password is tried. False: the link has had its ten tries and is void now. */
  countTry(token: string): Promise<boolean>;
  /** Uses the link up and prompts in the chat. Gives the number to show on the page; undefined if the link counts no more. */
  answer(token: string, answer: Answer): Promise<number | undefined>;
  /** The tap in the chat. Commits what `bind` gives; the same tap again, e.g. after a crash, is `done` while `person` is still bound. */
  confirm(
    asker: Asker,
    person: Pick<Person, "account">,
    tap: SignInTap,
    bind: (email: string, credentials: Credentials) => Binding,
  ): Promise<Confirmation>;
  /** Forgets what is too old, credentials that nobody confirmed first of all; called by the sweep. */
  prune(): Promise<void>;
}

export interface LinkParts {
  readonly records: Records;
  readonly clock: Clock;
  readonly outbox: Pick<Outbox, "draft" | "close" | "flush">;
}

export function createLinks(parts: LinkParts): Links {
  const { records, clock, outbox } = parts;
  return {
    async open({ chat, who, lang }) {
      const token = randomBytes(16).toString("base64url");
      const id = idOf({ chat, who });
      const link = hashOf(token);
      const expiresAt = clock.now() + LINK_LIFE_MS;
      const before = await records.get(requestRecord, id);
      const state = { name: "asked", link, tries: 0 } as const;
      await records.commit(
        [
          records.put(requestRecord, id, { chat, who, lang, expiresAt, state }),
          records.put(linkRecord, link, { request: id, expiresAt }, 0),
          ...(before ? await withdrawPrompt(parts, before) : []),
        ],
        { synced: false },
      );
      outbox.flush();
      return token;
    },
    async find(token) {
      return (await findAsked(parts, token))?.value;
    },
    async countTry(token) {
      for (;;) {
        const found = await findAsked(parts, token);
        if (!found) return false;
        const { id, value, version, state } = found;
        const isOneTooMany = state.tries >= MOST_TRIES;
        const counted = { ...value, state: { ...state, tries: state.tries + 1 } };
        const change = isOneTooMany
          ? records.delete(requestRecord, id, version)
          : records.put(requestRecord, id, counted, version);
        if (await records.commit([change], { synced: false })) return !isOneTooMany;
      }
    },
    answer: (token, answer) => answerLink(parts, token, answer),
    confirm: (...args) => confirmAnswer(parts, ...args),
    prune: () => prune(parts),
  };
}

async function answerLink(
  parts: LinkParts,
  token: string,
  { person, email, credentials, changes }: Answer,
): Promise<number | undefined> {
  const { records, clock, outbox } = parts;
  const answer = newId("s");
  const { number, numbers } = chooseNumbers();
  const expiresAt = clock.now() + LINK_LIFE_MS;
  for (;;) {
    const found = await findAsked(parts, token);
    if (!found) return undefined;
    const state = { name: "answered", answer, number, email, credentials } as const;
    const answered = records.put(requestRecord, found.id, { ...found.value, expiresAt, state }, found.version);
    const prompt = outbox.draft(promptDraft({ ...found.value, person, email, answer, numbers, expiresAt }));
    const used = records.delete(linkRecord, hashOf(token));
    if (!(await records.commit([answered, used, ...prompt, ...changes], { synced: true }))) continue;
    outbox.flush();
    return number;
  }
}

async function confirmAnswer(
  { records, clock }: LinkParts,
  ...[asker, person, { answer, tapped }, bind]: Parameters<Links["confirm"]>
): Promise<Confirmation> {
  for (;;) {
    const found = await records.get(requestRecord, idOf(asker));
    if (!found || clock.now() >= found.value.expiresAt) return "out-of-date";
    const { id, version, value } = found;
    const { state } = value;
    if (state.name === "asked" || state.answer !== answer) return "out-of-date";
    const isRight = tapped === state.number;
    if (state.name === "done") return isRight && state.account === person.account ? "done" : "out-of-date";
    if (!isRight) {
      if (await records.commit([records.delete(requestRecord, id, version)], { synced: true })) return "dropped";
      continue;
    }
    const { account, changes } = bind(state.email, state.credentials);
    const done = { name: "done", answer, number: state.number, account } as const;
    const confirmed = records.put(requestRecord, id, { ...value, state: done }, version);
    if (await records.commit([confirmed, ...changes], { synced: true })) return "done";
  }
}

async function findAsked({ records, clock }: LinkParts, token: string) {
  const link = hashOf(token);
  const pointer = await records.get(linkRecord, link);
  const found = pointer && (await records.get(requestRecord, pointer.value.request));
  const state = found?.value.state;
  if (!found || state?.name !== "asked" || state.link !== link || clock.now() >= found.value.expiresAt)
    return undefined;
  return { ...found, state };
}

async function prune(parts: LinkParts): Promise<void> {
  const { records, clock, outbox } = parts;
  const isOver = ({ value }: Found<{ readonly expiresAt: number }>) => clock.now() >= value.expiresAt;
  const requests = (await records.list(requestRecord)).filter(isOver);
  const links = (await records.list(linkRecord)).filter(isOver);
  for (const found of requests) {
    const forgotten = records.delete(requestRecord, found.id, found.version);
    await records.commit([forgotten, ...(await withdrawPrompt(parts, found))], { synced: false });
  }
  if (links.length > 0)
    await records.commit(
      links.map(({ id }) => records.delete(linkRecord, id)),
      { synced: false },
    );
  if (requests.length > 0) outbox.flush();
}

/** Nobody shall press buttons that do nothing any more. */
async function withdrawPrompt({ outbox }: LinkParts, { value }: FoundRequest): Promise<readonly Change[]> {
  return value.state.name === "answered" ? outbox.close(promptKey(value.state.answer)) : [];
}

function idOf({ chat, who }: Asker): string {
  return `${chatKey(chat)}/${encodeURIComponent(who.id)}`;
}

function hashOf(token: string): string {
  return createHash("sha256").update(`tingting sign-in link ${token}`).digest("base64url");
}
