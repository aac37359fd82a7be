// Slots whose values are numbers, ids or times.
import { isoDay } from "../../calendar/zone.ts";
import { means } from "../../lexicon/utterance.ts";
import { saysPhoneRange } from "../../slots/phone-range.ts";
import type { Piece } from "../../slots/time/piece.ts";
import { resolveRange } from "../../slots/time/range.ts";
import { type Moment, resolveMoment, resolveTimeOfDay } from "../../slots/time/resolve.ts";
import { isExcepted } from "./excepted.ts";
import { has, isFree, put, type Work } from "./work.ts";

export function fillNumbers(work: Work): void {
  const { entities } = work;
  const kept = entities.phones.filter((one) => !isExcepted(work, one.from));
  const good = [...new Set(kept.filter((one) => one.kind === "phone").map((one) => one.value))];
  const slot = has(work, "numbers") ? "numbers" : "number";
  if (entities.phones.some((one) => one.kind === "odd")) work.ask.add(slot);
  if (good.length === 0) return;
  if (has(work, "new_number")) fillNewNumber(work, good);
  else if (has(work, "numbers")) {
    if (saysPhoneRange(work.utterance.units, entities.phones)) work.ask.add("numbers");
    else put(work, "numbers", good);
  } else if (good.length === 1) put(work, "number", good[0]);
  else work.ask.add("number");
}

/** With a contact's id or two numbers the last one is the new one; alone in a campaign it says who is meant. */
function fillNewNumber(work: Work, good: readonly string[]): void {
  const replaced = good.length > 1 || work.entities.contacts.length > 0;
  if (replaced) put(work, "new_number", good.at(-1));
  if (good.length > 1 || !replaced) put(work, "number", good[0]);
}

/** "campaign 74, not 75", "६१ होइन ६२": the one that is not meant. */
const denies = /^(not|instead of|rather than)$/;
const deniesAfter = /^(hoina|haina|होइन|हैन)$/;

export function fillIds(work: Work): void {
  const { entities } = work;
  put(work, "sid", entities.sids[0]?.value);
  put(work, "code", entities.codes[0]?.value);
  put(work, "zone", entities.zone?.value);
  const meant = entities.contacts.filter((one) => !isExcepted(work, one.from)).map((one) => one.value);
  const contacts = [...new Set(meant)];
  if (has(work, "contacts") && contacts.length > 0) put(work, "contacts", contacts);
  else if (contacts.length === 1) put(work, "contact", contacts[0]);
  else if (contacts.length > 1 && has(work, "contact")) work.ask.add("contact");
  const { units } = work.utterance;
  const kept = entities.campaigns.filter(
    ({ from, to }) => !denies.test(units[from - 1]?.key ?? "") && !deniesAfter.test(units[to]?.key ?? ""),
  );
  const campaigns = [...new Set(kept.map((one) => one.value))];
  if (campaigns.length === 1) put(work, "campaign", campaigns[0]);
  else if (campaigns.length > 1) work.ask.add("campaign");
}

export function fillTimes(work: Work): void {
  const { entities, utterance } = work;
  if (has(work, "schedule")) fillSchedule(work);
  put(work, "time", resolveTimeOfDay(entities.pieces));
  if (has(work, "from_date")) {
    const range = resolveRange(utterance.units, entities.pieces, entities.now);
    put(work, "from_date", range.from_date);
    put(work, "to_date", range.to_date);
  }
  const span = entities.pieces.find((piece) => piece.kind === "span" || piece.kind === "delay");
  if (span && "minutes" in span) put(work, "minutes", span.minutes);
  const dated = entities.pieces.find((piece) => piece.kind === "date");
  if (has(work, "date") && dated) put(work, "date", isoDay(dated.day));
}

const away = new Set(["bata", "baata", "बाट", "देखि", "dekhi"]);

const leaving = /^(from|not|instead of|rather than)$/;

/** "from 9am", "not 4pm", "4pm होइन", "Friday bata": a time that is given up. */
function isGivenUp({ utterance: { units } }: Work, { from, to }: Piece): boolean {
  const before = leaving.test(units[from - 1]?.key ?? "") || leaving.test(units[from]?.key ?? "");
  return before || away.has(units[to]?.key ?? "") || deniesAfter.test(units[to]?.key ?? "");
}

/** "is set for 3pm, move it to 4:30 pm": of two times the one in the last clause. */
function momentOf(work: Work): Moment {
  const { entities, utterance } = work;
  const left = new Set<Piece>();
  entities.pieces.forEach((piece, index) => {
    const before = entities.pieces[index - 1];
    // "from Friday 10am": the hour goes with its day.
    const follows = before !== undefined && left.has(before) && before.to === piece.from;
    if (isGivenUp(work, piece) || follows) left.add(piece);
  });
  const kept = entities.pieces.filter((piece) => !left.has(piece));
  const meant = kept.length > 0 ? kept : entities.pieces;
  const whole = resolveMoment(meant, entities.now);
  if (whole.kind !== "unclear") return whole;
  const cut = utterance.units.findLastIndex(
    (unit, at) => unit.kind === "mark" && !entities.hidden(at) && ",;.।".includes(unit.key),
  );
  const last = meant.filter(({ from }) => from > cut);
  const moment = last.length < meant.length ? resolveMoment(last, entities.now) : whole;
  return moment.kind === "at" ? moment : whole;
}

function fillSchedule(work: Work): void {
  const { entities, utterance } = work;
  const moment = momentOf(work);
  const bounded = utterance.units.some(
    (unit, at) =>
      isFree(work, at) && means(unit, "notbefore") && entities.pieces.some((piece) => piece.from === at + 1),
  );
  if (moment.kind === "at" && !bounded) put(work, "schedule", moment.schedule);
  if (moment.kind === "unclear" || (moment.kind === "at" && bounded)) work.ask.add("schedule");
  if (moment.kind === "unclear") Object.assign(work.hints, moment.hints);
  if (moment.kind === "at" && bounded) work.hints.bound = moment.schedule;
}
