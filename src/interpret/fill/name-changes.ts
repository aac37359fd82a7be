// What people say between "name" and the new name of something that has one: what is wrong with the old one, what is to be done.
import { ofMeaning } from "../../lexicon/meaning.ts";
import { spelled } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { isBareName } from "./text-roles.ts";
import { isFree, type Work } from "./work.ts";

const changes: ReadonlySet<string> = new Set(["change", "rename", "do", "delete"]);
const wants: ReadonlySet<string> = new Set(["must", "want"]);
/** What is to be done with the name: "fernu paryo", "rename gara", "परिवर्तन गरी". */
const ofDoing = ofMeaning(({ senses }) =>
  senses.some(({ mood, concept }) => wants.has(concept) || (changes.has(concept) && mood !== "did" && mood !== "past")),
);

const isParticle = spelled(/^(?:chahi|chai|chaahi|चाहिँ|चाहि|नयाँ|naya|new|feri|pheri|फेरि)$/);
/** What comes behind these is the name, whatever it is: "rename it to Change makers". */
export const introducesSurely = spelled(/^(?:to|as|into|:|->|>|=)$/);
const isTold = ofMeaning(({ senses }) =>
  senses.some(({ mood }) => mood === "did" || mood === "not" || mood === "perfect"),
);

/** "मिलेन", "बिग्रियो": what happened, or did not. */
export function tells(unit: Unit | undefined): boolean {
  return unit !== undefined && isTold(unit);
}

const isBeing = spelled(/^(?:भयो|भएन|छैन|bhayo|vayo|bhayena|vayena|chaina|xaina)$/);
const longestComplaint = 3;

/** "नाम मिलेन, …", "naam galat bhayo, …": behind what is wrong with the old name; `from` where nothing is. */
function behindComplaint({ utterance: { units } }: Work, from: number): number {
  for (let at = from + 1; at <= from + longestComplaint; at += 1) {
    if (units[at]?.key !== ",") continue;
    const last = units[at - 1];
    return tells(last) || isBeing(last) ? at + 1 : from;
  }
  return from;
}

/** Behind the words that say what is to be done with the name: "fernu paryo, X", "rename gara X", "naam chahi X". */
export function behindDoing(work: Work, from: number): number {
  const { units } = work.utterance;
  let at = behindComplaint(work, from);
  for (let unit = units[at]; unit && isFree(work, at); unit = units[at]) {
    const isPause = unit.key === "," && at > from;
    if (!isPause && !isParticle(unit) && !(ofDoing(unit) && at < units.length - 1) && !(at > from && isBareName(unit)))
      break;
    at += 1;
  }
  return at;
}
