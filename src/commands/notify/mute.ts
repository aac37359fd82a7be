import { minutes } from "../../slots/amount.ts";
import { defineCommand } from "../command.ts";

export const notifyMute = defineCommand({
  intent: "notify.mute",
  slots: { minutes },
  cues: [
    ["mute"],
    ["mute", "@span"],
    ["mute", "notify"],
    ["mute", "notify", "@span"],
    ["mute", "here"],
    ["mute", "chat", "@span"],
    ["mute", "here", "@span"],
  ],
  slash: ["/notify mute MINUTES"],
  examples: ["mute for 2 hours"],
  does: { kind: "later", risk: "none" },
});
