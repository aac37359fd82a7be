// Where a name ends that has no quotation marks. Its own words may be words of the language too ("Airport shuttle start"),
// and a costly wish for another campaign is worse than a question: then both neighbours must be words no name is made of.

import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { isNepaliVerb } from "../guard/guarded.ts";
import { isLikelyName, type Run } from "../names/find-names.ts";
import { isOpen } from "../presence.ts";
import { isBesideCampaign, isCapital } from "./names.ts";
import { isFree, type Work } from "./work.ts";

const means = meanings("campaign");
const isPolite = saying("soft", "request");
const callsCampaign = saying("campaign", "idword");
const isMonth = saying("month:*", "bsmonth:*");

/** Words nobody knows stand beside a name only as part of it; but a name in capitals begins with one. */
export function widened(work: Work, { from, to }: Run): Run {
  const { units } = work.utterance;
  let [first, end] = [from, to];
  const begun = isCapital(units[from]);
  while (isUnknownWord(work, first - 1) && (!begun || isCapital(unitAt(units, first - 1)))) first -= 1;
  while (isUnknownWord(work, end)) end += 1;
  return { from: first, to: end };
}

function isUnknownWord(work: Work, at: number): boolean {
  const unit = unitAt(work.utterance.units, at);
  return isOpen(unit) && isFree(work, at) && /\p{L}/u.test(unit?.raw ?? "");
}

const joints = [
  ..."to for on at in of from with by via and or but is are was as so that this it they i we you the a an my our your all".split(
    " ",
  ),
  ..."who which whose because since before after until till while if not should can could will would must has have had using through".split(
    " ",
  ),
  ..."out off up back away down instead anymore forward w go going everyone everybody people whoever anyone those ones numbers contacts list s".split(
    " ",
  ),
  ..."ko ka ki ma lai le bata baata dekhi samma sanga haru harulai haruko bhanne vanne bhane vane wala lagi chai chahi".split(
    " ",
  ),
  ..."को का की मा लाई ले बाट देखि सम्म सँग हरू हरु हरूलाई भन्ने वाला लागि चाहिँ".split(" "),
];
/** Such a word, or a phrase that begins with one. */
const beginsWithJoint = spelled(new RegExp(`^(?:${joints.join("|")})(?: |$)`));

const isJoining = saying(
  ...(["campaign", "campaigns", "request", "soft", "nowtime", "again", "only", "except", "and", "but"] as const),
  ...(["then", "it", "iam", "when", "name", "message", "voice", "say", "neg", "retry", "must", "want"] as const),
  ...(["status:*", "voice:*", "channel:*", "service:*", "priority:*", "part:*", "lang:*"] as const),
);

/** "stop", "delete" behind a name: the wish itself where a Nepali verb or nothing follows, and no verb was said before. */
function isVerbBehind({ utterance: { units }, plan: { used } }: Work, at: number): boolean {
  const unit = units[at];
  if (unit === undefined || !used(unit)) return false;
  const next = units[at + 1];
  const ends = next === undefined || next.kind === "mark" || isNepaliVerb(next) || isPolite(next);
  return ends && !units.slice(0, at).some((one) => one.kind === "word" && used(one) && !means.campaign(one));
}

function isJoint(unit: Unit): boolean {
  return isJoining(unit) || beginsWithJoint(unit) || isNepaliVerb(unit);
}

/** "delete Counter closed Saturday", "stop Charter Sunday campaign": a day right behind a name may be its last word. */
function isDayOfName({ entities, utterance: { units }, plan }: Work, at: number): boolean {
  const piece = entities.pieces.find(({ from, to }) => at >= from && at < to);
  if (piece === undefined || piece.kind === "now") return false;
  const clock = entities.pieces.some(({ kind }) => kind === "clock" || kind === "delay");
  const other = entities.pieces.some((one) => one !== piece && one.kind === piece.kind);
  const isDated = piece.kind === "date" && (!clock || other) && isCapital(units[at]);
  return !plan.takes.schedule || isDated || means.campaign(units[piece.to]);
}

function endsName(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (unit === undefined) return true;
  if (!isFree(work, at)) return !isDayOfName(work, at);
  if (/^thank/.test(unit.key)) return at === work.utterance.units.length - 1;
  if (unit.values.has("part") && !work.plan.takes.schedule) return false;
  if (unit.kind !== "word") return unit.kind === "mark" && !"-%/&'’+".includes(unit.key);
  return isJoint(unit) || isVerbBehind(work, at);
}

function beginsName(work: Work, at: number): boolean {
  const unit = unitAt(work.utterance.units, at);
  if (unit === undefined || !isFree(work, at)) return true;
  if (unit.kind !== "word") return unit.kind === "mark" && !"-%/&'’+".includes(unit.key);
  if (inside.has(unit.key) && isContent(work, at - 1)) return false;
  return isJoint(unit) || work.plan.used(unit);
}

/** "the second notice of annual general meeting campaign": these may also stand within a name. */
const inside = new Set(["of", "for", "at", "to", "and", "&"]);

const attempts = /^(round|go|try|attempt|run|time|date|rest|part)s?$/;

function isContent(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (unit?.kind !== "word" || attempts.test(unit.key)) return false;
  return isFree(work, at) && !work.plan.used(unit) && !isJoint(unit);
}

/** "Fees for October": what is done is done at a time, not in a month. */
function namesMonth({ entities, plan }: Work): boolean {
  return !plan.takes.from_date && entities.pieces.some(({ kind }) => kind === "period");
}

/** Nothing beside the run could be a part of the name. */
function isBordered(work: Work, { from, to }: Run): boolean {
  return beginsName(work, from - 1) && endsName(work, to) && !namesMonth(work);
}

/** So likely must a name be where nothing else tells that it is a campaign's. */
const VERY_LIKELY = 0.97;

/** The reader of names is sure where it begins and ends; words in small letters ("the water pump") are a campaign's only beside that word. */
function isLikely(work: Work, run: Run): boolean {
  const name = work.entities.names.find(({ from, to }) => from === run.from && to === run.to);
  if (name === undefined || !isLikelyName(name)) return false;
  const isVeryLikely = name.likelihood >= VERY_LIKELY;
  return isBesideCampaign(work, run) || hasCapital(work, run) || (isDevanagari(work, run) && isVeryLikely);
}

export function hasCapital({ utterance: { units } }: Work, { from, to }: Run): boolean {
  return units.slice(from, to).some(isCapital);
}

function isDevanagari({ utterance: { units } }: Work, { from }: Run): boolean {
  return /[\u0904-\u0939]/.test(units[from]?.raw ?? "");
}

/** "41 failed in 656 because of the NTC outage": the number may be the campaign, and the name something else. */
function hasIdBeside({ utterance: { units }, entities }: Work): boolean {
  return units.some(
    (unit, at) =>
      unit.kind === "number" &&
      !entities.hidden(at) &&
      !unit.glued &&
      /^(in|of|from|#)$/.test(unitAt(units, at - 1)?.key ?? ""),
  );
}

/** "समाचार: चुनावी", "rokiyeka jati ko lagi 43": a colon or a last number in small letters is no part of a name. */
function isOneName({ utterance: { units } }: Work, { from, to }: Run): boolean {
  const words = units.slice(from, to);
  const last = words.at(-1);
  if (words.some(({ kind, key }) => kind === "mark" && ":;।".includes(key))) return false;
  return last?.kind !== "number" || words.some(isCapital);
}

/** Whether a costly wish may act on the campaign of this name. */
export function isSureName(work: Work, run: Run): boolean {
  return isLikely(work, run) && isOneName(work, run) && !hasIdBeside(work) && isBordered(work, run);
}

/** "24-hour pharmacy", "Batch 2080 reunion", "Husk rate 2083 campaign": the number of a name is no id. */
export function isIdAlone(work: Work, { from, to }: Run): boolean {
  const { units } = work.utterance;
  const after = units[to];
  const called = units.slice(from, to).some((unit) => callsCampaign(unit) || unit.key === "#");
  const before = unitAt(units, from - 1);
  if (before?.kind === "mark" && "-+/".includes(before.key) && units[from]?.glued) return false;
  // "#136 mangsir 20": the day stands behind the month.
  const isDayOfMonth = isMonth(after) && units[to + 1]?.kind !== "number";
  // "the Batch 2079 campaign" is called so; "batch 55" is an id.
  const isCalled =
    isCapital(units[from]) && units[from]?.kind === "word" && !means.campaign(units[from]) && means.campaign(after);
  if ((isDayOfMonth && !means.campaign(units[from])) || isCalled) return false;
  if (after?.glued && (after.kind === "mark" ? "-%/+".includes(after.key) : isOpen(after))) return false;
  if (isUnknownWord(work, to) && !(called && means.campaign(units[from]))) return false;
  return !isUnknownWord(work, from - 1) || units[from]?.key === "#" || means.campaign(units[from]);
}
