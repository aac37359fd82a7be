import { defineCommand } from "../command.ts";

export const notifyList = defineCommand({
  intent: "notify.list",
  slots: {},
  cues: [],
  slash: ["/notify list"],
  examples: ["what does this channel get?"],
  does: { kind: "later", risk: "none" },
});
