// An unquoted message runs from the word that introduces it to the end of the utterance, and is a quote like any other.
import { meanings, saying } from "../lexicon/saying.ts";
import { quoteFrom, type Unit, type Utterance } from "../lexicon/utterance.ts";

const means = meanings("message", "channel:text", "say", "save", "when", "neg", "no", "but", "hearsay", "should");

const colon = new Set([":", "-", "–", "—", "="]);

/** "message: …", "message yesto: …"; without a colon the next unit. */
function behindColon(units: readonly Unit[], at: number): number {
  if (colon.has(units[at + 1]?.key ?? "")) return at + 2;
  return likeThis.test(units[at + 1]?.key ?? "") && units[at + 2]?.key === ":" ? at + 3 : at + 1;
}

const likeThis = /^(?:yesto|yasto|esto|यस्तो|this|is)$/;

/** "saying …", "that says …", "and say …", "message: …", "with the message …"; undefined if no message begins here. */
function messageStart(units: readonly Unit[], at: number): number | undefined {
  const unit = units[at];
  const next = behindColon(units, at);
  const marked = next > at + 1;
  const named = means.message(unit) && (marked || !means["channel:text"](unit));
  const spoken = means.say(unit) && /^(saying|say|says|that says|which says|and say)$/.test(unit?.key ?? "");
  if (spoken && (marked || at > 0)) return next;
  if (named && marked) return next;
  if (unit?.key === ":" && namesWhatIsKept(units, at)) return at + 1;
  const holdsTag = means.message(unit) && units.some((one, place) => place > at && one.key === "{");
  const withMessage = (named || holdsTag) && units.slice(Math.max(0, at - 2), at).some((one) => one.key === "with");
  return withMessage ? next : undefined;
}

/** "save this as late: …": after the name of what is kept comes its text. */
function namesWhatIsKept(units: readonly Unit[], colon: number): boolean {
  const introduced = units
    .slice(Math.max(0, colon - 4), colon)
    .findIndex((unit) => /^(as|name|named|called)$/.test(unit.key));
  return introduced >= 0 && units.slice(0, colon).some((unit) => means.save(unit));
}

const conditions = /^(only if|unless)$/;

/** A number alone is said, not a message: "they are saying 4821". */
function holdsText(units: readonly Unit[], from: number): boolean {
  const first = units[from];
  if (!first || first.kind === "number" || first.kind === "quote" || conditions.test(first.key)) return false;
  return !units.slice(from, from + 3).some((unit) => unit.kind === "quote") && !means.when(first);
}

const lastUnits = 6;

function isDenied(unit: Unit): boolean {
  return means.neg(unit) || unit.senses.some(({ mood }) => mood === "not");
}

/** "…. no, don't", "… तर नगर", "… only if the balance is high", "… re": what is said about the order is no part of its message. */
function endOfMessage(units: readonly Unit[], from: number): number {
  for (let at = from + 1; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) break;
    if (conditions.test(unit.key)) return at;
    if (units.length - at > lastUnits) continue;
    const rest = units.slice(at + 1);
    const afterMark = units[at - 1]?.kind === "mark";
    if (afterMark && means.no(unit) && rest.every((one) => one.kind === "mark" || means.no(one) || means.neg(one)))
      return at;
    if (means.but(unit) && rest.some(isDenied)) return at;
    if (rest.length === 0 && means.hearsay(unit)) return at;
    if (means.should(unit) && /\s/.test(unit.key) && /^(ki|कि|garne|गर्ने)/.test(unit.key)) return at;
  }
  return units.length;
}

/** Words for a message and for saying: nothing but these and a colon introduces one. */
const mayIntroduce = saying("message", "say");

function hasColon(units: readonly Unit[]): boolean {
  for (let at = 0; at < units.length; at += 1) if (units[at]?.key === ":") return true;
  return false;
}

export function withMessageAsQuote(utterance: Utterance): Utterance {
  const { text, units } = utterance;
  if (!mayIntroduce.isIn(utterance) && !hasColon(units)) return utterance;
  for (let at = 0; at < units.length - 1; at += 1) {
    const unit = units[at];
    if (!unit || !(mayIntroduce(unit) || unit.key === ":")) continue;
    const from = messageStart(units, at);
    const first = from === undefined ? undefined : units[from];
    if (from === undefined || !first || !holdsText(units, from)) continue;
    const to = endOfMessage(units, from);
    const end = units[to]?.start ?? text.length;
    const raw = text.slice(first.start, end).trim();
    const quote = quoteFrom(first, end, raw);
    return { ...utterance, units: [...units.slice(0, from), quote, ...units.slice(to)] };
  }
  return utterance;
}
