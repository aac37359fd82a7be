// The question about day and time, building on what was said already: "tomorrow" needs an hour, "tomorrow at 5" its half of the day.
import { isoMinute, parseIsoDay, wallTime } from "../calendar/zone.ts";
import type { Ask } from "../commands/command.ts";
import { questionFor } from "../commands/options.ts";
import type { Frame } from "../frame.ts";
import { formatClock } from "../messages/format.ts";
import { minuteOf, readHints } from "../slots/time/hints.ts";
import type { Scene } from "./scene.ts";

const HALF_A_DAY = 720;

export function askForTime(scene: Scene, slot: string, frame: Frame): Ask {
  const { date, time, hour } = readHints(frame.hints ?? {});
  const plain = questionFor(slot, frame.intent, scene.say);
  if (date === undefined) return plain;
  const day = parseIsoDay(date);
  const clock = time ?? hour;
  const now = wallTime(scene.now, scene.zone);
  if (isoMinute({ day, minute: lastMinuteOf(clock, time === undefined) }) <= isoMinute(now))
    return { ...plain, text: scene.say("dialogue.time-is-over", { date, time: clock }) };
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

const LAST_MINUTE = 1439;

/** Until when the day can still be meant: a bare "5" may come in the evening. */
function lastMinuteOf(clock: string | undefined, bare: boolean): number {
  if (clock === undefined) return LAST_MINUTE;
  return bare ? (minuteOf(clock) % HALF_A_DAY) + HALF_A_DAY : minuteOf(clock);
}
