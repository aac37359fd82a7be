// Free texts: those in quotes first, then those that words like "called" introduce.
import { nothing, ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { behindDoing, introducesSurely, tells } from "./name-changes.ts";
import { fillQuotes } from "./quoted.ts";
import { introduces, isBareName, roleOf, standsAfterName } from "./text-roles.ts";
import { claim, isFiller, isFree, isOpenSlot, put, textBetween, type Work } from "./work.ts";

const means = meanings("campaign", "message");
const isPolite = saying("request", "soft");
const isObliging = spelled(/^(?:हुनुपर्ने|हुनुपर्छ|hunuparne|hunuparcha|hunu parne|hunu parcha)$/);
const isKept = saying("message", "saved");
const stopsName = saying("description", "number", "numbers", "then", "but", "only", "contacts", "and");
const linking = ofMeaning(({ senses }) => senses.some(({ mood }) => mood === "linking"));
const isOrder = ofMeaning(({ senses }) =>
  senses.some(({ mood, concept }) => ["order", "nu", "linking", "shall", "lets"].includes(mood) && concept !== "say"),
);

/** A name ends before a value, a comma, or words of the wish: "for 98…", "with …", "description …". */
function endOfName(work: Work, from: number): number {
  const { units } = work.utterance;
  let to = from;
  while (to < units.length && isFree(work, to)) {
    const unit = units[to];
    if (unit?.kind === "mark" && ",;.!?।()\n".includes(unit.key)) break;
    if (to > from && unit && work.plan.used(unit) && standsAsOrder(units[to + 1])) break;
    if (to > from && unit && (stopsName(unit) || (isOrder(unit) && endsWish(work, to)))) break;
    to += 1;
  }
  const end = to;
  while (to > from + 1 && (isTrailing(unitAt(units, to - 1)) || (to < end && tells(unitAt(units, to - 1))))) to -= 1;
  return to;
}

/** "bida khabar", "bachat ko bani": a word that may be an order is one where nothing of the name comes behind it. */
function endsWish({ utterance: { units }, entities }: Work, at: number): boolean {
  const unit = units[at];
  const next = units[at + 1];
  if (!unit?.senses.some(({ mood }) => mood === "base")) return true;
  return next === undefined || next.kind !== "word" || isPolite(next) || entities.taken(at + 1);
}

const trailing = new Set([
  "for",
  "with",
  "to",
  "in",
  "on",
  "at",
  "by",
  "and",
  "from",
  "of",
  "का",
  "को",
  "लागि",
  "ko",
  "lagi",
  "lai",
  "ma",
  "मा",
  "लाई",
]);

/** "called Fee reminder please for": small words that end no name. */
function isTrailing(unit: Unit | undefined): boolean {
  return unit?.kind === "mark" || trailing.has(unit?.key ?? "") || isPolite(unit) || isObliging(unit);
}

/** "called X", "name: X", "rename it to X"; or before: "X नामको", "X naam ma". */
function fillUnquoted(work: Work, role: "name" | "description"): void {
  if (!introduces[role].isIn(work.utterance)) return;
  const { units } = work.utterance;
  for (let at = 0; at < units.length; at += 1) {
    if (!isOpenSlot(work, role)) return;
    if (roleOf(units[at]) !== role || !isFree(work, at)) continue;
    if (units[at]?.key === "as" && units[at + 1]?.values.has("service") && work.plan.takes.services) continue;
    const found = standsAfterName(units, at)
      ? wordsBefore(work, at)
      : (wordsAfter(work, at) ?? (isBareName(units[at]) ? wordsBefore(work, at) : undefined));
    if (!found) continue;
    put(work, role, textBetween(work, found.from, found.to));
    // Between "rename" and the new name stands the old one.
    claim(work, at, at + 1);
    claim(work, startOfNew(work, at) > at + 1 ? found.from : Math.min(at, found.from), found.to);
  }
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function wordsBefore(work: Work, at: number): Place | undefined {
  const { units } = work.utterance;
  const single = unitAt(units, at - 1);
  // "band naam le rakha": one word of any meaning, if a quote or the thing to be named stands before it.
  const alone =
    single?.kind === "word" &&
    isFree(work, at - 1) &&
    (unitAt(units, at - 2)?.kind === "quote" || means.message(unitAt(units, at - 2)) || at === 1);
  if (alone) return { from: at - 1, to: at };
  let from = at;
  while (
    from > 0 &&
    isFree(work, from - 1) &&
    unitAt(units, from - 1)?.kind === "word" &&
    !isFiller(unitAt(units, from - 1)) &&
    !standsAsOrder(unitAt(units, from - 1)) &&
    !work.plan.used(unitAt(units, from - 1) ?? noUnit)
  )
    from -= 1;
  return from < at ? { from, to: at } : undefined;
}

const noUnit: Unit = {
  kind: "mark",
  raw: "",
  key: "",
  start: 0,
  end: 0,
  glued: false,
  stem: undefined,
  words: [],
  sound: 0,
  spelling: undefined,
  ...nothing,
};

const between = new Set([
  "of",
  "to",
  "as",
  "for",
  "is",
  "be",
  "it",
  "in",
  "the",
  "into",
  "ko",
  "को",
  "लाई",
  "lai",
  "मा",
  "ma",
]);

/** Words between an introducer and its text: "name of campaign 8 to X", "naam badlera X", "rename gara X", "naam chahi X". */
function isSkipped(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (work.entities.taken(at)) return unit?.kind !== "quote";
  if (unit?.kind === "mark") return ":-=—–>".includes(unit.key);
  return unit !== undefined && (between.has(unit.key) || means.campaign(unit) || linking(unit));
}

/** "rename Health camp to Free eye camp": the new name stands behind the old one and its "to". */
function startOfNew(work: Work, at: number): number {
  const { entities, utterance } = work;
  const old = isOpenSlot(work, "campaign") ? entities.names.find(({ from }) => from > at) : undefined;
  const begins = old && utterance.units.slice(at + 1, old.from).every((unit) => /^(?:the|of)$/.test(unit.key));
  return begins && /^(?:to|as|into)$/.test(utterance.units[old.to]?.key ?? "") ? old.to : at + 1;
}

function wordsAfter(work: Work, at: number): Place | undefined {
  let from = startOfNew(work, at);
  while (from < work.utterance.units.length && isSkipped(work, from)) from += 1;
  if (work.plan.takes.campaign && !introducesSurely(work.utterance.units[from - 1])) from = behindDoing(work, from);
  if (!isFree(work, from) || work.utterance.units[from]?.kind !== "word") return undefined;
  const to = endOfName(work, from);
  return to > from ? { from, to } : undefined;
}

/** "delete the saved message greeting": of something that is only known by its name, the last word is the name. */
function fillLastWord(work: Work): void {
  if (!isKept.isIn(work.utterance)) return;
  const { units } = work.utterance;
  const said = units.findLastIndex((unit, at) => isKept(unit) && isFree(work, at));
  let from = said + 1;
  while (isFiller(units[from]) || units[from]?.kind === "mark") from += 1;
  const unit = units[from];
  if (said < 0 || unit?.kind !== "word" || !isFree(work, from) || standsAsOrder(unit)) return;
  // "saved message delete गर्नु": the verb.
  if (work.plan.used(unit) && standsAsOrder(units[from + 1])) return;
  put(work, "name", unit.raw);
  claim(work, from, from + 1);
}

const ordering = ofMeaning(({ senses }) =>
  senses.some(({ mood }) => mood === "order" || mood === "nu" || mood === "linking" || mood === "na"),
);

function standsAsOrder(unit: Unit | undefined): boolean {
  return unit !== undefined && ordering(unit);
}

/** What was read as a name is the name, where nothing else has one: "save … as late checkout". */
function fillReadName(work: Work): void {
  const [run, ...others] = work.entities.names;
  if (!run || others.length > 0 || !isOpenSlot(work, "name")) return;
  // "under labready": by what it is kept.
  const { units } = work.utterance;
  const isUnder =
    units[run.from]?.key === "under" && unitAt(units, run.from - 1)?.kind === "quote" && run.to - run.from > 1;
  put(work, "name", textBetween(work, isUnder ? run.from + 1 : run.from, run.to));
  claim(work, run.from, run.to);
}

/** "rename campaign 8 to X", "name it X", without quotation marks. */
export function fillTexts(work: Work): void {
  const { takes, isOnlyNamed } = work.plan;
  if (work.entities.quotes.length > 0) fillQuotes(work);
  if (takes.name && !takes.campaign) fillReadName(work);
  if (takes.description) fillUnquoted(work, "description");
  if (takes.name && !takes.tags) fillUnquoted(work, "name");
  if (isOnlyNamed && isOpenSlot(work, "name")) fillLastWord(work);
}
