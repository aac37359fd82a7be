// Which language a turn speaks: the person's setting, else the chat's, else that of the question, else the product's.
// The question's language is kept with the talk, so that "ok", a number or a tap does not change it.
import type { ChatRef, Incoming, Language } from "../chat.ts";
import { withMessageAsQuote } from "../interpret/tail.ts";
import { lexicon } from "../lexicon/index.ts";
import { tongueOf } from "../lexicon/tongue.ts";
import { readUtterance } from "../lexicon/utterance.ts";
import { freeText } from "../slots/free-text.ts";
import type { DialogueParts } from "./scene.ts";
import { type OpenQuestion, QUESTION_LIFE_MS, type Talk, talkId, talkRecord } from "./talk.ts";

export interface TurnLanguage {
  readonly lang: Language;
  /** What the talk goes on in while nothing else is heard. */
  readonly heard: Language | undefined;
  readonly zone: string | undefined;
}

type Parts = Pick<DialogueParts, "settings" | "clock" | "findCommand" | "langChosen" | "langDefault">;

export async function languageOfTurn(
  parts: Parts,
  person: string,
  talk: Talk,
  incoming: Incoming,
): Promise<TurnLanguage> {
  const own = await parts.settings.preferences(person);
  const set = own.lang ?? (await langOfGroup(parts, incoming.chat)) ?? parts.langChosen;
  const heard = heardIn(parts, talk, incoming) ?? talk.heard;
  return { lang: set ?? heard ?? parts.langDefault, heard, zone: own.zone };
}

/** A private chat has no setting beside its person's. */
async function langOfGroup({ settings }: Parts, chat: ChatRef): Promise<Language | undefined> {
  return chat.kind === "group" ? (await settings.preferencesHere(chat)).lang : undefined;
}

/** For words outside of a turn, e.g. that a message could not be worked on. */
export async function languageFor(
  parts: Parts & Pick<DialogueParts, "records">,
  person: string,
  incoming: Incoming,
): Promise<Language> {
  const talk = await parts.records.get(talkRecord, talkId(incoming.chat, person));
  return (await languageOfTurn(parts, person, talk?.value ?? {}, incoming)).lang;
}

/** Fewer English words than this are no sentence: "by sms", "no, make it 6pm" are said in a Nepali talk too. */
const ENGLISH_SENTENCE = 5;

/** The beginning of a text tells its language. */
const ENOUGH_CHARACTERS = 600;

/** Messages and names that were asked for may be in any language, forwarded words are somebody else's, slash commands in none. */
function heardIn(parts: Parts, { open, heard }: Talk, { body, forwarded }: Incoming): Language | undefined {
  const words = body.kind === "text" ? body.text : body.kind === "file" ? (body.caption ?? "") : "";
  if (forwarded || words.trimStart().startsWith("/")) return undefined;
  if (open?.kind === "question" && asksForText(parts, open)) return undefined;
  const { units } = withMessageAsQuote(readUtterance(words.slice(0, ENOUGH_CHARACTERS), lexicon));
  const tongue = tongueOf(units, lexicon);
  const isReply = open !== undefined && words.trim().split(/\s+/).length < ENGLISH_SENTENCE;
  return tongue === "en" && heard === "ne" && isReply ? undefined : tongue;
}

function asksForText({ clock, findCommand }: Parts, { request, slot, askedAt }: OpenQuestion): boolean {
  const isLive = clock.now() - askedAt < QUESTION_LIFE_MS;
  return isLive && findCommand(request.frame.intent)?.slots[slot] === freeText;
}
