// The question about day and time, building on what was said already: "tomorrow" needs an hour, "tomorrow at 5" its half of the day.
import { isoDay, isoMinute, parseIsoDay, wallTime } from "../calendar/zone.ts";
import type { Ask } from "../commands/command.ts";
import { questionFor } from "../commands/options.ts";
import type { Frame } from "../frame.ts";
import { formatClock } from "../messages/format.ts";
import { readHints } from "../slots/time/hints.ts";
import type { Scene } from "./scene.ts";

const HALF_A_DAY = 720;

export function askForTime(scene: Scene, slot: string, frame: Frame): Ask {
  const { date, time, hour } = readHints(frame.hints ?? {});
  const plain = questionFor(slot, frame.intent, scene.say);
  if (date === undefined) return plain;
  const day = parseIsoDay(date);
  const clock = time ?? hour;
  const now = wallTime(scene.now, scene.zone);
  if (
    isoMinute({ day, minute: clock === undefined ? 1439 : lastMinuteOf(clock, time === undefined) }) <= isoMinute(now)
  )
    return { ...plain, text: scene.say("dialogue.time-is-over", { date: isoDay(day), time: time ?? hour }) };
  if (clock === undefined) return { ...plain, text: scene.say("dialogue.ask-hour", { date }) };
  if (time !== undefined) return plain;
  const times = [minuteOf(clock) % HALF_A_DAY, (minuteOf(clock) % HALF_A_DAY) + HALF_A_DAY]
    .map((minute) => isoMinute({ day, minute }))
    .filter((moment) => moment > isoMinute(now));
  return {
    ask: slot,
    text: scene.say("dialogue.ask-half", { date, times: times.map((moment) => moment.slice(-5)) }),
    options: times.map((moment) => ({ label: formatClock(scene.lang, moment.slice(-5)), value: moment })),
  };
}

function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return hour * 60 + minute;
}

/** A bare "5" may still come in the evening. */
function lastMinuteOf(clock: string, bare: boolean): number {
  return bare ? (minuteOf(clock) % HALF_A_DAY) + HALF_A_DAY : minuteOf(clock);
}
