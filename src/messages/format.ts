// How numbers, spans and moments are written in each language; sentences and commands share it.
import { toBikramSambat } from "../calendar/bikram-sambat.ts";
import type { Language } from "../chat.ts";

/** Nepali is written in its own digits: `12,34,567` becomes `१२,३४,५६७`. */
const locales = { en: "en-GB", ne: "ne" } as const;

/** `1234.5` → `"1,234.5"` or `"१,२३४.५"`; at most two decimals. Never for phone numbers, ids or codes. */
export function formatAmount(lang: Language, value: number): string {
  return new Intl.NumberFormat(locales[lang], { maximumFractionDigits: 2 }).format(value);
}

/** `["a", "b", "c"]` → `"a, b and c"` or `"a, b र c"`. */
export function formatList(lang: Language, items: readonly string[]): string {
  return new Intl.ListFormat(locales[lang], { type: "conjunction" }).format(items);
}

/** English only: Nepali counts without inflection. `plural(2, "contact")` → `"2 contacts"`. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${formatAmount("en", count)} ${count === 1 ? one : many}`;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const units = {
  en: { day: "d", hour: "h", minute: "min", second: "s" },
  ne: { day: "दिन", hour: "घण्टा", minute: "मिनेट", second: "सेकेन्ड" },
} as const;

/** The two largest units that are not zero: `"3 h 20 min"`, `"2 d 4 h"`, `"45 s"`; under a minute in seconds, rounded up. */
export function formatSpan(lang: Language, ms: number): string {
  const unit = units[lang];
  if (ms < MINUTE_MS) return `${formatAmount(lang, Math.ceil(Math.max(0, ms) / 1000))} ${unit.second}`;
  const parts = [
    [Math.floor(ms / DAY_MS), unit.day],
    [Math.floor((ms % DAY_MS) / HOUR_MS), unit.hour],
    [Math.floor((ms % HOUR_MS) / MINUTE_MS), unit.minute],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
  return shown.map(([count, name]) => `${formatAmount(lang, count)} ${name}`).join(" ");
}

const monthsOfBikramSambat = {
  en: ["Baisakh", "Jestha", "Asar", "Saun", "Bhadau", "Asoj", "Kartik", "Mangsir", "Poush", "Magh", "Falgun", "Chait"],
  ne: ["वैशाख", "जेठ", "असार", "साउन", "भदौ", "असोज", "कात्तिक", "मंसिर", "पुस", "माघ", "फागुन", "चैत"],
} as const;

/** Parts of a moment in a zone; `day` is the calendar day there, e.g. `"2026-11-25"`. */
function partsOf(lang: Language, at: number, zone: string) {
  const read = (locale: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  return {
    weekday: read(locales[lang], { weekday: "long" }).format(at),
    date: read(locales[lang], { day: "numeric" }).format(at),
    month: read(locales[lang], { month: "long" }).format(at),
    year: read(locales[lang], { year: "numeric" }).format(at),
    time: read(locales[lang], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at),
    day: read("sv-SE", { dateStyle: "short" }).format(at),
  };
}

/** `"2026-11-25"` → `"9 Mangsir 2083"`; undefined where the two calendars' tables differ (from BS 2084). */
function formatBikramSambat(lang: Language, day: string): string | undefined {
  const date = toBikramSambat(day);
  if (!date) return undefined;
  const digits = (value: number) => new Intl.NumberFormat(locales[lang], { useGrouping: false }).format(value);
  return `${digits(date.day)} ${monthsOfBikramSambat[lang][date.month - 1]} ${digits(date.year)}`;
}

/** `"Wednesday, 25 November 2026 (9 Mangsir 2083)"`, the day it is then in `zone`. */
export function formatDay(lang: Language, at: number, zone: string): string {
  const { weekday, date, month, year, day } = partsOf(lang, at, zone);
  const nepali = formatBikramSambat(lang, day);
  return `${weekday}, ${date} ${month} ${year}${nepali === undefined ? "" : ` (${nepali})`}`;
}

/** `"17:00"` or `"१७:००"`. */
export function formatTime(lang: Language, at: number, zone: string): string {
  return partsOf(lang, at, zone).time;
}

/** `"Nepal time"`, else the zone's own name: `"Asia/Dubai time"`. */
export function formatZone(lang: Language, zone: string): string {
  const nepal = zone === "Asia/Kathmandu" || zone === "Asia/Katmandu";
  if (lang === "ne") return nepal ? "नेपाली समय" : `${zone} समय`;
  return nepal ? "Nepal time" : `${zone} time`;
}

/**
 * Everything a person needs to be sure of a moment to come:
 * `"Wednesday, 25 November 2026 (9 Mangsir 2083), 17:00 Nepal time, in 3 h 20 min"`. What lies in the past has no "in …".
 */
export function formatMoment(lang: Language, at: number, zone: string, now: number): string {
  const moment = `${formatDay(lang, at, zone)}, ${formatTime(lang, at, zone)} ${formatZone(lang, zone)}`;
  if (at <= now) return moment;
  const span = formatSpan(lang, at - now);
  return lang === "ne" ? `${moment}, ${span}पछि` : `${moment}, in ${span}`;
}

/** For lists: `"24 Nov 10:05"`, with the year if it is not this one. */
export function formatShort(lang: Language, at: number, zone: string, now: number): string {
  const part = (options: Intl.DateTimeFormatOptions, when = at) =>
    new Intl.DateTimeFormat(locales[lang], { timeZone: zone, ...options }).format(when);
  const year = part({ year: "numeric" });
  const day = `${part({ day: "numeric" })} ${part({ month: "short" })}`;
  return `${day}${year === part({ year: "numeric" }, now) ? "" : ` ${year}`} ${formatTime(lang, at, zone)}`;
}

/** `"2026-11-25"` → `"Wednesday, 25 November 2026 (9 Mangsir 2083)"`. */
export function formatDate(lang: Language, date: string): string {
  return formatDay(lang, Date.parse(`${date}T00:00:00Z`), "UTC");
}

/** `"17:00"` as it is written in the language: `"१७:००"`. */
export function formatClock(lang: Language, clock: string): string {
  return formatTime(lang, Date.parse(`1970-01-01T${clock}:00Z`), "UTC");
}

/** A slot's local time as it stands, in whatever zone it was said: `"2026-11-25T17:00"` → `"Wed, 25 Nov, 17:00"`. */
export function formatWallTime(lang: Language, local: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return local;
  const at = Date.parse(`${local}:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[lang], { timeZone: "UTC", ...options }).format(at);
  const day = `${part({ day: "numeric" })} ${part({ month: "short" })}`;
  return `${part({ weekday: "short" })}, ${day}, ${formatTime(lang, at, "UTC")}`;
}

const ofDays = (lang: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[lang], { timeZone: "UTC", ...options });

/** Days since 1970-01-01: `"18 – 24 November 2026"`, `"30 November – 2 December 2026"`, or one day alone. */
export function formatDays(lang: Language, first: number, last: number): string {
  const whole = ofDays(lang, { day: "numeric", month: "long", year: "numeric" });
  return whole.formatRange(first * DAY_MS, last * DAY_MS).replaceAll("\u2009", " ");
}

/** `"24 Nov"` */
export function formatShortDay(lang: Language, day: number): string {
  const part = (options: Intl.DateTimeFormatOptions) => ofDays(lang, options).format(day * DAY_MS);
  return `${part({ day: "numeric" })} ${part({ month: "short" })}`;
}

/** `"Nov"` */
export function formatMonth(lang: Language, day: number): string {
  return ofDays(lang, { month: "short" }).format(day * DAY_MS);
}

const LONGEST_QUOTE = 300;

/** Words of somebody else as they may stand in our sentence: one line, no control or bidi characters, at most 300 characters. */
export function quoted(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
  if (line.length <= LONGEST_QUOTE) return `“${line}”`;
  const letters = Array.from(new Intl.Segmenter().segment(line.slice(0, LONGEST_QUOTE)), (part) => part.segment);
  return `“${letters.slice(0, -1).join("")}…”`;
}

/** Somebody's words as they will be sent, shown on a card: line breaks stay, what could hide or reorder letters goes. */
export function visible(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/gu, "");
}
