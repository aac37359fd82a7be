// What the bot says, and in which language. One table per language and area; a sentence missing in one language does not compile.
import type { Language } from "../chat.ts";
import { en } from "./en/index.ts";
import { ne } from "./ne/index.ts";

export type Messages = typeof en;
export type MessageKey = keyof Messages;

/** `say("contacts.added", { count: 3, campaign: "Fee reminder" })`; the arguments are those of the sentence. */
export type Say = <K extends MessageKey>(key: K, ...details: Parameters<Messages[K]>) => string;

const tables: Readonly<Record<Language, Messages>> = { en, ne };

export function sayIn(lang: Language): Say {
  return (key, ...details) => {
    const sentence: (...details: never[]) => string = tables[lang][key];
    return Reflect.apply(sentence, undefined, details);
  };
}
