// "create … and start it at 9": the second wish of a line is read by itself and travels along, to be offered as a button.
import { actionConcepts } from "../lexicon/index.ts";
import { ofMeaning } from "../lexicon/meaning.ts";
import { saying } from "../lexicon/saying.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";

const isJoint = saying("then", "and");
const isBut = saying("but");

export interface Split {
  readonly first: string;
  readonly second: string;
}

function isConnector(unit: Unit | undefined): boolean {
  return isJoint(unit) || unit?.key === ",";
}

const isAction = ofMeaning(({ senses }) =>
  senses.some(({ concept, mood }) => actionConcepts.has(concept) && mood !== "past" && mood !== "perfect"),
);

/** "9841600101 र 9841600102", "once more to +977-98…": no wish ends within a list of numbers, or before a country's code. */
function isWithinNumbers(units: readonly Unit[], from: number, at: number): boolean {
  const next = units[at + 1];
  const isCode = units[at]?.key === "+" && next?.glued === true;
  return next?.kind === "number" && (isCode || units[from - 1]?.kind === "number");
}

const longestTale = 12;

/** The clauses of a line, cut at marks, "so", "but"; none if it is one. */
export function clausesOf({ text, units }: Utterance): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const unit of units) {
    const ends = unit.kind === "mark" ? ",;.!?।—–:".includes(unit.key) : unit.key === "so" || isBut(unit);
    if (!ends) continue;
    clauses.push(text.slice(from, unit.start).trim());
    from = unit.end;
  }
  clauses.push(text.slice(from).trim());
  const said = clauses.filter((clause) => clause.length > 3);
  return said.length > 1 && said.length < longestTale ? said : [];
}

function isBetweenActions(units: readonly Unit[], at: number): boolean {
  return units.findIndex(isAction) < at && units.findLastIndex(isAction) > at;
}

/** Where the line may fall into two wishes, later ones first: "…, then start it", "… ani suru gara". */
export function splitsOf({ text, units }: Utterance): readonly Split[] {
  const splits: Split[] = [];
  for (let at = units.length - 2; at > 1 && splits.length < 4; at -= 1) {
    if (!isConnector(units[at]) || isConnector(units[at + 1]) || !isBetweenActions(units, at)) continue;
    let from = at;
    while (from > 0 && isConnector(units[from - 1])) from -= 1;
    if (isWithinNumbers(units, from, at)) continue;
    const first = text.slice(0, units[from]?.start ?? 0).trim();
    const second = text.slice(units[at]?.end ?? 0).trim();
    if (first !== "" && second !== "") splits.push({ first, second });
  }
  return splits;
}
