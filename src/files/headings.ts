// The words that sheets have over their columns: which of them mean the phone number, which are results and no tags.
import { readUnits } from "../slots/reading.ts";
import { tagKey } from "../slots/tags.ts";

/** Compared by `headingKey`. */
const numberHeadings = [
  "numbers, number, phone, phones, phone number, phone numbers, phone no, mobile, mobiles, mobile number, mobile numbers",
  "mobile no, contact, contacts, contact number, contact numbers, contact no, telephone, tel, cell, cell phone, cell number",
  "msisdn, fon, phon, mobail, sampark, नम्बर, नम्बरहरू, नंबर, फोन, फोन नम्बर, फोन नं, मोबाइल, मोबाइल नम्बर, मोबाइल नं",
  "मोबाईल, मोबाईल नम्बर, सम्पर्क, सम्पर्क नम्बर, सम्पर्क नं, टेलिफोन",
].flatMap((line) => line.split(", "));

const numberKeys: ReadonlySet<string> = new Set(numberHeadings.map(headingKey));

/** Lower case, only letters and digits and single spaces: `"Phone_No."` → `"phone no"`. */
function headingKey(heading: string): string {
  return heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

export function isNumberHeading(heading: string): boolean {
  return numberKeys.has(headingKey(heading));
}

/** What our own export has over its columns beside number and tags, in each language: `contacts.column` of messages/. */
const exportHeadings = [
  ["ID", "Status", "Duration", "Playback", "Credits"],
  ["आईडी", "अवस्था", "अवधि", "सुनेको", "क्रेडिट"],
];

/** Our export come back: its results are no tags. */
export function isExport(headings: readonly string[]): boolean {
  return exportHeadings.some((results) => results.every((heading) => headings.includes(heading)));
}

/** Words over a column rather than a value in it: letters, and too few digits for a phone number. */
export function looksLikeHeading(cell: string): boolean {
  return /\p{L}/u.test(cell) && (cell.match(/\p{Nd}/gu) ?? []).length < 4;
}

/** As TingTing names tags: `"Full name"` → `"tags_full_name"`, `"नाम"` → `"tags_name"`; `"tags_age"` stays. */
export function tagKeyOf(heading: string): string {
  const text = heading.normalize("NFC");
  const units = readUnits(text);
  // One word may be known in any language; several are a key of their own.
  return tagKey(units.length === 1 ? units[0] : undefined, text);
}

export function hasTagPrefix(heading: string): boolean {
  return heading.trim().toLowerCase().startsWith("tags_");
}
