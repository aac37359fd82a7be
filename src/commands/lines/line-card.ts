// How a line is shown and found, the same in every command about lines.
import { z } from "zod";
import type { Line } from "../../api/port.ts";
import type { RichText, TextRun } from "../../chat.ts";
import type { Ask, Focus, FrameButton, Plan, Setting } from "../command.ts";
import { numberKey } from "../contacts/number-key.ts";

/** Everything there is to know about a line, the SID to be copied. */
export function lineCard(line: Line, { say, show }: Setting): readonly TextRun[] {
  const { rate, capabilities, friendlyName: name } = line;
  const head = say("lines.card", { number: show(line.number), rate, capabilities });
  const settings = Object.entries(line.settings).map(([key, value]) => say("lines.card-setting", { key, value }));
  const above = name === "" ? [head] : [head, say("lines.card-name", { name })];
  const below = settings.map((setting) => `\n${setting}`).join("");
  return [`${above.join("\n")}\n${say("lines.card-sid")}`, { code: line.sid }, ...(below === "" ? [] : [below])];
}

/** An open card names its line in full, in a group too: one must see what one buys or loses. */
export function inFull(setting: Setting): Setting {
  return { ...setting, show: (number) => number };
}

const SHOWN = 10;

/** A heading and the cards under it, ten at most. */
export function lineCards(heading: string, lines: readonly Line[], setting: Setting): RichText {
  const cards = lines.slice(0, SHOWN).flatMap((line) => ["\n\n", ...lineCard(line, setting)]);
  const rest = lines.length - SHOWN;
  return [heading, ...cards, ...(rest > 0 ? [`\n\n${setting.say("lines.more", { count: rest })}`] : [])];
}

/** What buying and releasing keep for their act. */
export const lineCall = z.object({ sid: z.string(), number: z.string() });
export type LineCall = z.infer<typeof lineCall>;

/** What people name a line by. */
export interface LineRef {
  readonly sid?: string;
  readonly number?: string;
}

export function findLine(lines: readonly Line[], { sid, number }: LineRef): Line | undefined {
  if (sid !== undefined) return lines.find((line) => line.sid === sid);
  if (number === undefined) return undefined;
  return lines.find((line) => numberKey(line.number) === numberKey(number));
}

/** What is said where no line was found. */
interface Otherwise {
  readonly none: string;
  readonly which: string;
  readonly notThere: (named: string) => string;
  readonly show: FrameButton;
}

/** None at all, none named (asks, with a button for each of the first lines), or another one named. */
export function otherwise(
  lines: readonly Line[],
  { sid, number }: LineRef,
  setting: Setting,
  { none, which, notThere, show }: Otherwise,
): Plan<LineCall> {
  if (lines.length === 0) return { kind: "refuse", answer: { text: none } };
  if (sid === undefined && number === undefined) return { kind: "ask", question: whichLine(which, lines, setting) };
  const named = number === undefined ? (sid ?? "") : setting.show(number);
  return { kind: "refuse", answer: { text: notThere(named), buttons: [show] } };
}

function whichLine(text: string, lines: readonly Line[], { say, show }: Setting): Ask {
  const options = lines.slice(0, SHOWN).map((line) => ({
    label: say("lines.choice", { number: show(line.number), rate: line.rate }),
    value: asTyped(line.number),
  }));
  return { ask: "number", text, options };
}

/** "It" is this line from now on, by its number. */
export function focusOn(line: Line): Focus {
  return { line: asTyped(line.number) };
}

/** The service writes `+977…`; a number of Nepal stands in a frame without its country. */
function asTyped(number: string): string {
  return number.startsWith("+") && !number.startsWith("+977") ? number : numberKey(number);
}
