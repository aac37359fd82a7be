// English endings: "stopped" is the past of "stop", "campaigns" more than one "campaign".

/** How a verb stands: `base` (also the command form), `third` (stops; also a plural), `ing`, `past` (also the participle). */
export type EnglishForm = "base" | "third" | "ing" | "past";

const irregular: Readonly<Record<string, string>> = {
  sent: "send",
  shot: "shoot",
  gave: "give",
  given: "give",
  got: "get",
  gotten: "get",
  brought: "bring",
  saw: "see",
  seen: "see",
  shown: "show",
  found: "find",
  sought: "seek",
  made: "make",
  built: "build",
  began: "begin",
  begun: "begin",
  ran: "run",
  went: "go",
  gone: "go",
  rang: "ring",
  rung: "ring",
  hung: "hang",
  held: "hold",
  took: "take",
  taken: "take",
  withdrew: "withdraw",
  kept: "keep",
  bought: "buy",
  heard: "hear",
  said: "say",
  spoke: "speak",
  spoken: "speak",
  told: "tell",
  left: "leave",
  became: "become",
  knew: "know",
  let: "let",
  threw: "throw",
  thrown: "throw",
  wrote: "write",
  written: "write",
  lent: "lend",
  bound: "bind",
  tied: "tie",
  cancelled: "cancel",
  cancelling: "cancel",
  canceled: "cancel",
  canceling: "cancel",
  quitting: "quit",
  did: "do",
  done: "do",
  redid: "redo",
  redone: "redo",
  reran: "rerun",
  undid: "undo",
  undone: "undo",
  dying: "die",
  paid: "pay",
  read: "read",
  put: "put",
  set: "set",
  cut: "cut",
  shut: "shut",
};
const asIs = new Set(["let", "read", "put", "set", "cut", "shut"]);

/** Shorter ones are chance: "need" is no past of "ne". */
const shortestBase = 3;

function bare(stem: string): readonly string[] {
  const twin = stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...twin];
}

/** What `word` may be a form of, best guess first: `"stopped"` → stop (past). The word itself is not among them. */
export function englishForms(word: string): readonly { readonly base: string; readonly form: EnglishForm }[] {
  const known = irregular[word];
  if (known !== undefined && !asIs.has(word)) return [{ base: known, form: word.endsWith("ing") ? "ing" : "past" }];
  const of = (bases: readonly string[], form: EnglishForm) =>
    bases.filter((base) => base.length >= shortestBase).map((base) => ({ base, form }));
  if (word.length < 4) return [];
  if (word.endsWith("'s")) return of([word.slice(0, -2)], "third");
  if (word.endsWith("s'")) return of([word.slice(0, -2), word.slice(0, -1)], "third");
  if (word.endsWith("ies")) return of([`${word.slice(0, -3)}y`, word.slice(0, -1)], "third");
  if (word.endsWith("ied")) return of([`${word.slice(0, -3)}y`], "past");
  if (word.endsWith("ing")) return of(bare(word.slice(0, -3)), "ing");
  if (word.endsWith("in'")) return of(bare(word.slice(0, -3)), "ing");
  if (word.endsWith("ed")) return of(bare(word.slice(0, -2)), "past");
  if (word.endsWith("es")) return of([word.slice(0, -1), word.slice(0, -2)], "third");
  if (word.endsWith("s") && !word.endsWith("ss")) return of([word.slice(0, -1)], "third");
  return [];
}
