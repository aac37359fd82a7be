// What makes any order none, whatever else is said: it waits for something, asks whether, or is somebody else's. Each rule is
// about one word, and asked only of a line that has it.
import { meanings, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { type Guarded, isOf, isStatus, mayHave, stands } from "./guarded.ts";
import { KIND, moods } from "./standing.ts";

const means = meanings("iam", "above", "ask", "who", "request", "soft");

interface Rule {
  /** Its word is spelled so. */
  readonly word?: RegExp;
  /** Or may do this. */
  readonly kind?: number;
  /** Whether it does hold for that word. */
  readonly holds: (guarded: Guarded, at: number) => boolean;
}

const ordered = /^(?:was|were|am|been|got) (?:asked|told|ordered|instructed) to\b/;

/** "yesterday we were asked to send 98… an otp": somebody else's order, whatever follows. */
function wereAsked({ units, hidden }: Guarded, at: number): boolean {
  if (at === 0 || hidden(at - 1) || !means.iam(unitAt(units, at - 1))) return false;
  const said = units.slice(at, at + 3).map(({ key }) => key);
  return ordered.test(said.join(" "));
}

/** "should we …?", but not "campaign 8 should go out at 5". */
function asksWhether({ units, hidden }: Guarded, at: number): boolean {
  return !hidden(at) && (at === 0 || means.iam(units[at + 1])) && !means.iam(unitAt(units, at - 1));
}

/** "tell Hari to stop it" is a wish for Hari. */
function delegates({ units, hidden }: Guarded, at: number): boolean {
  if (hidden(at)) return false;
  const to = units.findIndex((one, index) => index > at && one.key === "to");
  return to > at + 1 && to <= at + 4;
}

const na = moods("na");

/** "guard lai bhana … pump chalauna": whoever is told is to do it. */
function delegatesInNepali({ units, hidden }: Guarded, at: number): boolean {
  const whom = unitAt(units, at - 1);
  if (!whom || !(/^(lai|लाई)$/.test(whom.key) || /(लाई|lai)$/.test(whom.raw))) return false;
  return units.some((one, index) => !hidden(index) && stands(one, na));
}

const thereAndThen = /^(अहिले|ahile|aile|now|then)$/;
const until = /^(only )?(when|once|until|as soon as|whenever|after|before|the moment|जब|jaba)$/;
const isHappening = moods("third", "past");

/** "once sita approves it, launch 41", "डाक्टर आएपछि सुरु गर": it depends on something to come. */
function waits({ units, hidden, countsOn }: Guarded, at: number): boolean {
  const unit = units[at];
  if (!unit || hidden(at) || thereAndThen.test(unit.key) || countsOn("finish")) return false;
  // Of a threshold "नाघेपछि" and "when it goes over" come after or with its amount.
  const measures = countsOn("above") || countsOn("ask") || countsOn("approvallife");
  const amount = measures ? units.findIndex(({ kind }) => kind === "number") : -1;
  if (amount >= 0 && at >= amount) return false;
  if (isOf(unit, KIND.supposes)) return true;
  const next = units[at + 1];
  if (next === undefined || next.kind === "mark" || next.kind === "number") return false;
  if (measures && grows(units.slice(at + 1, amount))) return false;
  const comma = units.findIndex((one, index) => index > at && one.key === ",");
  const opens = at === 0 || unitAt(units, at - 1)?.kind === "mark";
  if (opens && comma > at && !measures) return true;
  return units.slice(at + 1, at + 7).some((one) => stands(one, isHappening) || isBeing.test(one.key));
}

/** "(once) something costs more than", "… the bill is above": not "(once) Sita agrees ask above". */
function grows(units: readonly Unit[]): boolean {
  const above = units.findIndex((unit) => means.above(unit) || unit.kind === "mark" || means.ask(unit));
  return (
    means.above(units[above]) &&
    /^(costs?|goes|gets?|is|are|has|reaches|needs)$/.test(unitAt(units, above - 1)?.key ?? "")
  );
}

const isBeing = /^(is|are|gets|has|have|come|comes|it's|he's|she's)$/;

/** "कविता मानेमा मात्र …", "kabita le mane matra …": a verb nobody knows, but its ending supposes. */
function dependsOnConsent({ units, countsOn }: Guarded, at: number): boolean {
  if (isStatus(unitAt(units, at - 1))) return false;
  const verb = unitAt(units, at - 1)?.raw ?? "";
  const who = unitAt(units, at - 2);
  const acts = /^(le|ले)$/.test(who?.key ?? "") || /.{2}(le|ले)$/.test(who?.raw ?? "");
  const agrees = /.{2}(े|e)$/.test(verb) && acts && !means.who(who) && !/^jas|^जस/.test(who?.raw ?? "");
  return (agrees || /.{2}(ेमा|ema)$/.test(verb)) && !countsOn("finish") && !countsOn("onlyfailures");
}

const questionEnds = /^(हुन्छ|huncha|hunxa|hunchha|होला|hola|मिल्छ|milcha|milxa|छ|cha|xa|हो|ho|ki|कि|ra|र)$/;

const willYou = /^(हुन्छ|huncha|hunxa|hunchha)$/;
const doingForUs = /(dinu|दिनु)$/;

/** "suru gardinu huncha?": would you; but "garnu huncha?" is it all right to. */
function isCourtesy(units: readonly Unit[], at: number): boolean {
  return willYou.test(units[at]?.key ?? "") && doingForUs.test(units[at - 1]?.key ?? "");
}

/** "… बनाउनु ठीक हुन्छ?", "के हामीले … चलाउनुपर्छ?": a Nepali sentence that ends, or begins, in such a word and ends in a question mark. */
function asksInNepali({ units }: Guarded, at: number): boolean {
  const last = unitAt(units, at - 1);
  if (last?.kind !== "word" || isCourtesy(units, at - 1)) return false;
  for (let later = at + 1; later < units.length; later += 1) if (units[later]?.kind === "word") return false;
  const asksUs =
    /^(के|ke)$/.test(units[0]?.key ?? "") && /^(हामीले|मैले|हामी|hamile|maile|hami)$/.test(units[1]?.key ?? "");
  return asksUs || questionEnds.test(last.key);
}

/** An action said by a noun. */
const bareAction = /^(start|stop|delete|cancel|run|launch|rerun|सुरु|सुरू|suru|बन्द|banda|radda|रद्द)$/;

/** "अर्को हप्ता सुरु होला": it may come to pass; but "हटाइदिनु होला" asks. */
function mayCome({ units, hidden }: Guarded, at: number): boolean {
  return at > 0 && !hidden(at) && !/(नु|नुस्|nu|nus)$/.test(unitAt(units, at - 1)?.key ?? "");
}

/** "start huncha": it will come to pass. */
function willCome({ units, hidden }: Guarded, at: number): boolean {
  return at > 0 && !hidden(at) && bareAction.test(unitAt(units, at - 1)?.key ?? "");
}

/** "Prakash would like to delete campaign 72": whose wish it is stands before it. */
function wishesForOthers({ units, hidden }: Guarded, at: number): boolean {
  if (hidden(at) || at === 0) return false;
  const to = /to$/.test(units[at]?.key ?? "") || units[at + 1]?.key === "to";
  const before = unitAt(units, at - 1);
  return to && before?.kind === "word" && !means.iam(before) && !means.request(before) && !means.soft(before);
}

/** "you should not text him": at the start of what is not to be done. */
function shouldNot({ units, hidden }: Guarded, at: number): boolean {
  return !hidden(at) && units[at + 1]?.key === "not";
}

/** "before you start it, tell me": "when you can" is one phrase, and a courtesy. */
function opensWithSubject({ units, hidden }: Guarded, at: number): boolean {
  return at === 0 && !hidden(at) && means.iam(units[at + 1]);
}

/** "the note on my desk reads: …": the words of a paper. */
function isReadOut({ units, hidden }: Guarded, at: number): boolean {
  return at > 0 && !hidden(at) && units[at + 1]?.key === ":";
}

const rules: readonly Rule[] = [
  { word: /^(reads|goes|shows|displays)$/, holds: isReadOut },
  { word: /^used to$/, holds: ({ hidden }, at) => at > 0 && !hidden(at) },
  { word: /^(i|we|you|they|he|she) should$/, holds: shouldNot },
  { word: /^(before|once|when|after|until)$/, holds: opensWithSubject },
  { word: /^(was|were|am|been|got)( |$)/, holds: wereAsked },
  { kind: KIND.modal, holds: asksWhether },
  { word: /^(tell|ask|remind|order|request|convince|advise|beg|instruct)$/, holds: delegates },
  {
    word: /^(भन|भना|भनिदेऊ|भनिदेउ|भनिदिनु|भनिदिनुस्|भन्दिनु|bhana|bhan|bhandeu|bhanideu|bhandinu|bhanidinus|vana|vandeu|arhau|अह्राऊ)$/,
    holds: delegatesInNepali,
  },
  { word: until, kind: KIND.supposes, holds: waits },
  { word: /^(मात्र|मात्रै|matra|matrai)$/, holds: dependsOnConsent },
  { word: /^\?$/, holds: asksInNepali },
  { word: /^(होला|hola|holani)$/, holds: mayCome },
  { word: /^(हुन्छ|huncha|hunxa|hunchha|हुँदैछ|हुँदै)$/, holds: willCome },
  {
    word: /^(चाहन्छ|चाहन्छन्|चाहनुहुन्छ|चाहन्छिन्|chahancha|chahanxa|chahanchha|chahanchan|chahanuhuncha|chahanchin)$/,
    holds: ({ hidden }, at) => !hidden(at),
  },
  { word: /^(would like to|wants to|want to|would like|wants)$/, holds: wishesForOthers },
];

const kinds = rules.reduce((all, { kind = 0 }) => all | kind, 0);
export const wordsOfRules = new RegExp(rules.flatMap(({ word }) => (word ? [word.source] : [])).join("|"));
const isWordOfRule = spelled(wordsOfRules);

/** Whether one of the rules holds. */
export function isNoOrder(guarded: Guarded): boolean {
  if (!mayHave(guarded, KIND.ruled | kinds)) return false;
  const { units } = guarded;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || !(isWordOfRule(unit) || isOf(unit, kinds))) continue;
    for (const { word, kind = 0, holds } of rules)
      if ((isOf(unit, kind) || word?.test(unit.key)) && holds(guarded, at)) return true;
  }
  return false;
}
