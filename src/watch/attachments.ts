// What goes along with the end of a run: a picture of how it went, and those not reached as a sheet.
import { drawRun } from "../charts/run-picture.ts";
import { runPicture, standingPicture } from "../charts/run-words.ts";
import { XLSX } from "../files/excel.ts";
import { sayIn } from "../messages/index.ts";
import type { DraftFile } from "../outbox/message.ts";
import type { Ending } from "./completion.ts";
import { openOf, type Reckoning } from "./reckon.ts";
import type { Watch } from "./records.ts";
import type { WatchParts } from "./watches.ts";

type Parts = Pick<WatchParts, "activity" | "clock" | "log">;

/** For the chat of the run itself. Sheets are small or lie in the store already; the picture is some 90 kB. */
export async function endingFiles(parts: Parts, watch: Watch, ending: Ending): Promise<readonly DraftFile[]> {
  if (!("reckoning" in ending)) return [];
  const name = `campaign-${watch.campaignId}`;
  const picture = await parts.activity.run(() => draw(parts, watch, ending));
  const { sheet } = ending.missed;
  return [
    ...(picture ? [{ name: `${name}.png`, mime: "image/png", bytes: picture }] : []),
    ...(sheet ? [{ name: `${name}-not-reached.xlsx`, mime: XLSX, kept: sheet }] : []),
  ];
}

/** Undefined where this machine cannot draw: the words say it all. */
async function draw(
  { clock, log }: Parts,
  watch: Watch,
  { reckoning }: Extract<Ending, { reckoning: unknown }>,
): Promise<Uint8Array | undefined> {
  try {
    return await drawRun(pictureOf(watch, reckoning, clock.now()));
  } catch (error) {
    log.error({ error }, "no picture of a run");
    return undefined;
  }
}

/** When a run from outside began nobody knows: it has no line over time. */
function pictureOf({ lang, campaignName: name, startsAt, zone, standing, outside }: Watch, of: Reckoning, now: number) {
  const say = sayIn(lang);
  const { ended, notStarted, unchanged, missing, credits, total, surplus } = of;
  const counts = { ...ended, "not started": notStarted, other: openOf(of), unchanged, missing };
  const facts = { name, total: total + surplus, counts, credits, zone };
  if (outside) return standingPicture(say, { ...facts, at: now });
  return runPicture(say, { ...facts, startedAt: startsAt, endedAt: now, series: standing.series });
}
