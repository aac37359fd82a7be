import { zone } from "../../slots/zone.ts";
import { defineCommand } from "../command.ts";

export const settingsTimezone = defineCommand({
  intent: "settings.timezone",
  slots: { zone },
  cues: [],
  slash: [],
  examples: ["my time zone is Asia/Dubai"],
  does: { kind: "later", risk: "none" },
});
