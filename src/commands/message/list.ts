import { defineCommand } from "../command.ts";

export const messageList = defineCommand({
  intent: "message.list",
  slots: {},
  cues: [],
  slash: [],
  examples: ["my saved messages"],
  does: { kind: "later", risk: "none" },
});
