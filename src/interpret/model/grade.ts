// Whether a frame is what a labelled line means, by the rules of the contract: exact, right in its intent, dangerous.
import { findCommand } from "../../commands/index.ts";
import type { Frame } from "../../frame.ts";
import type { Line } from "./lines.ts";

/** A costly frame with another one of these than was said acts on something else. */
const targets = ["number", "campaign", "contact", "sid"];
/** Of these also a lost one does what was not said. */
const restrictions = [
  ..."otp contacts numbers statuses schedule person role credits contacts_limit minutes".split(" "),
];
const freeTexts = new Set(["campaign", "name", "message", "description"]);

export interface Grade {
  readonly exact: boolean;
  readonly intent: boolean;
  readonly dangerous: boolean;
  /** Slots that are missing, wrong or too many. */
  readonly wrong: readonly string[];
}

export function isCostly(intent: string): boolean {
  return (findCommand(intent)?.does.risk ?? "none") !== "none";
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A value in the form that is compared: free texts without regard to case, all text in NFC. */
function formOf(slot: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string") return JSON.stringify(inOrder(value));
  const text = value.normalize("NFC").trim();
  return freeTexts.has(slot) ? text.toLowerCase() : text;
}

export function gradeFrame({ intent, slots }: Frame, line: Pick<Line, "intent" | "slots">): Grade {
  const names = [...new Set([...Object.keys(slots), ...Object.keys(line.slots)])];
  const wrong = names.filter((name) => formOf(name, slots[name]) !== formOf(name, line.slots[name]));
  const right = intent === line.intent;
  const astray = wrong.some(
    (name) => restrictions.includes(name) || (targets.includes(name) && slots[name] !== undefined),
  );
  return {
    exact: right && wrong.length === 0,
    intent: right,
    dangerous: isCostly(intent) && (!right || astray),
    wrong,
  };
}
