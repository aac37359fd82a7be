// Who a new campaign is for: numbers in the request, or a sheet with one number and its tags per row.
import { Refusal } from "./envelope.ts";
import { readSheet } from "./sheet.ts";
import type { Contact, Tags } from "./state.ts";
import type { Switches } from "./switches.ts";

export interface NewContact {
  readonly number: number;
  readonly tags: Tags;
}

export interface Recipients {
  readonly usableTags: readonly string[];
  readonly contacts: readonly NewContact[];
}

export async function readRecipients(
  numbers: readonly number[] | undefined,
  sheet: File | undefined,
): Promise<Recipients> {
  if (numbers !== undefined && sheet !== undefined) {
    throw new Refusal(400, "Give either individual_number or send_to_number_file, not both.", "individual_number");
  }
  if (sheet !== undefined) return readSheet(sheet);
  if (numbers === undefined) throw new Refusal(400, "This field is required.", "individual_number");
  if (numbers.length === 0) throw new Refusal(400, "This list may not be empty.", "individual_number");
  return { usableTags: [], contacts: numbers.map((number) => ({ number, tags: {} })) };
}

export function createContact(id: number, { number, tags }: NewContact, tagValues: Switches["tag-values"]): Contact {
  return {
    id,
    number,
    tags: keepTags(tags, tagValues),
    attempts: 0,
    status: "not started",
    duration: null,
    playback: null,
    creditsConsumed: 0,
  };
}

export function keepTags(tags: Tags, tagValues: Switches["tag-values"]): Tags {
  if (tagValues === "as-sent") return { ...tags };
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)]));
}
