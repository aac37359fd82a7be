// Whom to call again: offered by counts. Those who were reached are offered by no button, only by words to type.
import type { Campaign } from "../../api/port.ts";
import type { Status } from "../../slots/statuses.ts";
import type { Setting } from "../command.ts";
import { type Counts, countOf, countsInOrder, notReached } from "./counts.ts";

export interface WhoOption {
  readonly label: string;
  readonly statuses: readonly Status[];
}

export function optionsOf(say: Setting["say"], counts: Counts): readonly WhoOption[] {
  const single = ([...notReached, "not started"] as const)
    .filter((status) => countOf(counts, [status]) > 0)
    .map((status) => ({
      label: say("campaign.count", { status, count: countOf(counts, [status]) }),
      statuses: [status],
    }));
  const unreached = notReached.filter((status) => countOf(counts, [status]) > 0);
  if (unreached.length < 2) return single;
  const label = say("campaign.button-not-reached", { count: countOf(counts, unreached) });
  return [{ label, statuses: unreached }, ...single];
}

/** The question, and what to type for everybody. */
export function whoText(say: Setting["say"], { id, name }: Campaign, counts: Counts): string {
  const question = say("campaign.who-again", { name, counts: countsInOrder(counts) });
  const reached = countOf(counts, ["completed"]);
  if (reached === 0) return question;
  const statuses = countsInOrder(counts)
    .map(({ status }) => status)
    .filter((status) => status !== "not started");
  return `${question}\n${say("campaign.everybody-hint", { id, reached, statuses })}`;
}
