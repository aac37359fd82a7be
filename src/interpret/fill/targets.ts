// Which campaign, which person, which words to look for: what was named without an id and without quotation marks.
import { means, valueIn } from "../../lexicon/utterance.ts";
import { bareName } from "../../slots/person.ts";
import type { Run } from "../names/find-names.ts";
import { isOpen } from "../presence.ts";
import { findRuns, isBesideCampaign, isCampaignName, isCapital, nameOf } from "./names.ts";
import { claim, has, isFree, isOpenSlot, put, textBetween, type Work } from "./work.ts";

function longest(runs: readonly Run[]): Run | undefined {
  return [...runs].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}

/** The campaign by its name, or by a number that stands alone: "start 8". */
export function fillCampaign(work: Work): void {
  if (!isOpenSlot(work, "campaign") || work.ask.has("campaign") || work.slots.contact !== undefined) return;
  const runs = findRuns(work);
  const named = runs.filter((run) => isCampaignName(work, run));
  const capital = named.filter((run) => work.utterance.units.slice(run.from, run.to).some(isCapital));
  const costly = work.command.does.risk !== "none";
  const run =
    named.find((one) => isBesideCampaign(work, one)) ??
    runs.find((one) => work.entities.names.includes(one)) ??
    longest(capital) ??
    longest(named) ??
    (costly ? undefined : longest(runs.filter((one) => isPointedAt(work, one))));
  if (run) {
    put(work, "campaign", nameOf(work, run));
    claim(work, run.from, run.to);
    return;
  }
  const lone = work.entities.amounts.filter(
    (one) => one.to === one.from + 1 && isFree(work, one.from) && isLoneId(work, one.from),
  );
  if (lone.length === 1 && lone[0]) put(work, "campaign", work.utterance.units[lone[0].from]?.key);
}

const before = new Set(["of", "for", "on", "in", "about", "from", "with", "to"]);
const after = new Set(["ko", "को", "का", "ka", "ma", "मा", "lai", "लाई", "bata", "बाट"]);

/** A word nobody knows may be the name where a name would stand: "report of teej", "teej ko report", "show teej". */
function isPointedAt({ utterance, used }: Work, run: Run): boolean {
  const { units } = utterance;
  const previous = units[run.from - 1];
  const next = units[run.to];
  const ends = next === undefined || next.kind === "mark" || means(next, "request");
  return (
    before.has(previous?.key ?? "") || after.has(next?.key ?? "") || (ends && previous !== undefined && used(previous))
  );
}

function isLoneId(work: Work, at: number): boolean {
  const { units } = work.utterance;
  const unit = units[at];
  // "van number 8": the number of something else.
  const isOthers = (means(units[at - 1], "idword") || means(units[at - 1], "number")) && isOpen(units[at - 2]);
  return unit?.kind === "number" && unit.key.length < 7 && !isOthers;
}

/** "@sita", "sita lai", "सरितालाई", "make Sita …". */
export function fillPerson(work: Work): void {
  if (!isOpenSlot(work, "person")) return;
  const { units } = work.utterance;
  const handle = units.findIndex(
    (unit, at) => unit.key === "@" && units[at + 1]?.glued && units[at + 1]?.kind === "word",
  );
  if (handle >= 0) {
    const to = endOfHandle(work, handle + 1);
    put(work, "person", bareName(textBetween(work, handle + 1, to)));
    claim(work, handle + 1, to);
    return;
  }
  const runs = findRuns(work);
  const marked = runs.find(
    (run) => ["lai", "लाई", "le", "ले"].includes(units[run.to]?.key ?? "") || isMarked(units[run.to - 1]?.key ?? ""),
  );
  const first = runs.find((run) => units.slice(run.from, run.to).some((unit) => means(unit, "firstname")));
  const read = runs.filter((run) => work.entities.names.includes(run));
  const acted = has(work, "campaign") ? undefined : (read.find((run) => isOrdered(work, run)) ?? read[0]);
  const run = marked ?? acted ?? first ?? (has(work, "campaign") ? undefined : (runs[0] ?? knownName(work)));
  if (!run) return;
  put(work, "person", bareName(textBetween(work, run.from, run.to)));
  claim(work, run.from, run.to);
}

/** "remove dipa", "make kiran": the word before is the verb of the command. */
function isOrdered({ utterance, used }: Work, run: Run): boolean {
  const before = utterance.units[run.from - 1];
  return before !== undefined && used(before) && before.senses.some(({ mood }) => mood === "base");
}

function isMarked(key: string): boolean {
  return /(लाई|ले|lai)$/.test(key);
}

function endOfHandle(work: Work, from: number): number {
  const { units } = work.utterance;
  let to = from + 1;
  while (units[to]?.glued && (units[to]?.kind !== "mark" || "._-".includes(units[to]?.key ?? ""))) to += 1;
  return to;
}

/** A name that is also a word: Binod the voice, Maya. It stands before लाई or has a capital. */
function knownName(work: Work): Run | undefined {
  const { units } = work.utterance;
  const at = units.findIndex((unit, index) => {
    if (unit.kind !== "word" || !isFree(work, index) || means(unit, "filler")) return false;
    const marked = ["lai", "लाई"].includes(units[index + 1]?.key ?? "");
    return valueIn(unit, "voice") !== undefined || marked || (index > 0 && isCapital(unit) && !work.used(unit));
  });
  return at >= 0 ? { from: at, to: at + 1 } : undefined;
}

/** Words to look for: what is left beside the words of the wish. */
export function fillQuery(work: Work): void {
  if (!isOpenSlot(work, "query")) return;
  const run = longest(findRuns(work).filter((one) => work.utterance.units.slice(one.from, one.to).some(isOpen)));
  if (run) put(work, "query", nameOf(work, run));
}

/** "create campaign IPO notice": the name of something new, without a word that says so. */
export function fillNewName(work: Work): void {
  if (
    !isOpenSlot(work, "name") ||
    has(work, "person") ||
    (has(work, "campaign") && !has(work, "numbers") && !has(work, "services"))
  )
    return;
  const runs = findRuns(work);
  const run = has(work, "campaign")
    ? afterTo(work, runs)
    : longest(runs.filter((one) => isCampaignName(work, one) || one.to - one.from > 0));
  if (!run) return;
  put(work, "name", nameOf(work, run));
  claim(work, run.from, run.to);
}

/** Of a campaign that has a name already the new one stands after "to" or "as", or the verb badlera. */
function afterTo({ utterance }: Work, runs: readonly Run[]): Run | undefined {
  return runs.find((run) => ["to", "as", "into"].includes(utterance.units[run.from - 1]?.key ?? ""));
}
