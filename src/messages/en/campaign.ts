import { formatBytes } from "../bytes.ts";
import {
  formatAmount,
  formatList,
  formatMoment,
  formatShort,
  formatTime,
  formatZone,
  plural,
  quoted,
} from "../format.ts";
import { statusName } from "./status.ts";

interface Moment {
  readonly at: number;
  readonly zone: string;
  readonly now: number;
}
type Counts = readonly { readonly status: string; readonly count: number }[];

const servicesOf = (services: string) =>
  ({ PHONE: "phone calls", SMS: "SMS", "SMS & PHONE": "SMS and phone calls" })[services] ?? services;

export const voices: Readonly<Record<string, string>> = {
  np_rija: "Rija",
  np_prasanna: "Prasanna",
  np_binod: "Binod",
  np_shreegya: "Shreegya",
};

const moment = ({ at, zone, now }: Moment) => formatMoment("en", at, zone, now);
const amount = (value: number) => formatAmount("en", value);
const list = (items: readonly string[]) => formatList("en", items);
const countsOf = (counts: Counts) => list(counts.map(({ status, count }) => `${amount(count)} ${statusName(status)}`));
/** A long list of numbers is named in part. */
const some = (items: readonly string[], most = 5) =>
  items.length <= most ? list(items) : `${items.slice(0, most).join(", ")} and ${amount(items.length - most)} more`;

/** Campaigns: shown, made, started, followed. */
export const campaign = {
  "campaign.status": (m: { status: string }) => statusName(m.status),
  "campaign.services": (m: { services: string }) => servicesOf(m.services),
  "campaign.count": (m: { status: string; count: number }) => `${amount(m.count)} ${statusName(m.status)}`,
  "campaign.counts": (m: { counts: Counts }) => countsOf(m.counts),
  "campaign.moment-short": (m: Moment) => formatShort("en", m.at, m.zone, m.now),
  "campaign.number": (m: { id: string }) => `campaign ${m.id}`,

  "campaign.services-line": (m: { services: string }) => `Services: ${servicesOf(m.services)}`,
  "campaign.description-line": (m: { description: string }) => `Description: ${m.description}`,
  "campaign.contacts-line": (m: { total: number; counts: Counts }) =>
    m.total === 0 ? "Contacts: none yet" : `Contacts: ${amount(m.total)} (${countsOf(m.counts)})`,
  "campaign.credits-line": (m: { credits: number }) => `Credits used so far: ${amount(m.credits)}`,
  "campaign.tags-line": (m: { tags: readonly string[] }) =>
    m.tags.length === 0 ? "Tags for the message: none" : `Tags for the message: ${m.tags.join(", ")}`,
  "campaign.phones-line": (m: { phones: readonly string[] }) => `Calls from: ${m.phones.join(", ")}`,

  "campaign.list": (m: {
    count: number;
    cut: boolean;
    services?: string | undefined;
    state?: string | undefined;
    query?: string | undefined;
  }) => {
    const what = [
      m.state === undefined ? "" : ` ${m.state}`,
      m.services === undefined ? "" : ` with ${servicesOf(m.services)}`,
      m.query === undefined ? "" : ` matching ${quoted(m.query)}`,
    ].join("");
    return `${m.cut ? "More than " : ""}${plural(m.count, "campaign")}${what}, ${m.query === undefined ? "newest" : "best match"} first:`;
  },
  "campaign.list-more": (m: { count: number; cut: boolean }) =>
    `… and ${m.cut ? "more than " : ""}${amount(m.count)} more. Say what to look for, for example: find the dashain campaign.`,
  "campaign.list-empty": (m: {
    services?: string | undefined;
    state?: string | undefined;
    query?: string | undefined;
  }) => {
    if (m.query !== undefined) return `I find no campaign that matches ${quoted(m.query)}. Please try another word.`;
    if (m.state !== undefined)
      return `I follow no ${m.state} campaign at the moment. I know only of runs that were started through me.`;
    if (m.services !== undefined) return `There is no campaign with ${servicesOf(m.services)}.`;
    return "You have no campaign yet. Shall we make one?";
  },
  "campaign.no-state": (m: { state: string }) =>
    `TingTing keeps no state of a campaign, so I cannot list those that are ${m.state}. I can list all, and tell you how one is going.`,

  "campaign.ask-numbers": (m: { name: string }) =>
    `Who is ${quoted(m.name)} for? Type the phone numbers, for example 9841000001, 9841000002, or send an Excel or CSV file.`,
  "campaign.no-numbers": () => "There are no numbers to make a campaign from.",
  "campaign.create-card": (m: { name: string; services: string; count: number }) =>
    `Make the campaign ${quoted(m.name)} (${servicesOf(m.services)}) with ${plural(m.count, "number")}?`,
  "campaign.created": (m: { id: string; name: string; services: string; count: number }) =>
    `Made campaign ${m.id}, ${quoted(m.name)}: ${servicesOf(m.services)}, ${plural(m.count, "number")}.`,
  "campaign.copy-name": (m: { name: string; services: string | undefined }) =>
    `${m.name} (${m.services === undefined ? "copy" : servicesOf(m.services)})`,
  "campaign.copy-of": (m: { id: string; name: string; statuses: readonly string[] | undefined }) =>
    m.statuses === undefined
      ? `A copy of ${quoted(m.name)} (campaign ${m.id}).`
      : `For those of ${quoted(m.name)} (campaign ${m.id}) who are ${formatOr(m.statuses.map(statusName))}, with their tags.`,

  "campaign.ask-change": (m: { id: string; name: string }) =>
    `What shall I call ${quoted(m.name)} from now on? For other changes say, for example: change the services of campaign ${m.id} to sms.`,
  "campaign.unchanged": (m: { name: string }) => `${quoted(m.name)} is like that already; nothing to change.`,
  "campaign.updated": (m: {
    id: string;
    name: string;
    services?: string | undefined;
    description?: string | undefined;
  }) =>
    [
      `Campaign ${m.id} is changed. Name: ${m.name}`,
      m.services === undefined ? "" : `, services: ${servicesOf(m.services)}`,
      m.description === undefined ? "" : `, description: ${m.description}`,
    ].join(""),

  "campaign.delete-card": (m: { id: string; name: string }) => `Delete campaign ${m.id}, ${quoted(m.name)}?`,
  "campaign.delete-running": () => "A run of it is under way or scheduled.",
  "campaign.delete-final": () => "Its numbers and results go with it and cannot be brought back.",
  "campaign.deleted": (m: { name: string }) => `Deleted ${quoted(m.name)}.`,

  "campaign.estimate": (m: { name: string; services: string; contacts: number; total: number; fresh: boolean }) => {
    if (m.total === 0) return `${quoted(m.name)} has no numbers yet, so there is nothing to pay for.`;
    const who = m.fresh && m.contacts < m.total ? ` (of ${amount(m.total)}; the others were called before)` : "";
    return `${quoted(m.name)} would reach ${plural(m.contacts, "contact")}${who} by ${servicesOf(m.services)}.`;
  },
  "campaign.cost": (m: { amount: number; basis: string }) => `Cost: about ${plural(m.amount, "credit")} (${m.basis})`,
  "campaign.cost-unknown": () =>
    "Cost: not known yet. TingTing names no price before; it says how many credits it holds when the run starts.",
  "campaign.basis-hold": (m: { credits: number; contacts: number }) =>
    `${plural(m.credits, "credit")} were held for the ${plural(m.contacts, "contact")} of its last run`,
  "campaign.basis-spent": (m: { credits: number; contacts: number }) =>
    `earlier calls to ${plural(m.contacts, "contact")} took ${plural(m.credits, "credit")}`,
  "campaign.sms-parts": (m: { parts: number; encoding: "gsm" | "unicode"; forcedBy: string | undefined }) => {
    const parts = `SMS: ${plural(m.parts, "part")} for each contact`;
    if (m.encoding === "gsm") return parts;
    return `${parts}, in Unicode because of ${quoted(m.forcedBy ?? "")}: only 70 letters fit in a part${m.parts > 1 ? ". A shorter text costs less" : ""}`;
  },

  "campaign.ask-sound": (m: { calls: boolean }): string =>
    m.calls ? "What should they hear or read? Type it or send a recording." : "What should they read? Type it.",
  "campaign.ask-text": (m: { calls: boolean }): string =>
    m.calls ? "What should they hear and read? Type it." : "What should they read? Type it.",
  "campaign.not-a-recording": (m: { file: string }) =>
    `${m.file} is no recording. A start takes a message or an mp3. To call the numbers in a sheet, make a campaign from it first.`,
  "campaign.only-mp3": (m: { file: string }) =>
    `TingTing takes recordings as mp3 only, and ${m.file} is none. Please send it as mp3, or type what people should hear.`,
  "campaign.sms-needs-text": (m: { both: boolean }) =>
    `${m.both ? "This campaign sends SMS too, and an" : "An"} SMS cannot carry a recording. Please type the message.`,
  "campaign.text-and-recording": () =>
    "I got a message and a recording, and a start takes only one of them. Please ask again with the one you want.",
  "campaign.unknown-tags": (m: { tags: readonly string[]; usable: readonly string[] }) =>
    `This campaign does not know ${list(m.tags)}. ${m.usable.length === 0 ? "It has no tags at all" : `It knows ${list(m.usable)}`}. Please type the message again.`,
  "campaign.wrong-tags": (m: { tags: readonly string[]; corrected: string }) =>
    `This campaign does not know ${list(m.tags)}. Did you mean: ${m.corrected}\nTap the button, or type the message again.`,
  "campaign.button-corrected": () => "Yes, use that",
  "campaign.no-such-voice": (m: { voice: string }) =>
    `${voices[m.voice] ?? m.voice} is not among the voices of your account. Whose voice shall it be?`,
  "campaign.past-schedule": (m: Moment) =>
    m.at > m.now
      ? `That is less than a minute away (${formatTime("en", m.at, m.zone)}). Please name a later time, or say “start it now”.`
      : `That time is past: ${moment(m)}. Please name a time to come, for example: tomorrow at 5 pm.`,

  "campaign.start-card": (m: { name: string }) => `Start ${quoted(m.name)}?`,
  "campaign.rerun-card": (m: { name: string; calls: boolean }) =>
    m.calls ? `Call again in ${quoted(m.name)}?` : `Send ${quoted(m.name)} again?`,
  "campaign.card-who": (m: { services: string; chosen: number; total: number }) =>
    `To: ${m.chosen === m.total ? plural(m.total, "contact") : `${amount(m.chosen)} of ${plural(m.total, "contact")}`}, by ${servicesOf(m.services)}`,
  "campaign.card-only": (m: { only: readonly string[] }) => `Only: ${some(m.only, 10)}`,
  "campaign.card-counts": (m: { counts: Counts }) => `Until now: ${countsOf(m.counts)}`,
  "campaign.card-reached": (m: { count: number }) =>
    `Careful: ${amount(m.count)} of them ${m.count === 1 ? "was" : "were"} reached already and would be reached again.`,
  "campaign.card-none-reached": () => "None of them was reached yet.",
  "campaign.card-reached-elsewhere": (m: { count: number }) =>
    `Careful: ${plural(m.count, "number stands", "numbers stand")} in the campaign twice and ${m.count === 1 ? "was" : "were"} reached by the other entry.`,
  "campaign.card-runs": (m: { count: number }) =>
    `You ran this campaign ${m.count === 1 ? "once" : `${amount(m.count)} times`} before through me.`,
  "campaign.card-repeated": (m: { count: number }) =>
    `Left out: ${plural(m.count, "contact")} with a number that is there already.`,
  "campaign.card-message": (m: { text: string }) => `Message: ${m.text}`,
  "campaign.card-example": (m: { text: string }) => `The longest reads: ${m.text}`,
  "campaign.card-untagged": (m: { tag: string; count: number }) =>
    `Careful: ${plural(m.count, "contact has", "contacts have")} no value for {${m.tag}}.`,
  "campaign.card-kept": (m: { priority: "message" | "audio" | undefined }) =>
    m.priority === undefined
      ? "Message: the same as last time"
      : `Message: the same as last time, as ${m.priority === "audio" ? "the recording" : "the written message"}`,
  "campaign.card-recording": (m: { file: string }) => `Recording: ${m.file}`,
  "campaign.card-recording-unused": (m: { file: string }) => `Not used: ${m.file}`,
  "campaign.card-voice": (m: { voice: string }) => `Voice: ${voices[m.voice] ?? m.voice} (${m.voice})`,
  "campaign.card-voice-unused": () => "Not used: the voice, because nothing is read aloud here.",
  "campaign.card-now": () => "When: at once",
  "campaign.card-when": (m: Moment) => `When: ${moment(m)}`,
  "campaign.typed-word": () => "again",

  "campaign.started": (m: { name: string; contacts: number }) =>
    `Started ${quoted(m.name)} for ${plural(m.contacts, "contact")}. I follow it and tell you when it is done.`,
  "campaign.scheduled": (m: { name: string; contacts: number } & Moment) =>
    `${quoted(m.name)} will start by itself for ${plural(m.contacts, "contact")}: ${moment(m)}.`,
  "campaign.held": (m: { sentence: string }) => `TingTing says: ${quoted(m.sentence)}`,

  "campaign.not-startable": (m: { name: string; services: string }) =>
    `${quoted(m.name)} is of the kind ${m.services}, which I can show but not start. Please use TingTing's own web console for it.`,
  "campaign.already-running": (m: { name: string; done: number; total: number }) =>
    `${quoted(m.name)} is running: ${amount(m.done)} of ${amount(m.total)} done. Please wait until it is over; I tell you then.`,
  "campaign.already-scheduled": (m: { name: string } & Moment) =>
    `${quoted(m.name)} is scheduled already: ${moment(m)}. A second start would call people twice, so I do nothing.`,
  "campaign.nobody": (m: { name: string }) => `${quoted(m.name)} has no numbers yet. Please add some first.`,
  "campaign.live": (m: { name: string; count: number }) =>
    `${quoted(m.name)} is calling ${plural(m.count, "contact")} right now. Please wait until that run is over.`,
  "campaign.missing": (m: { name: string; missing: readonly string[] }) =>
    `Not in ${quoted(m.name)}: ${some(m.missing, 10)}. Nothing was started.`,
  "campaign.only-whole": (m: { name: string }) =>
    `Your TingTing account starts whole campaigns only. To reach some of ${quoted(m.name)}, make a new campaign for them.`,
  "campaign.who-again": (m: { name: string; counts: Counts }) =>
    `${quoted(m.name)} stands like this: ${countsOf(m.counts)}. Who shall be reached now?`,
  "campaign.everybody-hint": (m: { id: string; reached: number; statuses: readonly string[] }) =>
    `To reach everybody, also the ${amount(m.reached)} who ${m.reached === 1 ? "was" : "were"} reached, type: run campaign ${m.id} again for ${list(m.statuses.map(statusName))}`,
  "campaign.nobody-such": (m: { name: string; statuses: readonly string[] }) =>
    `Nobody in ${quoted(m.name)} has the status ${formatOr(m.statuses.map(statusName))}.`,
  "campaign.which-first": () =>
    "TingTing takes those who were called before and those who were not in two runs. Which shall go first?",
  "campaign.no-rerun": (m: { name: string }) =>
    `Your TingTing account cannot call a part of ${quoted(m.name)} again. You can list those numbers and make a new campaign for them.`,

  "campaign.progress": (m: { name: string; at: number; zone: string }) =>
    `${quoted(m.name)} at ${formatTime("en", m.at, m.zone)} ${formatZone("en", m.zone)}:`,
  "campaign.bar": (m: { bar: string; done: number; total: number }) =>
    `${m.bar} ${amount(m.done)} of ${amount(m.total)} done (${Math.floor((m.done / m.total) * 100)} %)`,
  "campaign.last-run": (m: Moment & { facts: string }) =>
    `Last run: ${formatShort("en", m.at, m.zone, m.now)} · ${m.facts}`,
  "campaign.runs": () => "It is under way. I follow it and tell you when it is done.",
  "campaign.waits": (m: { total: number } & Moment) => `Scheduled for ${plural(m.total, "contact")}: ${moment(m)}.`,
  "campaign.report": (m: { name: string; total: number }) =>
    `The report of ${quoted(m.name)}: ${plural(m.total, "contact")}`,
  "campaign.report-files": (m: { picture: number | undefined; xlsx: number | undefined; csv: number | undefined }) => {
    const named = (
      [
        ["a picture", m.picture],
        ["Excel", m.xlsx],
        ["CSV", m.csv],
      ] as const
    ).flatMap(([what, bytes]) => (bytes === undefined ? [] : [`${what} (${formatBytes("en", bytes)})`]));
    return `Attached: ${list(named)}`;
  },

  "campaign.report-left-out": (m: { files: readonly ("xlsx" | "csv")[] }) =>
    `Too large for a chat, so left out: ${list(m.files.map((file) => ({ xlsx: "Excel", csv: "CSV" })[file]))}`,

  "campaign.stop-cannot": (m: { name: string; done: number; total: number }) =>
    `TingTing offers no way to stop a run, so ${quoted(m.name)} goes on: ${amount(m.done)} of ${amount(m.total)} done. If it must end now, please call TingTing; meanwhile I go on following it.`,
  "campaign.stop-nothing": (m: { name: string }) =>
    `I know of no run of ${quoted(m.name)} that is under way, so there is nothing to stop. A run started elsewhere I cannot stop either: TingTing offers no way to.`,
  "campaign.schedule-none": (m: { name: string }) =>
    `I know of no scheduled start of ${quoted(m.name)}. You can schedule one now.`,
  "campaign.schedule-fixed": (m: { name: string } & Moment) =>
    `TingTing cannot move a scheduled start or take it back. ${quoted(m.name)} starts ${moment(m)}. The one way left: copy the campaign, delete this one before then, and start the copy when you like.`,

  "campaign.button-all": () => "All campaigns",
  "campaign.button-create": () => "New campaign",
  "campaign.button-open": (m: { id: string; name: string }) =>
    `${m.name.length > 24 ? `${m.name.slice(0, 23)}…` : m.name} (${m.id})`,
  "campaign.button-details": () => "Show it",
  "campaign.button-start": () => "Start",
  "campaign.button-numbers": () => "Numbers",
  "campaign.button-report": () => "Report",
  "campaign.button-progress": () => "How is it going?",
  "campaign.button-refresh": () => "Count again",
  "campaign.button-add": () => "Add numbers",
  "campaign.button-add-these": (m: { count: number }) => `Add ${m.count === 1 ? "it" : `these ${m.count}`}`,
  "campaign.button-found": (m: { count: number }) =>
    m.count === 1 ? "Only the one found" : `Only the ${amount(m.count)} found`,
  "campaign.button-copy": () => "Copy it",
  "campaign.button-copy-for": () => "New campaign for these",
  "campaign.button-delete": () => "Delete it",
  "campaign.button-missed": (m: { count: number }) => `Who was not reached (${amount(m.count)})`,
  "campaign.button-not-reached": (m: { count: number }) => `All not reached (${amount(m.count)})`,
  "campaign.button-call-again": () => "Call them again",
  "campaign.button-call-these": () => "Call these",
  "campaign.button-those-numbers": () => "List those numbers",
};

function formatOr(items: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(items);
}
