// More lines out of one: the same words with another campaign, by name instead of by id. Same line, same variants.
import { asciiDigits } from "../../lexicon/letters.ts";
import type { Line } from "./lines.ts";
import { namesIn, peopleIn } from "./names.ts";

/** What to call campaigns and people, by script. */
export interface Naming {
  readonly campaigns: Readonly<Record<Script, readonly string[]>>;
  readonly people: Readonly<Record<Script, readonly string[]>>;
}

type Script = "latin" | "devanagari";

function scriptOf(text: string): Script {
  return /[\u0900-\u097f]/.test(text) ? "devanagari" : "latin";
}

/** The names of the lists, and those people gave in the lines themselves: nobody invents names of so many kinds. */
export function namingOf(lines: readonly Line[]): Naming {
  const said = (slot: string, script: Script): string[] =>
    lines.flatMap(({ slots }) => {
      const value = slots[slot];
      return typeof value === "string" && /^\p{L}[^"“”\n]{2,40}$/u.test(value) && scriptOf(value) === script
        ? [value]
        : [];
    });
  const all = (list: readonly string[], slot: string, script: Script) => [...new Set([...list, ...said(slot, script)])];
  const both = (lists: Readonly<Record<Script, readonly string[]>>, slot: string) => ({
    latin: all(lists.latin, slot, "latin"),
    devanagari: all(lists.devanagari, slot, "devanagari"),
  });
  return { campaigns: both(namesIn, "campaign"), people: both(peopleIn, "person") };
}

/** Numbers that look drawn by lot and are the same each time (a linear congruential generator). */
function lots(seed: string): Draw {
  let state = 7;
  for (const char of seed) state = (Math.imul(state, 31) + (char.codePointAt(0) ?? 0)) | 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) % below;
  };
}

type Draw = (below: number) => number;

function drawName(list: readonly string[], draw: Draw, oneInSmall: number): string {
  const name = list[draw(list.length)] ?? "";
  return draw(oneInSmall) === 0 ? name.toLowerCase() : name;
}

const withId =
  /(?:(?:the\s)?(?:campaign|camp|abhiyan)|अभियान|क्याम्पेन)\s*(?:no\.?|number|id|नं\.?|नम्बर)?\s*#?\s*([\d०-९]+)(?![\d०-९])/iu;

/** How a campaign with this name is spoken of in place of "campaign 8". */
function spokenOf(lang: string, name: string, draw: Draw): string {
  const forms: Readonly<Record<string, readonly string[]>> = {
    en: [name, name, `the ${name} campaign`, `campaign ${name}`, `${name} campaign`],
    ne: [name, `${name} अभियान`, `${name} भन्ने अभियान`],
    rom: [name, `${name} campaign`, `${name} bhanne campaign`, `${name} abhiyan`],
    mix: [name, `${name} campaign`, `${name} अभियान`],
  };
  const own = forms[lang] ?? [name];
  return own[draw(own.length)] ?? name;
}

function named(line: Line, draw: Draw, { campaigns }: Naming): Line | undefined {
  const { campaign } = line.slots;
  const found = withId.exec(line.text);
  if (typeof campaign !== "string" || !found || asciiDigits(found[1] ?? "") !== campaign) return undefined;
  const name = drawName(campaigns[line.lang === "ne" ? "devanagari" : "latin"], draw, 3);
  const after = line.text.slice(found.index + found[0].length);
  const glued = line.lang === "ne" && draw(2) === 0 ? after.replace(/^ (?=को|मा|लाई|का(?!\S))/, "") : after;
  const text = line.text.slice(0, found.index) + spokenOf(line.lang, name, draw) + glued;
  return { ...line, text, slots: { ...line.slots, campaign: name } };
}

/** The same line about another campaign, or another person. */
function renamed(line: Line, draw: Draw, slot: "campaign" | "person", naming: Naming): Line | undefined {
  const value = line.slots[slot];
  if (typeof value !== "string" || /^\d+$/.test(value)) return undefined;
  const at = line.text.toLowerCase().indexOf(value.toLowerCase());
  if (at < 0) return undefined;
  const script = scriptOf(value);
  const name =
    slot === "campaign" ? drawName(naming.campaigns[script], draw, 3) : drawName(naming.people[script], draw, 2);
  const text = line.text.slice(0, at) + name + line.text.slice(at + value.length);
  return { ...line, text, slots: { ...line.slots, [slot]: name } };
}

const stops = [".", ".", "!", " pls", ""];

/** As phones write it: a capital at the start, a full stop at the end. Every other line. */
function asOnPhones(line: Line, draw: Draw): Line | undefined {
  const { text, lang } = line;
  if (draw(2) === 0 || !/^[a-z]/.test(text) || /[.!?।"'”’]$/.test(text) || text.includes("\n")) return undefined;
  if (typeof line.slots.message === "string") return undefined;
  const stop = lang === "ne" ? "।" : (stops[draw(stops.length)] ?? "");
  return { ...line, text: `${text.charAt(0).toUpperCase()}${text.slice(1)}${stop}` };
}

/** At most `count` of each kind, and one as on phones. */
export function variantsOf(line: Line, count: number, naming: Naming): Line[] {
  const draw = lots(line.text);
  const phone = asOnPhones(line, draw);
  const others = Array.from({ length: count }, () => [
    named(line, draw, naming),
    renamed(line, draw, "campaign", naming),
    renamed(line, draw, "person", naming),
  ])
    .flat()
    .filter((one) => one !== undefined);
  return phone ? [phone, ...others] : others;
}
