import { minutes } from "../../slots/amount.ts";
import { defineCommand } from "../command.ts";

export const notifyMute = defineCommand({
  intent: "notify.mute",
  slots: { minutes },
  cues: [],
  slash: ["/notify mute MINUTES"],
  examples: ["mute for 2 hours"],
  does: { kind: "later", risk: "none" },
});
