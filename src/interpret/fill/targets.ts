// Which campaign, which words to look for: what was named without an id and without quotation marks.

import { meanings, saying } from "../../lexicon/saying.ts";
import { unitAt } from "../../lexicon/utterance.ts";
import type { Run } from "../names/find-names.ts";
import { isOpen } from "../presence.ts";
import { hasCapital, isIdAlone, isSureName, widened } from "./borders.ts";
import { findRuns, isBesideCampaign, isCampaignName, isRead, nameOf } from "./names.ts";
import { askFor, claim, isFree, isOpenSlot, put, type Work } from "./work.ts";

const means = meanings("here", "request");
const points = saying("here", "it");
const callsNumber = saying("idword", "number");
const isKind = saying("template", "saved");

function longest(runs: readonly Run[]): Run | undefined {
  return [...runs].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}

/** The campaign by its name, or by a number that stands alone: "start 8". */
export function fillCampaign(work: Work): void {
  const { slots, ask } = work;
  if (slots.campaign !== undefined || slots.contact !== undefined || ask.includes("campaign")) return;
  const run = namedRun(work);
  if (run) fillNamed(work, widened(work, run));
  else if (work.entities.amounts.length > 0) fillLoneId(work);
}

function namedRun(work: Work): Run | undefined {
  const found = findRuns(work);
  if (found.length === 0) return undefined;
  const runs = found.filter((run) => !onlyPoints(work, run));
  const named = runs.filter((run) => isCampaignName(work, run));
  return (
    named.find((one) => isBesideCampaign(work, one)) ??
    runs.find((one) => isRead(work, one)) ??
    longest(named.filter((one) => hasCapital(work, one))) ??
    longest(named) ??
    (work.plan.isCostly ? undefined : longest(runs.filter((one) => isPointedAt(work, one))))
  );
}

function fillNamed(work: Work, run: Run): void {
  if (work.plan.isCostly && !work.onCard && !isSureName(work, run)) {
    askFor(work, "campaign");
    return;
  }
  put(work, "campaign", nameOf(work, run));
  claim(work, run.from, run.to);
}

function fillLoneId(work: Work): void {
  const lone = work.entities.amounts.filter(
    (one) => one.to === one.from + 1 && isFree(work, one.from) && isLoneId(work, one.from),
  );
  if (lone.length === 1 && lone[0]) put(work, "campaign", work.utterance.units[lone[0].from]?.key);
}

/** "यो समूहमा", "this group": a place of the chat. */
function onlyPoints({ utterance: { units } }: Work, { from, to }: Run): boolean {
  const words = units.slice(from, to);
  return words.some(means.here) && words.every(points);
}

const before = new Set(["of", "for", "on", "in", "about", "from", "with", "to"]);
const after = new Set(["ko", "को", "का", "ka", "ma", "मा", "lai", "लाई", "bata", "बाट"]);

/** A word nobody knows may be the name where a name would stand: "report of teej", "teej ko report", "show teej". */
function isPointedAt({ utterance, plan: { used } }: Work, run: Run): boolean {
  const { units } = utterance;
  const previous = unitAt(units, run.from - 1);
  const next = units[run.to];
  const ends = next === undefined || next.kind === "mark" || means.request(next);
  // "a sheet for bulk contacts", "an excel to fill in".
  if (/^(?:bulk|fill|many|more)$/.test(units[run.from]?.key ?? "")) return false;
  return (
    before.has(previous?.key ?? "") || after.has(next?.key ?? "") || (ends && previous !== undefined && used(previous))
  );
}

function isLoneId(work: Work, at: number): boolean {
  const { units } = work.utterance;
  const unit = units[at];
  // "van number 8": the number of something else.
  const isOthers = callsNumber(unitAt(units, at - 1)) && isOpen(unitAt(units, at - 2));
  const isDenied = units.slice(at + 1, at + 3).some(({ key }) => /(hoina|haina|होइन|हैन)$/.test(key));
  if (isDenied) return false;
  const isName = work.plan.isCostly && !isIdAlone(work, { from: at, to: at + 1 });
  return unit?.kind === "number" && unit.key.length < 7 && !isOthers && !isName;
}

/** "admission सम्बन्धी", "dudh wala". */
const about = /\s(?:सम्बन्धी|सम्बन्धित|sambandhi|sambandhit|wala|vala|वाला)$/;

/** Words to look for: what is left beside the words of the wish. */
export function fillQuery(work: Work): void {
  if (!isOpenSlot(work, "query")) return;
  const run = longest(findRuns(work).filter((one) => work.utterance.units.slice(one.from, one.to).some(isOpen)));
  const query =
    run &&
    nameOf(work, run)
      .replace(/^words? (?=\S)/i, "")
      .replace(about, "");
  put(work, "query", query === "" ? undefined : query);
}

const speaker = /^(?:i|we|they|he|she|you)['’](?:ll|d|ve|re|m)$/;

/** "create a campaign, we'll fill in the rest": a clause about whoever speaks names nothing. */
function isToldOfUs({ utterance: { units } }: Work, { from }: Run): boolean {
  let at = from;
  while (at > 0 && units[at]?.kind !== "mark" && !speaker.test(units[at]?.key ?? "")) at -= 1;
  return speaker.test(units[at]?.key ?? "") || /^(?:fresh|blank|empty)$/.test(units[from]?.key ?? "");
}

/** "save template checkout": what is kept is no part of its name. */
function withoutKind(work: Work, { from, to }: Run): Run {
  const first = work.utterance.units[from];
  const isOfKind = work.plan.takes.message && isKind(first) && to - from > 1;
  return { from: isOfKind ? from + 1 : from, to };
}

/** "create campaign IPO notice": the name of something new, without a word that says so. */
export function fillNewName(work: Work): void {
  if (
    !isOpenSlot(work, "name") ||
    work.plan.takes.person ||
    (work.plan.takes.campaign && !work.plan.takes.numbers && !work.plan.takes.services)
  )
    return;
  const runs = findRuns(work)
    .filter((run) => !isToldOfUs(work, run))
    .map((run) => withoutKind(work, run));
  const run = work.plan.takes.campaign
    ? afterTo(work, runs)
    : longest(runs.filter((one) => isCampaignName(work, one) || one.to - one.from > 0));
  if (!run) return;
  put(work, "name", nameOf(work, run));
  claim(work, run.from, run.to);
}

/** Of a campaign that has a name already the new one stands after "to" or "as", or the verb badlera. */
function afterTo({ utterance }: Work, runs: readonly Run[]): Run | undefined {
  return runs.find((run) => ["to", "as", "into"].includes(unitAt(utterance.units, run.from - 1)?.key ?? ""));
}
