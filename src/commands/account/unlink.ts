import { defineCommand } from "../command.ts";

export const accountUnlink = defineCommand({
  intent: "account.unlink",
  slots: {},
  cues: [],
  slash: [],
  examples: ["unlink this chat"],
  does: { kind: "later", risk: "none" },
});
