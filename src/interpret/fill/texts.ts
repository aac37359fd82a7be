// Free texts, quoted or not: which of them is the name, which the message, which the description.
import { nothing } from "../../lexicon/meaning.ts";
import { means, type Unit } from "../../lexicon/utterance.ts";
import { claim, has, isFiller, isFree, isOpenSlot, put, textBetween, type Work } from "./work.ts";

type Role = "name" | "message" | "description";

const roles = ["description", "name", "message"] as const;
const introducers: Readonly<Record<Role, readonly string[]>> = {
  name: ["name", "rename"],
  message: ["say", "message"],
  description: ["description"],
};

/** नामको, naamma …: the name stands before the word, "X naam ko campaign". */
const nameBefore = /^(नाम.+|भन्ने|भनेर|भनी|naam\S+|nam(ko|le|ma|bata)|bhanne|vanne|bhanera|vanera|bhani|vani)$/;
const bareName = /^(नाम|naam|nam|name)$/;

const bySaying = /^(भनेर|भनी|भन्दै|bhanera|vanera|bhani|vani|bhandai|vandai)$/;

const particles = new Set(["ko", "को", "ma", "मा", "le", "ले", "bata", "बाट"]);

/** "X नामको", "X naam ma": the name stands before this word. */
function standsAfterName(units: readonly Unit[], at: number): boolean {
  const key = units[at]?.key ?? "";
  return nameBefore.test(key) || (bareName.test(key) && particles.has(units[at + 1]?.key ?? "") && at > 0);
}

function roleOf(unit: Unit | undefined): Role | undefined {
  return roles.find((role) => introducers[role].some((concept) => means(unit, concept)));
}

function isBetween(unit: Unit | undefined): boolean {
  return (
    isFiller(unit) ||
    (unit?.kind === "mark" && ":-=—–(".includes(unit.key)) ||
    means(unit, "change") ||
    means(unit, "save") ||
    /^(?:should|must|reads?)$/.test(unit?.key ?? "")
  );
}

function isQuoteLater({ entities }: Work, at: number): boolean {
  return entities.quotes.some((other) => other > at);
}

/** `save this as late checkout: "…"`: what stands before the colon is the name. */
function isAfterNameOfKept(work: Work, at: number): boolean {
  const { units } = work.utterance;
  if (units[at - 1]?.key !== ":" || !has(work, "message") || has(work, "campaign")) return false;
  return units.slice(Math.max(0, at - 5), at - 2).some((unit) => /^(as|name|named|called)$/.test(unit.key));
}

/** The nearest introducer before a quote, with only small words between. */
function roleBefore(work: Work, at: number): Role | undefined {
  if (isAfterNameOfKept(work, at)) return "message";
  const { units } = work.utterance;
  for (let before = at - 1; before >= 0 && before > at - 6; before -= 1) {
    const unit = units[before];
    const role = work.entities.hidden(before) ? undefined : roleOf(unit);
    if (means(unit, "rename") && isOpenSlot(work, "campaign") && isQuoteLater(work, at)) return undefined;
    if (role && has(work, role) && !standsAfterName(units, before)) return role;
    if (!isBetween(unit) && !work.entities.hidden(before) && !means(unit, "campaign")) break;
  }
  const renamed = has(work, "name") && has(work, "campaign") && ["to", "as", "into"].includes(units[at - 1]?.key ?? "");
  return renamed ? "name" : undefined;
}

/** "X" bhanera …: of what is started it is the message; where a text is kept and its quote follows, the name. */
function roleOfSaid(work: Work, at: number): Role | undefined {
  if (!has(work, "message")) return has(work, "name") ? "name" : undefined;
  if (has(work, "campaign")) return "message";
  return isQuoteLater(work, at) ? "name" : undefined;
}

/** `"X" नामको …`, `"X" bhanne message`, `"X" as the description`. */
function roleAfter(work: Work, at: number): Role | undefined {
  const { units } = work.utterance;
  const next = units[at + 1];
  const key = next?.key ?? "";
  if (bySaying.test(key)) return roleOfSaid(work, at);
  if (key === "as")
    return units.slice(at + 2, at + 4).some((one) => means(one, "description")) ? "description" : undefined;
  const isSecond = work.entities.quotes.indexOf(at) > 0;
  if (isSecond && nameBefore.test(key) && has(work, "name")) return "name";
  const introduces = units[at + 2]?.kind === "quote" || units[at + 2]?.key === ":";
  const role = roleOf(next);
  if (!role || !has(work, role) || introduces) return undefined;
  return role === "name" ? nameRoleAfter(work, at) : role;
}

function nameRoleAfter(work: Work, at: number): Role | undefined {
  const { units } = work.utterance;
  const next = units[at + 1];
  const later = roleOf(units[at + 2]);
  if (later === "message" && has(work, "message")) return "message";
  const saved = means(units[at + 2], "save") || means(next, "say");
  if (has(work, "message") && !has(work, "services") && (bareName.test(next?.key ?? "") || saved)) return undefined;
  return nameBefore.test(next?.key ?? "") || bareName.test(next?.key ?? "") ? "name" : undefined;
}

function isCampaignQuote(work: Work, at: number): boolean {
  const { units } = work.utterance;
  let next = at + 1;
  if (bySaying.test(units[next]?.key ?? "") && has(work, "message")) return false;
  while (
    nameBefore.test(units[next]?.key ?? "") ||
    means(units[next], "service:SMS") ||
    means(units[next], "service:PHONE")
  )
    next += 1;
  return means(units[at - 1], "campaign") || means(units[next], "campaign");
}

/** The order in which quotes are meant when nothing is said about them. */
function silentOrder(work: Work): readonly string[] {
  if (has(work, "message") && has(work, "name")) return ["message", "name"];
  if (!has(work, "campaign") || work.slots.campaign !== undefined) return ["name", "message", "description", "query"];
  return ["campaign", "name", "message", "description"];
}

function fillQuotes(work: Work): void {
  const plain: { readonly at: number; readonly text: string }[] = [];
  for (const at of work.entities.quotes) {
    const text = work.utterance.units[at]?.raw.trim() ?? "";
    if (isOpenSlot(work, "campaign") && isCampaignQuote(work, at)) put(work, "campaign", text);
    else {
      const role = roleAfter(work, at) ?? roleBefore(work, at);
      if (role && isOpenSlot(work, role)) put(work, role, text);
      else plain.push({ at, text });
    }
  }
  for (const [index, { text }] of plain.entries()) {
    const order =
      plain.length > 1 && index === 0 && isOpenSlot(work, "campaign")
        ? ["campaign", ...silentOrder(work)]
        : silentOrder(work);
    const slot = order.find((one) => isOpenSlot(work, one));
    if (slot) put(work, slot, text);
  }
}

const nameStops = ["description", "number", "numbers", "then", "but", "only", "contacts", "and"];

/** A name ends before a value, a comma, or words of the wish: "for 98…", "with …", "description …". */
function endOfName(work: Work, from: number): number {
  const { units } = work.utterance;
  let to = from;
  while (to < units.length && isFree(work, to)) {
    const unit = units[to];
    if (unit?.kind === "mark" && ",;.!?।()\n".includes(unit.key)) break;
    if (to > from && unit && work.used(unit) && standsAsOrder(units[to + 1])) break;
    if (to > from && nameStops.some((concept) => means(unit, concept))) break;
    if (
      to > from &&
      unit?.senses.some(({ mood, concept }) => ["order", "nu", "linking"].includes(mood) && concept !== "say")
    )
      break;
    to += 1;
  }
  while (to > from + 1 && isTrailing(units[to - 1])) to -= 1;
  return to;
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
  return unit?.kind === "mark" || trailing.has(unit?.key ?? "") || means(unit, "request") || means(unit, "soft");
}

/** "called X", "name: X", "rename it to X"; or before: "X नामको", "X naam ma". */
function fillUnquoted(work: Work, role: "name" | "description"): void {
  const { units } = work.utterance;
  for (let at = 0; at < units.length; at += 1) {
    if (!isOpenSlot(work, role)) return;
    if (!isFree(work, at) || roleOf(units[at]) !== role) continue;
    if (units[at]?.key === "as" && units[at + 1]?.values.has("service") && has(work, "services")) continue;
    const found = standsAfterName(units, at)
      ? wordsBefore(work, at)
      : (wordsAfter(work, at) ?? (bareName.test(units[at]?.key ?? "") ? wordsBefore(work, at) : undefined));
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
  const single = units[at - 1];
  // "band naam le rakha": one word of any meaning, if a quote or the thing to be named stands before it.
  const alone =
    single?.kind === "word" &&
    isFree(work, at - 1) &&
    (units[at - 2]?.kind === "quote" || means(units[at - 2], "message") || at === 1);
  if (alone) return { from: at - 1, to: at };
  let from = at;
  while (
    from > 0 &&
    isFree(work, from - 1) &&
    units[from - 1]?.kind === "word" &&
    !isFiller(units[from - 1]) &&
    !standsAsOrder(units[from - 1]) &&
    !work.used(units[from - 1] ?? noUnit)
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
  ...nothing,
};

/** Words between an introducer and its text: "name of campaign 8 to X", "naam badlera X". */
function isSkipped(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (work.entities.taken(at)) return unit?.kind !== "quote";
  if (unit?.kind === "mark") return ":-=—–".includes(unit.key);
  return (
    ["of", "to", "as", "for", "is", "be", "it", "in", "the", "into", "ko", "को", "लाई", "lai", "मा", "ma"].includes(
      unit?.key ?? "",
    ) ||
    means(unit, "campaign") ||
    (unit?.senses.some(({ mood }) => mood === "linking") ?? false)
  );
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
  if (!isFree(work, from) || work.utterance.units[from]?.kind !== "word") return undefined;
  const to = endOfName(work, from);
  return to > from ? { from, to } : undefined;
}

/** "delete the saved message greeting": of something that is only known by its name, the last word is the name. */
function fillLastWord(work: Work): void {
  const { units } = work.utterance;
  const said = units.findLastIndex((unit, at) => isFree(work, at) && (means(unit, "message") || means(unit, "saved")));
  let from = said + 1;
  while (isFiller(units[from]) || units[from]?.kind === "mark") from += 1;
  const unit = units[from];
  if (said < 0 || unit?.kind !== "word" || !isFree(work, from) || standsAsOrder(unit)) return;
  // "saved message delete गर्नु": the verb.
  if (work.used(unit) && standsAsOrder(units[from + 1])) return;
  put(work, "name", unit.raw);
  claim(work, from, from + 1);
}

function standsAsOrder(unit: Unit | undefined): boolean {
  return unit?.senses.some(({ mood }) => ["order", "nu", "linking", "na"].includes(mood)) ?? false;
}

/** What was read as a name is the name, where nothing else has one: "save … as late checkout". */
function fillReadName(work: Work): void {
  const [run, ...others] = work.entities.names;
  if (!run || others.length > 0 || !isOpenSlot(work, "name")) return;
  // "under labready": by what it is kept.
  const { units } = work.utterance;
  const isUnder = units[run.from]?.key === "under" && units[run.from - 1]?.kind === "quote" && run.to - run.from > 1;
  put(work, "name", textBetween(work, isUnder ? run.from + 1 : run.from, run.to));
  claim(work, run.from, run.to);
}

/** "rename campaign 8 to X", "name it X", without quotation marks. */
export function fillTexts(work: Work): void {
  fillQuotes(work);
  if (!has(work, "campaign")) fillReadName(work);
  if (has(work, "description")) fillUnquoted(work, "description");
  if (has(work, "name") && !has(work, "tags")) fillUnquoted(work, "name");
  if (isOpenSlot(work, "name") && Object.keys(work.command.slots).length === 1) fillLastWord(work);
}
