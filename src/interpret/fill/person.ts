// Which person: "@sita", "sita lai", "सरितालाई", "make Sita …". Another person than the one said gets rights, or loses them.
import { actionConcepts } from "../../lexicon/index.ts";
import { ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { bareName } from "../../slots/person.ts";
import type { Run } from "../names/find-names.ts";
import { isOpen } from "../presence.ts";
import { findRuns, isBesideCampaign, isCapital } from "./names.ts";
import { askFor, claim, isFree, isOpenSlot, put, textBetween, type Work } from "./work.ts";

const means = meanings("firstname", "who", "filler");
const isPolite = saying("request", "soft");
/** Voices have first names. */
const mayBeFirstName = saying("firstname", "voice:*");
const isPlainVerb = ofMeaning(({ senses }) =>
  senses.some(({ mood, concept }) => mood === "base" && actionConcepts.has(concept)),
);

const marks = new Set(["lai", "laai", "लाई", "le", "ले"]);
const endsMarked = /(लाई|ले|lai)$/;
const kin = /^(दाइ|दिदी|भाइ|बहिनी|सर|मिस|म्याम|dai|didi|bhai|bahini)(लाई|ले|lai)?$/;

export function fillPerson(work: Work): void {
  if (!isOpenSlot(work, "person")) return;
  const handle = handleIn(work);
  const run = handle ?? personIn(work);
  if (!run) return;
  if (isUnsure(work, run)) askFor(work, "person");
  else put(work, "person", bareName(textBetween(work, run.from, run.to)));
  claim(work, run.from, run.to);
}

/** Several words in small letters that nobody knows: which of them are the name? */
function isUnsure({ plan, utterance: { units } }: Work, { from, to }: Run): boolean {
  if (!plan.isCostly || to - from < 2 || unitAt(units, from - 1)?.key === "@") return false;
  return units.slice(from, to).every((unit) => unit.kind === "word" && !isCapital(unit) && !means.firstname(unit));
}

function handleIn({ utterance: { units } }: Work): Run | undefined {
  const at = units.findIndex(
    (unit, index) => unit.key === "@" && units[index + 1]?.glued && units[index + 1]?.kind === "word",
  );
  if (at < 0) return undefined;
  let to = at + 2;
  while (units[to]?.glued && (units[to]?.kind !== "mark" || "._-".includes(units[to]?.key ?? ""))) to += 1;
  return { from: at + 1, to };
}

/** Of several names the one that is marked, then the one the order is about, then a first name. */
function personIn(work: Work): Run | undefined {
  const { units } = work.utterance;
  const runs = findRuns(work)
    .flatMap((run) => nameWithin(work, run) ?? [])
    .filter(({ from }) => !noName.test(units[from]?.key ?? ""))
    .map((run) => (titles.test(unitAt(units, run.from - 1)?.key ?? "") ? { ...run, from: run.from - 1 } : run));
  const marked = runs.find(
    (run) => marks.has(units[run.to]?.key ?? "") || endsMarked.test(unitAt(units, run.to - 1)?.key ?? ""),
  );
  const isFirstName = (run: Run) => units.slice(run.from, run.to).some((unit) => means.firstname(unit));
  if (work.plan.takes.campaign) return marked ?? runs.find((run) => isFirstName(run) || actsIn(work, run));
  return (
    marked ??
    knownName(work) ??
    runs.find((run) => isOrdered(work, run)) ??
    runs.find(isFirstName) ??
    runs.find(({ from }) => isCapital(units[from])) ??
    runs[0]
  );
}

/** A name is unknown words, first names, words in capitals: "Anjana resigned", "sanjay should", "Ashok up". */
function isWordOfName(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit?.kind !== "word") return unit?.kind === "mark" && unit.glued;
  if (kin.test(unit.key)) return true;
  if (mayBeFirstName(unit)) return true;
  const begun = isCapital(unitAt(units, at - 1)) && unitAt(units, at - 1)?.kind === "word";
  return isCapital(unit) || (isOpen(unit) && !begun);
}

/** Of words in small letters those that are first names, if any is: "hakim gopal", "rachana handles". */
function firstNamesIn(units: readonly Unit[], { from, to }: Run): Run {
  const isName = (at: number) => mayBeFirstName(units[at]) || (at > from && kin.test(units[at]?.key ?? ""));
  if (to - from < 2 || isCapital(units[from])) return { from, to };
  let first = from;
  while (first < to && !isName(first)) first += 1;
  let end = first;
  while (end < to && isName(end)) end += 1;
  return end > first ? { from: first, to: end } : { from, to };
}

/** So likely, the reader of names is right about every word. */
const SURE = 0.9;

/** "सबिनालाई Approver", "Ganeshको promotion": a person ends with the ending that says what becomes of them. */
const endsPerson = spelled(/.(?:लाई|ले|को|lai)$/);

/** Of a name that is sure, what no name begins with, and what stands behind its ending. */
function withoutBeside(units: readonly Unit[], { from, to }: Run): Run {
  const first = units[from]?.kind === "word" && !isWordOfName(units, from) && to - from > 1 ? from + 1 : from;
  let end = first + 1;
  while (end < to && !endsPerson(units[end - 1])) end += 1;
  return { from: first, to: end };
}

function nameWithin(work: Work, run: Run): Run | undefined {
  const { units } = work.utterance;
  const likelihood = work.entities.names.find(({ from, to }) => from === run.from && to === run.to)?.likelihood ?? 0;
  if (likelihood > SURE) return withoutBeside(units, run);
  let from = run.from;
  while (from < run.to && !isWordOfName(units, from)) from += 1;
  let to = from;
  while (to < run.to && isWordOfName(units, to) && (to === from || !endsMarked.test(unitAt(units, to - 1)?.raw ?? "")))
    to += 1;
  if (to === from) return undefined;
  if (kin.test(units[to]?.key ?? "") && isFree(work, to)) to += 1;
  while (
    from > 1 &&
    isCapital(unitAt(units, from - 1)) &&
    isFree(work, from - 1) &&
    isCapital(units[from]) &&
    !isWish(work, from - 1)
  )
    from -= 1;
  return firstNamesIn(units, { from, to });
}

function isWish(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  return unit === undefined || unit.kind !== "word" || work.plan.used(unit) || isPolite(unit);
}

/** "what did Sharmila do", "Rupa को audit log": one word that is no campaign's, where nobody asks who did it. */
function actsIn(work: Work, run: Run): boolean {
  const { units } = work.utterance;
  if (run.to - run.from > 1 || isBesideCampaign(work, run) || units.some((unit) => means.who(unit))) return false;
  return !/^(in|on|of|for|to)$/.test(unitAt(units, run.from - 1)?.key ?? "");
}

/** "remove dipa", "make kiran": the word before is the verb of the command. */
function isOrdered({ utterance, plan: { used } }: Work, run: Run): boolean {
  const before = unitAt(utterance.units, run.from - 1);
  return before !== undefined && used(before) && isPlainVerb(before);
}

const titles = /^(doctor|dr|professor|er)$/;
const noName = /^(kasai|kohi|कसै|कोही|someone|somebody|anyone)$/;
const isNobody = saying("someone", "member", "team", "it", "iam", "role");

/** A name that is also a word: Binod the voice, Maya, "tara lai". It is a first name, or stands before लाई, or has a capital. */
function knownName(work: Work): Run | undefined {
  const { units } = work.utterance;
  const isMarked = (at: number) => {
    const unit = units[at];
    return marks.has(units[at + 1]?.key ?? "") && unit !== undefined && !work.plan.used(unit) && !isNobody(unit);
  };
  const at = units.findIndex((unit, index) => {
    if (unit.kind !== "word" || !isFree(work, index) || isOpen(unit)) return false;
    if (mayBeFirstName(unit) || isMarked(index)) return true;
    if (means.filler(unit)) return isCapital(unit) && /^(को|ko)$/.test(units[index + 1]?.key ?? "");
    return index > 0 && isCapital(unit) && !work.plan.used(unit);
  });
  let from = at;
  while (
    from > 0 &&
    isCapital(units[from]) &&
    isCapital(unitAt(units, from - 1)) &&
    isFree(work, from - 1) &&
    !isWish(work, from - 1)
  )
    from -= 1;
  return at >= 0 ? { from, to: at + 1 } : undefined;
}
