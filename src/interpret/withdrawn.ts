// "send an otp to 98….. nvm", "अभियान ८ सुरु गर, भो छोडिदेऊ": what is ordered, and taken back with the last words.
import type { Lexicon } from "../lexicon/index.ts";
import { actionConcepts } from "../lexicon/index.ts";
import { consistsOf } from "../lexicon/reply.ts";
import { meanings } from "../lexicon/saying.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";

const means = meanings("no");

/** What is taken back is taken back shortly. */
const longestWithdrawal = 60;
const pauses = ",.;!?…–—-।";
/** Without a pause only what can hardly be anything else: "forget it", not "later" or "stop". */
const fewestWords = 2;
const mostUnits = 4;
const links = /^(and|then|or|ra|ani|र|अनि)$/;

/** "hoina, chhodideu": words that say no, one of which can mean nothing but the wish. */
function takesBack(words: string, lexicon: Lexicon): boolean {
  if (!consistsOf(words, lexicon, ["no", "withdraw"])) return false;
  const single = words.split(/[\s,.;!?…–—।]+/).filter((word) => word !== "");
  return single.some((_, from) => consistsOf(single.slice(from).join(" "), lexicon, ["withdraw"]));
}

const wordsIn = ({ key }: Unit): number => key.split(" ").length;

function startsAfterPause({ text, units }: Utterance, lexicon: Lexicon): number[] {
  const starts: number[] = [];
  for (let at = units.length - 2; at > 0; at -= 1) {
    const unit = units[at];
    if (!unit || text.length - unit.end > longestWithdrawal) break;
    if (unit.kind !== "mark" || !pauses.includes(unit.key)) continue;
    if (takesBack(text.slice(unit.end), lexicon)) starts.push(unit.start);
  }
  return starts;
}

function startsWithoutPause({ text, units }: Utterance, lexicon: Lexicon): number[] {
  let words = 0;
  for (let at = units.length - 1; at > 0 && at >= units.length - mostUnits; at -= 1) {
    const unit = units[at];
    if (unit?.kind !== "word") break;
    words += wordsIn(unit);
    if (words < fewestWords || links.test(units[at - 1]?.key ?? "")) continue;
    if (consistsOf(text.slice(unit.start), lexicon, ["withdraw"])) return [unit.start];
  }
  return [];
}

export interface Withdrawal {
  /** What was said before it: perhaps the wish. */
  readonly before: string;
  /** What its words do besides saying no: "छोडिदेऊ" gives up a line too, "cancel that" a time. */
  readonly actions: ReadonlySet<string>;
  /** It stands behind a pause. */
  readonly paused: boolean;
}

function actionsIn(utterance: Utterance, start: number): ReadonlySet<string> {
  const actions = new Set<string>();
  let isFirst = true;
  for (const unit of utterance.units) {
    if (unit.start < start || unit.kind !== "word") continue;
    const own = [...unit.concepts].filter((concept) => actionConcepts.has(concept));
    // "no, leave it", "hoina chhodideu": who begins with a no means nothing else by what follows.
    if (isFirst && own.length === 0 && means.no(unit)) return actions;
    isFirst = false;
    for (const concept of own) actions.add(concept);
  }
  return actions;
}

/** How the last words may take back what was said: one for each place where they may begin ("stop it, no, forget it"). */
export function withdrawalsIn(utterance: Utterance, lexicon: Lexicon): readonly Withdrawal[] {
  const starts = startsAfterPause(utterance, lexicon);
  const paused = starts.length > 0;
  return (paused ? starts : startsWithoutPause(utterance, lexicon)).map((start) => ({
    before: utterance.text.slice(0, start).trim(),
    actions: actionsIn(utterance, start),
    paused,
  }));
}
