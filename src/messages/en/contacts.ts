import { formatAmount, formatList, plural, quoted } from "../format.ts";
import { statusName } from "./status.ts";

type Tags = Readonly<Record<string, string>>;
type Field = "id" | "number" | "status" | "duration" | "playback" | "credits";
type Fault = "no-number" | "not-a-number" | "digits-lost" | "several-numbers" | "formula-error";

const amount = (value: number) => formatAmount("en", value);
const list = (items: readonly string[]) => formatList("en", items);
const some = (items: readonly string[], most = 10) =>
  items.length <= most ? list(items) : `${items.slice(0, most).join(", ")} and ${amount(items.length - most)} more`;
const plain = (tag: string) => tag.replace(/^tags_/, "");
const tagsOf = (tags: Tags) =>
  Object.entries(tags)
    .map(([key, value]) => `${plain(key)}: ${value}`)
    .join(", ");

const columns: Readonly<Record<Field, string>> = {
  id: "ID",
  number: "Number",
  status: "Status",
  duration: "Duration",
  playback: "Playback",
  credits: "Credits",
};

const faults: Readonly<Record<Fault, string>> = {
  "no-number": "no number in it",
  "not-a-number": "not a phone number",
  "digits-lost": "the spreadsheet cut digits off; please format the column as text and fill the number in again",
  "several-numbers": "more than one number; please give each its own row",
  "formula-error": "a formula in it has no value",
};

/** The numbers of a campaign: listed, added, changed, taken out. */
export const contacts = {
  "contacts.id": (m: { id: string }) => `contact ${m.id}`,
  "contacts.line": (m: {
    id: string;
    number: string;
    status: string;
    duration: string | undefined;
    playback: string | undefined;
    credits: number;
    tags: Tags;
  }) =>
    [
      `#${m.id} ${m.number}`,
      statusName(m.status),
      ...(m.duration === undefined ? [] : [m.duration]),
      ...(m.playback === undefined ? [] : [`heard ${percent(m.playback)}`]),
      ...(m.credits > 0 ? [plural(m.credits, "credit")] : []),
      ...(Object.keys(m.tags).length > 0 ? [tagsOf(m.tags)] : []),
    ].join(" · "),
  "contacts.campaign-line": (m: { name: string }) => `Campaign: ${m.name}`,
  "contacts.status-line": (m: { status: string }) => `Status: ${statusName(m.status)}`,
  "contacts.duration-line": (m: { duration: string }) => `Duration: ${m.duration}`,
  "contacts.playback-line": (m: { playback: string }) => `Heard: ${percent(m.playback)}`,
  "contacts.credits-line": (m: { credits: number }) => `Credits: ${amount(m.credits)}`,
  "contacts.tags-line": (m: { tags: Tags }) => `Tags: ${tagsOf(m.tags)}`,

  "contacts.list": (m: { name: string; count: number; statuses: readonly string[] }) =>
    m.statuses.length === 0
      ? `${quoted(m.name)} has ${plural(m.count, "number")}:`
      : `${quoted(m.name)}, ${list(m.statuses.map(statusName))}: ${plural(m.count, "number")}`,
  "contacts.list-more": (m: { shown: number; count: number }) =>
    `These are the first ${amount(m.shown)}; all ${amount(m.count)} are in the file.`,
  "contacts.none-such": (m: {
    name: string;
    statuses: readonly string[];
    counts: readonly { readonly status: string; readonly count: number }[];
  }) =>
    `No number of ${quoted(m.name)} has the status ${list(m.statuses.map(statusName))}. It stands like this: ${list(m.counts.map(({ status, count }) => `${amount(count)} ${statusName(status)}`))}.`,
  "contacts.masked": () => "In a group numbers are masked; in a private chat with me you see them in full.",
  "contacts.masked-file": () =>
    "In a group the numbers in the files are masked; ask me in a private chat for full ones.",

  "contacts.ask-numbers": (m: { name: string }) =>
    `Which numbers shall go into ${quoted(m.name)}? Type them, for example 9841000001, 9841000002, or send an Excel or CSV file.`,
  "contacts.not-a-sheet": (m: { file: string }) =>
    `${m.file} is no sheet of numbers. Please send an .xlsx or .csv file, or type the numbers.`,
  "contacts.add-card": (m: { name: string; count: number }) => `Add ${plural(m.count, "number")} to ${quoted(m.name)}?`,
  "contacts.from-file": (m: { file: string }) => `From: ${m.file}`,
  "contacts.preview": (m: { number: string; tags: Tags }) =>
    Object.keys(m.tags).length === 0 ? m.number : `${m.number} (${tagsOf(m.tags)})`,
  "contacts.first": (m: { first: readonly string[]; more: number }) =>
    m.more === 0 ? `Numbers: ${list(m.first)}` : `Numbers: ${m.first.join("; ")} and ${amount(m.more)} more`,
  "contacts.tag-columns": (m: { tags: readonly string[] }) =>
    `Tags for the message: ${m.tags.map((tag) => `{${tag}}`).join(", ")}`,
  "contacts.unused-columns": (m: { tags: readonly string[]; usable: readonly string[] }) =>
    `Left out: the ${m.tags.length === 1 ? "column" : "columns"} ${list(m.tags.map(plain))}, because this campaign ${m.usable.length === 0 ? "has no tags" : `knows only ${list(m.usable)}`}.`,
  "contacts.duplicates": (m: { count: number }) =>
    m.count === 1
      ? "One number was there twice and counts once."
      : `${amount(m.count)} repeats of a number were left out.`,
  "contacts.bad-rows": (m: { count: number }) =>
    `${plural(m.count, "row")} cannot be used and ${m.count === 1 ? "is" : "are"} left out.`,
  "contacts.bad-rows-are": (m: { count: number }) => `${plural(m.count, "row")} cannot be used:`,
  "contacts.bad-row": (m: { row: number; found: string; fault: Fault }) =>
    `• row ${m.row}: ${m.found === "" ? "" : `${quoted(m.found)}, `}${faults[m.fault]}`,
  "contacts.bad-more": (m: { count: number }) =>
    `• and ${amount(m.count)} more. I send you the whole list of them with the result.`,
  "contacts.fault": (m: { fault: Fault }) => faults[m.fault],
  "contacts.column": (m: { field: Field }) => columns[m.field],
  "contacts.repeated-rows": (m: { count: number }) =>
    `${plural(m.count, "row")} left out because the number stands further up already`,
  "contacts.other-sheets": (m: { sheet: string; others: readonly string[] }) =>
    `I read the sheet ${quoted(m.sheet)} only, not ${list(m.others.map(quoted))}.`,
  "contacts.column-row": () => "row",
  "contacts.column-found": () => "found",
  "contacts.column-fault": () => "reason",
  "contacts.added": (m: { name: string; added: number; total: number }) =>
    m.added === m.total
      ? `Added ${plural(m.added, "number")} to ${quoted(m.name)}.`
      : `${amount(m.added)} of ${amount(m.total)} added to ${quoted(m.name)}.`,
  "contacts.there": (m: { numbers: readonly string[] }) => `Already there: ${some(m.numbers)}`,
  "contacts.all-there": (m: { name: string; numbers: readonly string[] }) =>
    m.numbers.length === 1
      ? `${m.numbers[0]} is in ${quoted(m.name)} already; nothing to add.`
      : `All ${amount(m.numbers.length)} are in ${quoted(m.name)} already; nothing to add.`,
  "contacts.refused": (m: { number: string; reason: string }) =>
    `Not taken: ${m.number}. TingTing says: ${quoted(m.reason)}`,
  "contacts.refused-more": (m: { count: number }) => `… and ${amount(m.count)} more were not taken.`,
  "contacts.rest": (m: { numbers: readonly string[] }) => `Not added yet: ${some(m.numbers)}`,
  "contacts.unknown-tags": (m: { name: string; tags: readonly string[]; usable: readonly string[] }) =>
    `${quoted(m.name)} does not know ${list(m.tags.map((tag) => quoted(plain(tag))))}; ${m.usable.length === 0 ? "it was made without tags. A campaign gets its tags from the columns of the Excel file it is made from." : `it knows ${list(m.usable.map(plain))}.`}`,

  "contacts.ask-change": (m: { number: string }) =>
    `What is the new number for ${m.number}? To change its tags, say for example: set the name to Sita.`,
  "contacts.unchanged": (m: { number: string }) => `${m.number} is like that already; nothing to change.`,
  "contacts.edited": (m: { id: string; before: string; number: string; tags: Tags }) => {
    const number = m.before === m.number ? m.number : `${m.before} is now ${m.number}`;
    const tags = Object.keys(m.tags).length === 0 ? "" : ` (${tagsOf(m.tags)})`;
    return `Contact ${m.id} is changed: ${number}${tags}.`;
  },
  "contacts.remove-card": (m: { number: string; name: string }) => `Remove ${m.number} from ${quoted(m.name)}?`,
  "contacts.removed": (m: { number: string; name: string }) => `Removed ${m.number} from ${quoted(m.name)}.`,
  "contacts.reveal-private": (m: { campaign: string | undefined; contact: string | undefined }) => {
    const what =
      m.contact !== undefined
        ? `show contact ${m.contact}`
        : m.campaign !== undefined
          ? `show the numbers of campaign ${m.campaign}`
          : "show the numbers of campaign 8";
    return `In a group everybody would read them, so numbers stay masked here. Write to me in a private chat, for example: ${what}.`;
  },
  "contacts.template": (m: { name: string | undefined; tags: readonly string[] }) =>
    `A sheet to fill in${m.name === undefined ? "" : ` for ${quoted(m.name)}`}: one number in each row${m.tags.length === 0 ? "" : `, with ${list(m.tags.map(plain))} beside it`}. Send it back to me when it is ready.`,

  "contacts.button-edit": () => "Change",
  "contacts.button-remove": () => "Remove",
  "contacts.button-show": () => "Show it",
  "contacts.button-rest": (m: { count: number }) =>
    m.count === 1 ? "Add the other one" : `Add the other ${amount(m.count)}`,
  "contacts.button-without-tags": () => "Add without tags",
};

function percent(playback: string): string {
  return /^\d+(\.\d+)?$/.test(playback) ? `${playback} %` : playback;
}
