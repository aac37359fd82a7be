// A time zone by its IANA name, or by a city of it: "Asia/Dubai", "dubai".
import { z } from "zod";
import { isDevanagari } from "../lexicon/sound.ts";
import type { Slot } from "./slot.ts";

const places: Readonly<Record<string, string>> = {
  nepal: "Asia/Kathmandu",
  नेपाल: "Asia/Kathmandu",
  काठमाडौं: "Asia/Kathmandu",
  kathmandu: "Asia/Kathmandu",
  katmandu: "Asia/Kathmandu",
  ktm: "Asia/Kathmandu",
  india: "Asia/Kolkata",
  delhi: "Asia/Kolkata",
  mumbai: "Asia/Kolkata",
  kolkata: "Asia/Kolkata",
  qatar: "Asia/Qatar",
  doha: "Asia/Qatar",
  uae: "Asia/Dubai",
  दुबई: "Asia/Dubai",
  सोल: "Asia/Seoul",
  सियोल: "Asia/Seoul",
  टोकियो: "Asia/Tokyo",
  जापान: "Asia/Tokyo",
  कोरिया: "Asia/Seoul",
  दिल्ली: "Asia/Kolkata",
  भारत: "Asia/Kolkata",
  कतार: "Asia/Qatar",
  दोहा: "Asia/Qatar",
  मलेसिया: "Asia/Kuala_Lumpur",
  लन्डन: "Europe/London",
  लण्डन: "Europe/London",
  बेलायत: "Europe/London",
  सिड्नी: "Australia/Sydney",
  न्यूयोर्क: "America/New_York",
  न्युयोर्क: "America/New_York",
  सिंगापुर: "Asia/Singapore",
  सिङ्गापुर: "Asia/Singapore",
  बैंकक: "Asia/Bangkok",
  japan: "Asia/Tokyo",
  korea: "Asia/Seoul",
  malaysia: "Asia/Kuala_Lumpur",
  uk: "Europe/London",
  utc: "UTC",
  gmt: "UTC",
};

/** Last part of a zone's name → the zone: "dubai" → "Asia/Dubai"; and our own names of places. */
const zoneOfPlace: ReadonlyMap<string, string> = new Map([
  ...Intl.supportedValuesOf("timeZone").map((name) => [cityOf(name), newestName(name)] as const),
  ...Object.entries(places),
]);

function cityOf(name: string): string {
  return (name.split("/").at(-1) ?? name).toLowerCase().replaceAll("_", " ");
}

function newestName(name: string): string {
  return name === "Asia/Katmandu" ? "Asia/Kathmandu" : name;
}

/** Names in lower case → as they are written. `"Asia/Katmandu"` is the older name of `"Asia/Kathmandu"`. */
const names: ReadonlyMap<string, string> = new Map([
  ...Intl.supportedValuesOf("timeZone").map((name) => [name.toLowerCase(), name] as const),
  ["asia/katmandu", "Asia/Kathmandu"],
  ["asia/kathmandu", "Asia/Kathmandu"],
  ["asia/calcutta", "Asia/Kolkata"],
  ["asia/kolkata", "Asia/Kolkata"],
  ["utc", "UTC"],
]);

function namedZone(name: string): string | undefined {
  return names.get(name.toLowerCase());
}

const written = /[A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?/;

/** Only beside such a word, or written with a stroke, is a place one whose clock is meant. */
export const zoneWord = /zone|tz|क्षेत्र|जोन|samay|समय|jon|time|clock/i;

/** The zone named in a text, with its place; a city only by one of ours or of the IANA list. */
export function findZone(
  text: string,
): { readonly start: number; readonly end: number; readonly value: string } | undefined {
  const name = text.includes("/") ? written.exec(text) : null;
  const zone = name && namedZone(name[0]);
  if (name && zone) return { start: name.index, end: name.index + name[0].length, value: zone };
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)?/gu)) {
    for (const words of [match[0], ...match[0].split(" ")]) {
      const value = placeOf(words.toLowerCase());
      const start = match.index + match[0].indexOf(words);
      if (value !== undefined) return { start, end: start + words.length, value };
    }
  }
  return undefined;
}

const caseEnding = /(?:हरू)?(?:को|का|मा|बाट|लाई|कै)$/;

function placeOf(word: string): string | undefined {
  return (
    zoneOfPlace.get(word) ?? (isDevanagari(word.slice(-1)) ? zoneOfPlace.get(word.replace(caseEnding, "")) : undefined)
  );
}

export const zone: Slot<string> = {
  schema: z
    .string()
    .min(1)
    .refine((name) => namedZone(name) !== undefined),
  fits: (value): value is string => typeof value === "string" && namedZone(value) !== undefined,
  read: (text) => findZone(text)?.value,
};
