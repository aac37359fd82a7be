// Slash commands, as the commands' own forms describe them (slash-form.ts): the words after the name are cut into pieces, and each slot
// takes the pieces it can read.
import type { AnyCommand } from "../commands/command.ts";
import type { Frame } from "../frame.ts";
import type { ReadContext } from "../slots/slot.ts";
import { statuses } from "../slots/statuses.ts";
import { type Form, type GroupPart, inAnyOrder, parseForm, type SlotPart } from "./slash-form.ts";
import {
  endOf,
  type FormReader,
  free,
  isOf,
  isSame,
  lists,
  type Piece,
  type Read,
  read,
  saidAt,
  splitPieces,
  valueEnd,
} from "./slash-values.ts";

/** `"sentence"`: nothing a form can read, but it may be a sentence. */
export type SlashReader = (text: string, context: ReadContext) => Frame | "sentence" | undefined;

/** Telegram's word for opening the bot, perhaps through a link with a code behind it: never an order to start what follows. */
const opened = "start";

type FormBook = ReadonlyMap<string, readonly Form[]>;

export function createSlashReader(commands: readonly AnyCommand[]): SlashReader {
  const byName = new Map<string, Form[]>();
  for (const form of commands.flatMap((command) => command.slash.map((slash) => parseForm(command, slash)))) {
    for (const name of form.names) byName.set(name, [...(byName.get(name) ?? []), form]);
  }
  return (text, context) => {
    const name = /^\s*\/([a-z]+)(?:@\w+)?(?=\s|$)/i.exec(text);
    if (!name?.[1]) return undefined;
    const word = name[1].toLowerCase();
    const rest = text.slice(name[0].length);
    if (word === "tingting") return tingting(rest, byName, context);
    return bestFrame(byName.get(word) ?? [], word === opened ? "" : rest, context);
  };
}

function tingting(rest: string, byName: FormBook, context: ReadContext): Frame | "sentence" {
  const name = /^\s*\/?([a-z]+)(?=\s|$)/i.exec(rest);
  const forms = byName.get(name?.[1]?.toLowerCase() ?? (rest.trim() === "" ? "help" : ""));
  return (forms && bestFrame(forms, rest.slice(name?.[0].length ?? 0), context)) ?? "sentence";
}

interface Attempt {
  readonly form: Form;
  readonly frame: Frame;
  /** Pieces the form could make nothing of. */
  readonly left: number;
  readonly asked: number;
  readonly filled: number;
  /** Nothing is wrong, and nothing that must be said is missing. */
  readonly complete: boolean;
}

/** "/campaign start …" is about starting, whatever follows. */
function byFit(a: Attempt, b: Attempt): number {
  return b.form.words.length - a.form.words.length || a.left - b.left || a.asked - b.asked || b.filled - a.filled;
}

/** The form that fits best; its slots in another order only if all of them are said and none is doubted. */
function bestFrame(forms: readonly Form[], said: string, context: ReadContext): Frame | undefined {
  const pieces = splitPieces(said);
  const attempts = forms.flatMap((form) => {
    const orders = form.slots.some(({ slots }) => slots.includes("campaign")) ? [form] : inAnyOrder(form);
    const [first, ...others] = orders.map((one) => attempt(one, said, pieces, context));
    return [first, ...others.filter((one) => one?.complete)].filter((one) => one !== undefined);
  });
  const best = attempts.sort(byFit)[0];
  if (best?.left === 0) return best.frame;
  const rest = pieces.slice(-(best?.left ?? 0)).map((piece) => piece.text);
  return best && rest.some((text) => /\p{Nd}/u.test(text)) ? whichCampaign(best.frame, best.form) : undefined;
}

/** "/campaign delete 8 9": no sentence may make one campaign of it, unless the number may be an hour. */
function whichCampaign({ intent, slots }: Frame, { command }: Form): Frame | undefined {
  const isOneOfMore = command.does.risk !== "none" && slots.campaign !== undefined && !("schedule" in command.slots);
  return isOneOfMore ? { intent, slots: {}, ask: ["campaign"] } : undefined;
}

function attempt(form: Form, text: string, pieces: readonly Piece[], context: ReadContext): Attempt | undefined {
  const slots = presetSlots(form, context);
  const preset = Object.keys(slots).length;
  const reader: FormReader = { form, text, pieces, context, slots, ask: new Set(), hints: {} };
  for (const [at, { words }] of form.words.entries()) {
    if (!words.includes(pieces[at]?.text.toLowerCase() ?? "")) return undefined;
  }
  let at = form.words.length;
  for (const [index, part] of form.slots.entries())
    at = readSlot(reader, part, at, endOf(reader, part, form.slots[index + 1], at));
  at = readGroups(reader, at);
  const isMissing = form.slots.some((part) => !part.optional && part.slots.every((slot) => slots[slot] === undefined));
  return {
    form,
    frame: frameOf(reader),
    left: pieces.length - at,
    asked: reader.ask.size,
    filled: Object.keys(slots).length - preset,
    complete: at === pieces.length && reader.ask.size === 0 && !isMissing,
  };
}

function frameOf({ form, slots, ask, hints }: FormReader): Frame {
  return {
    intent: form.command.intent,
    slots,
    ...(ask.size > 0 ? { ask: [...ask] } : {}),
    ...(Object.keys(hints).length > 0 ? { hints } : {}),
  };
}

/** The name of a form may itself be a value: "/failed 8" asks for the failed ones. */
function presetSlots({ command, names }: Form, context: ReadContext): Record<string, unknown> {
  const said = Object.entries(command.slots)
    .filter(([, kind]) => kind === statuses)
    .map(([slot, kind]) => [slot, kind.read(names[0] ?? "", context)])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

/** All that may belong to the slot, else a few pieces, fewer and fewer. */
function endsToTry(from: number, end: number): number[] {
  const few = Array.from({ length: Math.min(12, end - from) }, (_, less) => Math.min(from + 12, end) - less);
  return end > from + 12 ? [end, ...few] : few;
}

/** Fills the slot and tells where the next part begins. What cannot be read is asked about. */
function readSlot(reader: FormReader, part: SlotPart, from: number, end: number): number {
  const isList = isOf(reader, part, lists);
  for (const to of endsToTry(from, end)) {
    const found = read(reader, part, from, to);
    if (!found || (isList && to < end && /\p{Nd}{6}/u.test(saidAt(reader, to, end)))) continue;
    reader.slots[found.slot] = found.value;
    return isList ? withoutRest(reader, part, from, to, found) : to;
  }
  if (part.optional || from >= reader.pieces.length) return from;
  return askFor(reader, part, from, Math.max(end, from + 1));
}

/** In "9841000003, name Sita, age 25" the list ends with its last number; what follows has few numbers. */
function withoutRest(reader: FormReader, part: SlotPart, from: number, end: number, found: Read): number {
  let to = end;
  for (let tries = 0; tries < 3 && to > from + 1; to -= 1) {
    if (!/\p{Nd}/u.test(reader.pieces[to - 1]?.text ?? "")) continue;
    if (!isSame(found, read(reader, part, from, to - 1))) return to;
    tries += 1;
  }
  return to;
}

function askFor(reader: FormReader, part: SlotPart, from: number, end: number): number {
  // "only 9841000001 to 9841000004": numbers were said, not ids.
  const isNumber = part.slots.includes("numbers") && /\p{Nd}{7}/u.test(saidAt(reader, from, end));
  const slot = isNumber ? "numbers" : (part.slots[0] ?? "");
  reader.ask.add(slot);
  Object.assign(reader.hints, reader.form.command.slots[slot]?.hint?.(saidAt(reader, from, end), reader.context) ?? {});
  return end;
}

function readGroups(reader: FormReader, from: number): number {
  const { pieces, form } = reader;
  let at = from;
  while (at < pieces.length) {
    const word = pieces[at]?.text.toLowerCase() ?? "";
    const group = form.groups.find(({ words }) => words.includes(word));
    if (!group) return at;
    at = readGroup(reader, group, at + 1);
  }
  return at;
}

/** A message runs to the end, whatever words are in it. */
function readGroup(reader: FormReader, { slot, words }: GroupPart, from: number): number {
  const { pieces, form } = reader;
  const isOther = ({ text, quoted }: Piece) =>
    !quoted && form.groups.some((one) => one.words !== words && one.words.includes(text.toLowerCase()));
  const other = slot.slots.includes("message") ? -1 : pieces.findIndex((piece, at) => at >= from && isOther(piece));
  const stop = other < 0 ? pieces.length : other;
  const end = isOf(reader, slot, free) || isOf(reader, slot, lists) ? stop : valueEnd(reader, slot, from, stop);
  const to = readSlot(reader, { ...slot, optional: false }, from, end);
  if (from >= pieces.length && slot.slots[0]) reader.ask.add(slot.slots[0]);
  return to;
}
