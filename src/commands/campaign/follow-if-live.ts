import type { Campaign, ContactCounts } from "../../api/port.ts";
import type { Setting } from "../command.ts";
import { countLive } from "./counts.ts";

/** A run that was begun elsewhere: somebody is being called, and the bot is not following it. True: it does from now on. */
export async function followIfLive(
  { kept }: Pick<Setting, "kept">,
  { id, name }: Campaign,
  { total, byStatus }: ContactCounts,
): Promise<boolean> {
  return countLive(byStatus) > 0 && (await kept.runs.follow({ id, name }, total));
}
