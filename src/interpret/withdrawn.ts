// "send an otp to 98….. nvm", "अभियान ८ सुरु गर, भो छोडिदेऊ": what is ordered, and taken back with the last words.
import type { Lexicon } from "../lexicon/index.ts";
import { consistsOf } from "../lexicon/reply.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";

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

/**
 * The text without the words that take it back: one for each place where these may begin ("stop it, no, forget it"); none if its
 * last words take nothing back.
 */
export function beforeWithdrawal(utterance: Utterance, lexicon: Lexicon): readonly string[] {
  const starts = startsAfterPause(utterance, lexicon);
  const found = starts.length > 0 ? starts : startsWithoutPause(utterance, lexicon);
  return found.map((start) => utterance.text.slice(0, start).trim());
}
