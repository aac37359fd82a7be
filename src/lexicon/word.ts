// What a written word means: exact English, English endings, Nepali by sound, verb endings, postpositions, slips.
import { type Compiled, type Phrase, replyConcepts } from "./compile.ts";
import { englishForms } from "./english.ts";
import { hashOf } from "./hash.ts";
import { plainForm } from "./letters.ts";
import { type Meaning, type Mood, meaningOf, type Sense } from "./meaning.ts";
import { newSpelling, type Spelling } from "./saying.ts";
import { isDevanagari, romanSound, soundKey, soundKeys } from "./sound.ts";
import { endingsFor } from "./verb-endings.ts";

/** All that is known about one written word. */
export interface Word {
  readonly raw: string;
  readonly key: string;
  readonly meaning: Meaning;
  /** Bits of what may come next if one of `phrases` begins here; of replies only where something else is said by them too. */
  readonly begins: number;
  /** Bits of `forms`: no phrase goes on with this word if it shares none of the word before's `begins`. */
  readonly goesOn: number;
  /** The same of answers like "yes" and "go ahead" that may begin here, with `ALONE` if it may be one by itself; else 0. */
  readonly replies: number;
  /** The same of those that take a wish back, like "forget it". */
  readonly withdraws: number;
  /** What is left without a postposition, as written: सरितालाई → सरिता; undefined if it has none. */
  readonly stem: string | undefined;
  /** `w:` and the sound key, the name of the word itself for the model; a list of one, as units have it. */
  readonly names: readonly string[];
  /** Hash of its sound. */
  readonly sound: number;
  readonly spelling: Spelling | undefined;
  /** What phrases may ask for at its place: the word as written, English base forms, `~` and the sound key, `*`, of a denial `<neg>`. */
  readonly forms: readonly string[];
  /** Phrases that may begin with it, longest first, by what must come next: a form of the next word, `<concept>` or `*`. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** The one language that has this word; undefined for what both say ("message") and what nobody knows. */
  readonly tongue: "en" | "ne" | undefined;
}

/** Written together with the word before: case endings and the plural. Longest first. */
const postpositions = [
  ..."हरूलाई हरुलाई हरूको हरुको हरूमा हरुमा हरूले हरुले हरूका हरुका हरूबाट हरुबाट कोलागि हरू हरु लाई भन्दा सम्बन्धी पछि अघि माथि भित्र बाट देखि सम्म सँग सित मार्फत द्वारा को का की मा ले नै".split(
    " ",
  ),
  ..."harulai haruko haruma harule haruka harubata kolagi haru lai bhanda vanda pachi pachhi paxi vitra bhitra bata baata dekhi samma sanga marfat dwara ko ka ki ma le nai".split(
    " ",
  ),
];

/** Longer than any word we know: not looked up, so that a text without spaces costs nothing. */
export const longestWord = 40;

export function describeWord(compiled: Compiled, raw: string, correct: (key: string) => string | undefined): Word {
  const key = plainForm(raw);
  const senses: Sense[] = [];
  const forms = new Set([key]);
  const add = (concepts: readonly string[] | undefined, mood: Mood) => {
    for (const concept of concepts ?? []) {
      if (!senses.some((sense) => sense.concept === concept && sense.mood === mood)) senses.push({ concept, mood });
    }
  };
  let stem: string | undefined;
  let tongue: Word["tongue"];
  if (key.length <= longestWord) {
    readWord(compiled, key, add, forms);
    if (senses.length === 0) stem = readWithoutPostposition(compiled, key, add, forms);
    tongue = tongueOf(compiled, key, stem, senses.length > 0);
    if (senses.length === 0) {
      const meant = correct(key) ?? withoutDrawl(key).find((short) => compiled.english.has(short));
      if (meant !== undefined) readWord(compiled, meant, add, forms);
      if (meant !== undefined) tongue = "en";
    }
  }
  const sound = soundKey(key);
  const phrases = phrasesOf(compiled, [...forms, ...senses.map(({ concept }) => `<${concept}>`)]);
  forms.add("*");
  if (senses.some(({ concept }) => concept === "neg")) forms.add("<neg>");
  return {
    raw,
    key,
    meaning: meaningOf(senses),
    begins: beginsWith(phrases),
    goesOn: bitsOfForms(forms),
    replies: repliesWith(senses, phrases, (concept) => replyConcepts.has(concept), "soft"),
    withdraws: repliesWith(senses, phrases, (concept) => concept === "withdraw"),
    stem,
    names: [`w:${sound}`],
    sound: hashOf(sound),
    spelling: newSpelling(key),
    forms: [...forms],
    phrases,
    tongue,
  };
}

/** Of a number all that phrases ask for. */
const BIT_OF_DIGITS = 1;

/** It needs no other word: no form has this bit. */
export const ALONE = 1 << 31;

function bitOfForm(form: string): number {
  return /^[0-9]/.test(form) ? BIT_OF_DIGITS : 2 << ((hashOf(form) >>> 0) % 30);
}

function bitsOfForms(forms: Iterable<string>): number {
  let bits = 0;
  for (const form of forms) bits |= bitOfForm(form);
  return bits;
}

/** Whether a phrase that begins with such bits may go on with this word; undefined for a number. */
export function leadsTo(bits: number, next: Word | undefined): boolean {
  return (bits & (next ? next.goesOn : BIT_OF_DIGITS)) !== 0;
}

function beginsWith(phrases: Word["phrases"]): number {
  return bitsOfForms([...phrases].filter(([, list]) => list.some(({ reply }) => !reply)).map(([second]) => second));
}

/** "nowww", "soooon": the letter that is drawn out once, and twice. */
function withoutDrawl(key: string): readonly string[] {
  if (!/([a-z])\1\1/.test(key)) return [];
  return [key.replace(/([a-z])\1{2,}/g, "$1"), key.replace(/([a-z])\1{2,}/g, "$1$1")];
}

/** Replies of one of these concepts that may begin with a word; `small`: words that may stand in any of them. */
function repliesWith(
  senses: readonly Sense[],
  phrases: Word["phrases"],
  isAsked: (concept: string) => boolean,
  small?: string,
): number {
  const isAlone = senses.some(({ concept }) => concept === small || isAsked(concept));
  const begun = [...phrases].filter(([, list]) => list.some(({ concepts }) => concepts.some(isAsked)));
  return bitsOfForms(begun.map(([second]) => second)) | (isAlone ? ALONE : 0);
}

/** What English does not have is Nepali, by spelling, by sound or as the form of a verb; what both have is neither's. */
function tongueOf(compiled: Compiled, key: string, stem: string | undefined, known: boolean): Word["tongue"] {
  if (isDevanagari(key)) return "ne";
  const english = compiled.english.has(key) || englishForms(key).some(({ base }) => compiled.english.has(base));
  const nepali = compiled.spelled.has(key) || (stem !== undefined && compiled.spelled.has(stem));
  if (english) return nepali ? undefined : "en";
  return nepali || known ? "ne" : undefined;
}

type Add = (concepts: readonly string[] | undefined, mood: Mood) => void;

function readWord(compiled: Compiled, key: string, add: Add, forms: Set<string>): void {
  const latin = !isDevanagari(key);
  let isEnglish = compiled.english.has(key);
  if (latin) {
    add(compiled.english.get(key), "base");
    forms.add(key);
    for (const { base, form } of englishForms(key)) {
      const concepts = compiled.english.get(base);
      add(concepts, form);
      if (concepts) isEnglish = true;
      if (concepts || compiled.phrases.has(base)) forms.add(base);
    }
  }
  const sounds = latin ? [romanSound(key)] : soundKeys(key);
  for (const sound of sounds) {
    forms.add(`~${sound}`);
    // "the" is not थे, "line" no form of the verb "li": an English word is Nepali too only where a table says so.
    if (!isEnglish || compiled.spelled.has(key)) {
      add(compiled.written.get(key) ?? compiled.nepali.get(sound), "base");
    }
    if (!isEnglish && !compiled.fixed.has(key)) readVerb(compiled, sound, add, forms);
  }
}

function readVerb(compiled: Compiled, sound: string, add: Add, forms: Set<string>): void {
  readVerbForm(compiled, sound, (concepts, mood) => add(concepts, mood), forms);
  if (sound.startsWith("na") && sound.length > 4) readDenied(compiled, sound.slice(2), add, forms);
}

function readDenied(compiled: Compiled, sound: string, add: Add, forms: Set<string>): void {
  readVerbForm(
    compiled,
    sound,
    (concepts) => {
      for (const concept of concepts ?? []) {
        if (concept === "status:completed" && forms.has("~uta")) add(["status:unanswered"], "base");
        else if (!concept.includes(":")) add([concept], "not");
      }
    },
    forms,
  );
}

function readVerbForm(compiled: Compiled, sound: string, add: Add, forms: Set<string>): void {
  for (let end = sound.length; end > 0; end -= 1) {
    const stem = sound.slice(0, end);
    const concepts = compiled.verbs.get(stem);
    if (!concepts) continue;
    const mood = end === sound.length ? bareMood(stem) : endingsFor(stem).get(sound.slice(end));
    if (mood === undefined) continue;
    // राखिदिनु is an order to keep, not a call that somebody put down.
    if (concepts.every((concept) => concept.startsWith("status:") && statusOf(concept, mood) === undefined)) continue;
    forms.add(`~${stem}`);
    for (const concept of concepts) {
      const status = statusOf(concept, mood);
      if (status) add([status], "base");
      else if (!concept.includes(":")) add([concept], mood);
    }
    return;
  }
}

/** "patha na", "code de": the stem alone is a blunt order, if it is more than a syllable. */
function bareMood(stem: string): Mood | undefined {
  const blunt = stem === "de" || (stem.length >= 4 && /[aeiou]$/.test(stem));
  return blunt ? "order" : endingsFor(stem).get("");
}

/** A verb that tells how a call ended says it in any form but the command: काटे, काटेका, काट्ने; नउठाएका is उठा denied. */
function statusOf(concept: string, mood: Mood): string | undefined {
  if (!concept.startsWith("status:") || mood === "order" || mood === "nu") return undefined;
  if (concept === "status:picked") return mood === "not" ? "status:unanswered" : "status:completed";
  return mood === "not" ? undefined : concept;
}

function readWithoutPostposition(compiled: Compiled, key: string, add: Add, forms: Set<string>): string | undefined {
  const ending = postpositions.find((one) => key.length > one.length + 1 && key.endsWith(one));
  if (ending === undefined) return undefined;
  const stem = key.slice(0, -ending.length);
  readWord(compiled, stem, add, forms);
  // अभियानहरूको carries two of them.
  return forms.size > 2 ? stem : (readWithoutPostposition(compiled, stem, add, forms) ?? stem);
}

const noPhrases: ReadonlyMap<string, readonly Phrase[]> = new Map();

function phrasesOf(compiled: Compiled, forms: readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = [...new Set(forms.flatMap((form) => compiled.phrases.get(form) ?? []))];
  if (found.length === 0) return noPhrases;
  found.sort((a, b) => b.parts.length - a.parts.length);
  return Map.groupBy(found, (phrase) => phrase.parts[1] ?? "");
}
