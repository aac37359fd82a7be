// What goes along with the end of a run: a picture of how it went, and those not reached as a sheet.
import { drawRun } from "../charts/run-picture.ts";
import { runPicture } from "../charts/run-words.ts";
import { XLSX } from "../files/excel.ts";
import { sayIn } from "../messages/index.ts";
import type { DraftFile } from "../outbox/message.ts";
import type { Ending } from "./completion.ts";
import { openOf } from "./reckon.ts";
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
  { lang, campaignName: name, startsAt: startedAt, zone, standing: { series } }: Watch,
  { reckoning }: Extract<Ending, { reckoning: unknown }>,
): Promise<Uint8Array | undefined> {
  const { ended, notStarted, unchanged, missing, credits, total, surplus } = reckoning;
  const counts = { ...ended, "not started": notStarted, other: openOf(reckoning), unchanged, missing };
  const facts = { name, total: total + surplus, counts, credits, startedAt, endedAt: clock.now(), zone, series };
  try {
    return await drawRun(runPicture(sayIn(lang), facts));
  } catch (error) {
    log.error({ error }, "no picture of a run");
    return undefined;
  }
}
