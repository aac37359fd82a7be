// One number within a campaign, by its id: "contact 34", "number id 34", "contacts 210, 212".
import { ofMeaning } from "../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../lexicon/saying.ts";
import { type Unit, unitAt } from "../lexicon/utterance.ts";
import { idBefore, isCampaignWord, isId } from "./campaign-ref.ts";
import type { Found } from "./found.ts";
import { readUnits } from "./reading.ts";
import { listOf, textLike } from "./shape.ts";
import type { Slot } from "./slot.ts";

const means = meanings("idword", "and");

const isIdOrOnly = saying("idword", "only");

const isContact = ofMeaning(({ concepts }) => concepts.has("contact"));
const isContacts = ofMeaning(({ concepts }) => concepts.has("contacts"));
const asNouns = spelled(/^(contact|contacts|recipients|सम्पर्क|कन्ट्याक्ट|sampark)/);
/** Also where the phrase means something else. */
export const numberOfContact = /^(?:contact|सम्पर्क|number) (?:number|no|id|नम्बर)$/;
const isNumberOfContact = spelled(numberOfContact);

function isContactWord(unit: Unit | undefined): boolean {
  if (!unit) return false;
  if (isContact(unit) || (isContacts(unit) && asNouns(unit))) return true;
  return unit.words.length > 1 && isNumberOfContact(unit);
}

function isLink(unit: Unit | undefined): boolean {
  return unit !== undefined && (isIdOrOnly(unit) || (unit.kind === "mark" && "#:.-=".includes(unit.key)));
}

/** Ids in order. "contact 210 and 211", "contacts 210, 212" give each. */
export function findContactIds(units: readonly Unit[], taken: (at: number) => boolean): Found<string>[] {
  const found: Found<string>[] = [];
  for (let at = 0; at < units.length; at += 1) {
    if (!isContactWord(units[at]) || taken(at)) continue;
    let id = at + 1;
    while (id < at + 4 && isLink(units[id])) id += 1;
    if (!isId(units[id]) || taken(id)) {
      const before = idBefore(units, at, taken);
      // "अभियान ४६ को सम्पर्क": of that campaign.
      if (before !== undefined && isCampaignWord(unitAt(units, before - 1))) continue;
      if (before !== undefined) found.push({ from: before, to: at + 1, value: units[before]?.key ?? "" });
      else found.push(...listBefore(units, at, taken));
      continue;
    }
    found.push({ from: at, to: id + 1, value: units[id]?.key ?? "" });
    at = moreIds(units, id, found, taken);
  }
  return found;
}

const isMarked = spelled(/^(?:lai|laai|लाई)$/);

/** "612 ra 613 contact lai matra", "411 and 412 (contact ids)": at least two, and nothing that is only counted. */
function listBefore(units: readonly Unit[], at: number, taken: (at: number) => boolean): Found<string>[] {
  if (!(means.idword(units[at + 1]) || isMarked(units[at + 1]))) return [];
  const isListed = (id: number) => isId(units[id]) && !taken(id) && !isCampaignWord(unitAt(units, id - 1));
  const ids: Found<string>[] = [];
  let id = unitAt(units, at - 1)?.key === "(" ? at - 2 : at - 1;
  while (isListed(id)) {
    ids.unshift({ from: id, to: id + 1, value: units[id]?.key ?? "" });
    if (!(means.and(unitAt(units, id - 1)) || unitAt(units, id - 1)?.key === ",")) break;
    id -= 2;
  }
  return ids.length > 1 ? ids : [];
}

function moreIds(units: readonly Unit[], from: number, found: Found<string>[], taken: (at: number) => boolean): number {
  let at = from;
  for (;;) {
    let next = at + 1;
    while (units[next]?.key === "," || means.and(units[next])) next += 1;
    // "contacts 401 402 and 403": the comma may be missing; but "contact 34 at 5", "contact 34 10 baje".
    const apart = next > at + 1 || (units[next]?.glued === false && (units[next]?.key.length ?? 0) > 2);
    if (!apart || !isId(units[next]) || taken(next)) return at;
    found.push({ from: next, to: next + 1, value: units[next]?.key ?? "" });
    at = next;
  }
}

export const contactId: Slot<string> = {
  ...textLike(/^\d+$/),
  read: (text, context) => {
    const ids = contactIds.read(text, context) ?? [];
    return ids.length === 1 ? ids[0] : undefined;
  },
};

export const contactIds: Slot<readonly string[]> = {
  ...listOf(contactId, 1),
  read: (text) => {
    const ids = readUnits(text).filter((unit) => unit.kind === "number");
    return ids.length > 0 && ids.every(isId) ? ids.map((unit) => unit.key) : undefined;
  },
};
