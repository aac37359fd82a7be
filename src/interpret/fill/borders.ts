// Where a name ends that has no quotation marks. Its own words may be words of the language too ("Airport shuttle start"),
// and a costly wish for another campaign is worse than a question: then both neighbours must be words no name is made of.

import { means, type Unit } from "../../lexicon/utterance.ts";
import { isNepaliVerb } from "../guard/guarded.ts";
import type { Run } from "../names/find-names.ts";
import { isOpen } from "../presence.ts";
import { isCapital } from "./names.ts";
import { isFree, type Work } from "./work.ts";

/** Words nobody knows stand beside a name only as part of it; but a name in capitals begins with one. */
export function widened(work: Work, { from, to }: Run): Run {
  const { units } = work.utterance;
  let [first, end] = [from, to];
  const begun = isCapital(units[from]);
  while (isUnknownWord(work, first - 1) && (!begun || isCapital(units[first - 1]))) first -= 1;
  while (isUnknownWord(work, end)) end += 1;
  return { from: first, to: end };
}

function isUnknownWord(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  return isOpen(unit) && isFree(work, at) && /\p{L}/u.test(unit?.raw ?? "");
}

const joints = new Set([
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
]);

const joining = [
  ..."campaign campaigns request soft nowtime again only except and but then it iam when".split(" "),
  ..."name message voice say neg retry must want".split(" "),
];
const valued = ["status", "voice", "channel", "service", "priority", "part", "lang"];

/** "stop", "delete" behind a name: the wish itself where a Nepali verb or nothing follows, and no verb was said before. */
function isVerbBehind({ utterance: { units }, used }: Work, at: number): boolean {
  const unit = units[at];
  if (unit === undefined || !used(unit)) return false;
  const next = units[at + 1];
  const ends =
    next === undefined || next.kind === "mark" || isNepaliVerb(next) || means(next, "soft") || means(next, "request");
  return ends && !units.slice(0, at).some((one) => one.kind === "word" && used(one) && !means(one, "campaign"));
}

function isJoint(work: Work, unit: Unit): boolean {
  const [first = ""] = unit.key.split(" ");
  return (
    joints.has(unit.key) ||
    joints.has(first) ||
    isNepaliVerb(unit) ||
    joining.some((concept) => means(unit, concept)) ||
    valued.some((group) => unit.values.has(group)) ||
    (work.entities.names.length > 1 && means(unit, "and"))
  );
}

/** "delete Counter closed Saturday", "stop Charter Sunday campaign": a day right behind a name may be its last word. */
function isDayOfName({ entities, utterance: { units }, command }: Work, at: number): boolean {
  const piece = entities.pieces.find(({ from, to }) => at >= from && at < to);
  if (piece === undefined || piece.kind === "now") return false;
  return !Object.hasOwn(command.slots, "schedule") || means(units[piece.to], "campaign");
}

function endsName(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (unit === undefined) return true;
  if (!isFree(work, at)) return !isDayOfName(work, at);
  if (/^thank/.test(unit.key)) return at === work.utterance.units.length - 1;
  if (unit.values.has("part") && !Object.hasOwn(work.command.slots, "schedule")) return false;
  if (unit.kind !== "word") return unit.kind === "mark" && !"-%/&'’+".includes(unit.key);
  return isJoint(work, unit) || isVerbBehind(work, at);
}

function beginsName(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (unit === undefined || !isFree(work, at)) return true;
  if (unit.kind !== "word") return unit.kind === "mark" && !"-%/&'’+".includes(unit.key);
  return isJoint(work, unit) || work.used(unit);
}

/** Whether nothing beside the run could be a part of the name. */
export function isBordered(work: Work, { from, to }: Run): boolean {
  return beginsName(work, from - 1) && endsName(work, to);
}
