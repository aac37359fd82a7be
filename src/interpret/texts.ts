// Free texts of an utterance, quoted or not: which of them is the name, the message, the description.
import { means, type Unit, type Utterance } from "../lexicon/utterance.ts";
import type { Entities } from "./entities.ts";

export type TextRole = "name" | "message" | "description";

export interface Texts {
  readonly name?: string;
  readonly message?: string;
  readonly description?: string;
  /** Quotes no role could be told of, in order. */
  readonly plain: readonly { readonly at: number; readonly text: string }[];
  /** Units that belong to an unquoted text or introduce one. */
  readonly covered: (at: number) => boolean;
}

const introducers: Readonly<Record<TextRole, readonly string[]>> = {
  name: ["name", "rename"],
  message: ["say", "message"],
  description: ["description"],
};
const roles = ["description", "name", "message"] as const;

function roleOf(unit: Unit | undefined): TextRole | undefined {
  return roles.find((role) => introducers[role].some((concept) => means(unit, concept)));
}

function isFiller(unit: Unit | undefined): boolean {
  return unit !== undefined && (means(unit, "filler") || (unit.kind === "mark" && ":-=,—–".includes(unit.key)));
}

/** The nearest introducer before the quote (only fillers between), else right after it ("X" भन्ने, "X" as greeting). */
function roleOfQuote(units: readonly Unit[], at: number): TextRole | undefined {
  for (let before = at - 1; before >= 0 && before > at - 5; before -= 1) {
    const role = roleOf(units[before]);
    if (role) return role;
    if (!isFiller(units[before])) break;
  }
  const after = units[at + 1];
  if (means(after, "name") && !/^(as|under|name|नाम|naam)/.test(after?.key ?? "")) {
    return roleOf(units[at + 2]) === "message" ? "message" : "name";
  }
  return roleOf(after) === "message" || roleOf(after) === "description" ? roleOf(after) : undefined;
}

/** @param wanted the roles the command has a slot for. */
export function findTexts(utterance: Utterance, entities: Entities, wanted: readonly TextRole[]): Texts {
  const { units, text } = utterance;
  const found: Partial<Record<TextRole, string>> = {};
  const plain: { at: number; text: string }[] = [];
  const covered = new Set<number>();
  for (const at of entities.quotes) {
    const role = roleOfQuote(units, at);
    const inner = units[at]?.raw.trim() ?? "";
    if (role && wanted.includes(role) && found[role] === undefined) found[role] = inner;
    else plain.push({ at, text: inner });
  }
  for (const role of wanted) {
    if (found[role] !== undefined) continue;
    const place = unquoted(units, entities, role);
    if (!place) continue;
    const first = units[place.from];
    const last = units[place.to - 1];
    if (!first || !last) continue;
    found[role] = text.slice(first.start, role === "message" ? text.length : last.end).trim();
    for (let at = place.from - 1; at < place.to; at += 1) covered.add(at);
  }
  return { ...found, plain, covered: (at) => covered.has(at) };
}

const messageStarts = /^(saying|says|say|message|msg|text|सन्देश|मेसेज|sandesh|bhannu)$/;

function unquoted(
  units: readonly Unit[],
  entities: Entities,
  role: TextRole,
): { readonly from: number; readonly to: number } | undefined {
  for (let at = 0; at < units.length - 1; at += 1) {
    if (entities.taken(at) || roleOf(units[at]) !== role) continue;
    if (role === "message" && !startsMessage(units, at)) continue;
    let from = at + 1;
    while (units[from]?.kind === "mark" && ":-=—–".includes(units[from]?.key ?? "")) from += 1;
    const to = role === "message" ? units.length : endOfName(units, entities, from);
    if (to > from && units[from]?.kind !== "quote") return { from, to };
  }
  return undefined;
}

/** "saying …", "say: …", "message: …", "that says …", but not "with the message from yesterday". */
function startsMessage(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  const spoken = means(unit, "say") && (/say/.test(unit?.key ?? "") || units[at + 1]?.key === ":");
  return spoken || (messageStarts.test(unit?.key ?? "") && units[at + 1]?.key === ":");
}

/** A name ends before a value, a comma, or "for 98…", "with …", "description …". */
function endOfName(units: readonly Unit[], entities: Entities, from: number): number {
  let to = from;
  while (to < units.length && !endsName(units, entities, to)) to += 1;
  while (to > from && (means(units[to - 1], "filler") || units[to - 1]?.kind === "mark")) to -= 1;
  return to;
}

function endsName(units: readonly Unit[], entities: Entities, at: number): boolean {
  const unit = units[at];
  if (!unit || entities.taken(at)) return true;
  if (unit.kind === "mark") return ",;\n.!?।".includes(unit.key);
  const stops = ["description", "then", "number", "numbers", "request", "only", "but"];
  return stops.some((concept) => means(unit, concept)) && !(means(unit, "filler") && at === 0);
}
